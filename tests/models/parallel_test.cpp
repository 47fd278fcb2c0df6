// Replications share nothing but the compiled scenario, so threads change no bit. Also under the
// thread sanitizer.
#include <gtest/gtest.h>

#include "engine/parallel/replications.h"
#include "tests/support/care_model.h"
#include "tests/support/same_bits.h"

namespace tests {
namespace {

TEST(Parallel, ReplicationsHaveTheSameBitsOnAnyNumberOfThreads) {
  auto description = scenario(10, 2);
  description.groups = {arrivals("all", 0.1, "stay")};
  description.services = {ward("ward", 12)};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(100)), models::Leave{}}}};
  const models::Simulation simulation(description);
  const std::vector<std::uint32_t> numbers{1, 2, 3, 4, 5, 6, 7, 8};
  const std::atomic<bool> stop{false};
  std::vector<engine::ReplicationResult> one(9), many(9);
  engine::run_replications(
      numbers, 1, [&](std::uint32_t n) { one[n] = simulation.run(1, n); }, stop);
  engine::run_replications(
      numbers, 4, [&](std::uint32_t n) { many[n] = simulation.run(1, n); }, stop);
  for (const std::uint32_t n : numbers)
    EXPECT_TRUE(same_bits(one[n], many[n])) << n;
  EXPECT_FALSE(same_bits(one[1], one[2]));
}

}  // namespace
}  // namespace tests
