// Synchronised random numbers, person by person: a change of capacity changes when things happen,
// never who falls ill, how long a stay is meant to be, or which way someone takes.
#include <map>
#include <utility>

#include <gtest/gtest.h>

#include "models/compile/compile.h"
#include "models/network/network.h"
#include "tests/support/care_model.h"
#include "tests/support/run_network.h"
#include "tests/support/same_bits.h"

namespace tests {
namespace {

using models::Activity;
using Who = std::pair<std::uint32_t, std::uint32_t>;

/// `entry`: what the first pathway is called; streams are named after it.
models::Description two_wards(std::int64_t beds, const std::string& entry = "in") {
  auto description = scenario(60, 0);
  description.groups = {arrivals("a", 0.01, entry), arrivals("b", 0.01, entry, 2)};
  description.groups[0].frailty = engine::gamma_mean_sd(1, 1);
  description.services = {ward("ward", beds), ward("step_down", 20)};
  const models::Risk again{"again", engine::PiecewiseConstantHazard{{0}, {1 / 3000e6}}, true,
                           entry};
  const models::Risk well{"well", engine::PiecewiseConstantHazard{{0}, {1 / 9000e6}}, false, "out"};
  description.pathways = {
      {entry,
       {stay("ward", exponential_minutes(900)), models::Choose{{{0.5, "down"}, {0.5, "home"}}}}},
      {"down", {stay("step_down", exponential_minutes(400)), models::Go{"home"}}},
      {"home", {models::Community{{again, well}}}},
      {"out", {models::Leave{}}}};
  return description;
}

models::Journal journal_of(const models::Description& description) {
  return tests::journal_of(models::compile(description), {7, 1});
}

/// What each person drew, in order, without when it happened.
std::map<Who, std::vector<std::pair<std::uint32_t, engine::Duration>>> draws(
    const models::Journal& journal) {
  std::map<Who, std::vector<std::pair<std::uint32_t, engine::Duration>>> all;
  for (const models::Entry& entry : journal) {
    if (entry.activity == Activity::starts || entry.activity == Activity::at_home) {
      all[{entry.source, entry.number}].emplace_back(entry.step, entry.length);
    }
  }
  return all;
}

std::vector<std::pair<Who, engine::SimTime>> arrivals_of(const models::Journal& journal) {
  std::vector<std::pair<Who, engine::SimTime>> all;
  for (const models::Entry& entry : journal) {
    if (entry.activity == Activity::came) all.push_back({{entry.source, entry.number}, entry.when});
  }
  return all;
}

/// How many draws two runs have in common, person by person from the first on; a difference is a
/// failure. Near the end one run may have come further than the other.
std::size_t expect_equal_draws(const models::Journal& one, const models::Journal& other) {
  const auto of_one = draws(one), of_other = draws(other);
  std::size_t compared = 0;
  for (const auto& [who, drawn] : of_one) {
    const auto found = of_other.find(who);
    if (found == of_other.end()) continue;
    const std::size_t common = std::min(drawn.size(), found->second.size());
    for (std::size_t i = 0; i < common; ++i, ++compared) {
      EXPECT_EQ(drawn[i], found->second[i]) << "person " << who.first << "/" << who.second;
    }
  }
  return compared;
}

TEST(RandomNumbers, MoreBedsChangeNobodysIllnessStayOrRoute) {
  const models::Journal few = journal_of(two_wards(18));
  const models::Journal many = journal_of(two_wards(40));
  EXPECT_EQ(arrivals_of(few), arrivals_of(many));
  EXPECT_GT(expect_equal_draws(few, many), 3000U);
  EXPECT_NE(few, many) << "the beds made no difference, so the test shows nothing";
}

TEST(RandomNumbers, ANewGroupChangesNobodyElse) {
  const models::Journal before = journal_of(two_wards(1000));
  auto description = two_wards(1000);
  description.groups.push_back(arrivals("c", 0.02, "in"));
  const models::Journal after = journal_of(description);
  EXPECT_GT(expect_equal_draws(before, after), 3000U);
}

struct SentDown {
  int longer = 0;  ///< of them, those whose first stay was longer than the median
  int all = 0;
};

SentDown sent_down(const std::string& entry) {
  SentDown count;
  std::map<Who, engine::Duration> first_stay;
  std::map<Who, bool> counted;
  for (const models::Entry& entry_of : journal_of(two_wards(1000, entry))) {
    const Who who{entry_of.source, entry_of.number};
    if (entry_of.activity != Activity::starts) continue;
    if (entry_of.step == 0) first_stay.try_emplace(who, entry_of.length);
    if (entry_of.step != 2 || std::exchange(counted[who], true)) continue;
    ++count.all;
    if (first_stay.at(who) > std::chrono::seconds{37429}) ++count.longer;  // 900 min x ln 2
  }
  return count;
}

TEST(RandomNumbers, StaysAndRoutesOfOnePersonAreIndependentDraws) {
  // With a stream that forgot its purpose, those sent down would all have stays on one side of the
  // median; unless both purposes share one of a person's six counters of draws, as one name of the
  // pathway in six makes them. So under several names.
  for (const char* entry : {"in", "door", "gate", "hall", "stairs"}) {
    const auto [longer, all] = sent_down(entry);
    ASSERT_GT(all, 500) << entry;
    // Binomial(n, about 1/2): five standard deviations, false alarm 6e-7 each.
    EXPECT_NEAR(longer, all * 0.5, 5 * 0.5 * std::sqrt(all)) << entry;
  }
}

TEST(RandomNumbers, SeedsAndReplicationsDiffer) {
  auto description = two_wards(18);
  description.key_figures = {figure(Measure::wait_mean, "ward")};
  const models::Simulation simulation(description);
  const auto first = simulation.run(1, 1);
  EXPECT_TRUE(same_bits(first, simulation.run(1, 1)));
  EXPECT_FALSE(same_bits(first, simulation.run(1, 2)));
  EXPECT_FALSE(same_bits(first, simulation.run(2, 1)));
}

}  // namespace
}  // namespace tests
