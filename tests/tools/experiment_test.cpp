// What makes two runs the same run, and in which order replications come out.
#include <set>

#include <gtest/gtest.h>

#include "tools/experiment/collected.h"
#include "tools/experiment/identity.h"

namespace {

TEST(Collected, GivesReplicationsByNumberWhateverOrderTheyFinishIn) {
  tools::Collected collected;
  for (const std::uint32_t number : {3U, 1U, 2U})
    collected.add({number, 100, {}});
  const std::vector<engine::ReplicationResult> by_number{{1, 100, {}}, {2, 100, {}}, {3, 100, {}}};
  EXPECT_EQ(collected.take_in_order(), by_number);
}

TEST(Identity, ChangesWithAllThatDecidesTheNumbersAndWithNothingElse) {
  output::RunHeader header;
  output::Provenance how;
  how.inputs = {{"basis.yaml", "a"}};
  const std::string before = tools::identity(header, how);
  std::set<std::string> others{before};
  const auto add = [&](auto change) {
    auto changed_header = header;
    auto changed = how;
    change(changed_header, changed);
    others.insert(tools::identity(changed_header, changed));
  };
  add([](auto& h, auto&) { h.seed = 2; });
  add([](auto&, auto& p) { p.inputs[0].content = "b"; });
  add([](auto&, auto& p) { p.inputs.push_back({"ward.csv", ""}); });
  add([](auto&, auto& p) { p.overrides = {{"beds", "3"}}; });
  add([](auto&, auto& p) { p.resolved_json = "{}"; });
  add([](auto&, auto& p) { p.program_version = "9"; });
  add([](auto&, auto& p) { p.git_hash = "abc"; });
  EXPECT_EQ(others.size(), 8U);
  add([](auto&, auto& p) { p.host = "elsewhere", p.threads = 9, p.command_line = "x"; });
  EXPECT_EQ(others.size(), 8U);
}

}  // namespace
