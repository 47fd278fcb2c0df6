// The audit must notice books that do not balance, and bless those that do.
#include "models/network/audit.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/kernel.h"
#include "models/compile/compile.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

models::Description busy() {
  auto description = scenario(5, 1);
  description.groups = {arrivals("all", 1, "stay")};
  description.services = {ward("ward", 12), ward("place", 20)};
  models::Stay place = stay("place", exponential_minutes(18));
  place.wait = models::WaitWhere::in_bed;
  description.pathways = {{"stay", {stay("ward", exponential_minutes(9)), place, models::Leave{}}}};
  return description;
}

TEST(Audit, BlessesARunInWhichPersonsBedsAndTimeBalance) {
  const models::Program program = models::compile(busy());
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(program.end);
  EXPECT_NO_THROW(models::audit(network));
  EXPECT_GT(network.ledger().came, 5000U);
}

/// Passes events on, but ends measuring a day early: waits and areas then differ.
TEST(Audit, NoticesTimeThatIsCountedOnOneSideOnly) {
  const models::Program program = models::compile(busy());
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(program.end);
  network.finish(program.end);  // persons' open waits are added a second time
  EXPECT_THROW(models::audit(network), std::logic_error);
}

}  // namespace
}  // namespace tests
