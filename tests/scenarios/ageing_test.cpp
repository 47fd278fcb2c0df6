// Persons who pass into the next age group: by hand, by chance, and without touching anything else.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

constexpr std::size_t how_many = 4000;

/// 4,000 persons under one year of age, who come on the first day and are asked for their age after
/// `wait`.
std::string asked_after(const std::string& wait, const std::string& ageing) {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 800 d}\n"
         "runs: {replications: 1, seed: 7}\n"
         "population: {file: people.csv, code: code, name: name, ages: {0: a, 1+: b}" +
         ageing +
         "}\n"
         "groups: {p: {arrivals: {every: 10 s, until: 2026-01-01 11:06:45}, pathway: start}}\n"
         "services:\n"
         "  young: {kind: places, places: unlimited}\n"
         "  old: {kind: places, places: unlimited}\n"
         "pathways:\n"
         "  start:\n"
         "    - {wait: " +
         wait +
         "}\n"
         "    - choose: {when: [{if: age >= 1, go: is_old}, {else: is_young}]}\n"
         "  is_old: [{in: old, for: 1 min}, leave]\n"
         "  is_young: [{in: young, for: 1 min}, leave]\n";
}

engine::Result<scenarios::Scenario> load_ages(const std::string& text) {
  return scenarios::load_files(
      {{"t.yaml", text}, {"people.csv", "code,name,a,b\n101,København,10,0\n"}});
}

std::vector<models::Entry> happens_in(const std::string& text) {
  const auto loaded = load_ages(text);
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}",
                                                 fmt::join(scenarios::faults_of(loaded), "\n"));
  if (!loaded) return {};
  return journal_of(models::compile(loaded->description, {false}));
}

/// Of those who were asked, as many as were one year old, by the answer and by their record.
struct Grown {
  std::size_t asked = 0;
  std::size_t old = 0;
  std::size_t recorded = 0;
};

Grown grown_after(const std::string& wait, const std::string& ageing = ", ageing: yes") {
  Grown found;
  for (const models::Entry& entry : happens_in(asked_after(wait, ageing))) {
    if (entry.activity != models::Activity::starts) continue;
    ++found.asked;
    if (entry.station.value() == 1) ++found.old;
    if (entry.age == 1) ++found.recorded;
  }
  return found;
}

TEST(Ageing, PassesIntoTheNextGroupWithinItsYears) {
  const Grown none = grown_after("0 d");
  EXPECT_EQ(none.asked, how_many);
  EXPECT_EQ(none.old, 0U);
  const Grown all = grown_after("366 d");
  EXPECT_EQ(all.asked, how_many);
  EXPECT_EQ(all.old, how_many);
  EXPECT_EQ(all.recorded, how_many);
}

TEST(Ageing, IsAsLikelyOnOneDayAsOnAnother) {
  // After a third of 365.25 days: binomial, sd of the share sqrt(1/3 2/3 / 4000) = .00745. Seed
  // fixed; beyond 5 sd by chance: 6e-7.
  const Grown some = grown_after("121.75 d");
  EXPECT_NEAR(static_cast<double>(some.old) / how_many, 1.0 / 3, 5 * 0.00745);
  EXPECT_EQ(some.old, some.recorded);
}

TEST(Ageing, IsOffUnlessItIsSaid) {
  EXPECT_EQ(grown_after("366 d", "").old, 0U);
  EXPECT_EQ(grown_after("366 d", ", ageing: no").old, 0U);
}

TEST(Ageing, ChangesNothingElse) {
  const auto times = [](const std::string& ageing) {
    std::vector<std::pair<engine::SimTime, models::Activity>> all;
    for (const auto& entry : happens_in(asked_after("exponential(mean 1 d)", ageing)))
      all.emplace_back(entry.when, entry.activity);
    return all;
  };
  EXPECT_EQ(times(", ageing: yes"), times(""));
}

TEST(Ageing, NeedsGroupsThatFollowEachOther) {
  std::string text = asked_after("1 d", ", ageing: yes");
  text.replace(text.find("{0: a, 1+: b}"), 13, "{1+: b, 0: a}");
  const auto loaded = load_ages(text);
  EXPECT_EQ(
      scenarios::faults_of(loaded).front(),
      "t.yaml:5:85: error E342: age groups 1+, 0 do not follow each other = write each as the "
      "age it begins with: 0-17, 18-64, 65+");
  EXPECT_EQ(
      scenarios::faults_of(loaded, scenarios::Language::danish).front(),
      "t.yaml:5:85: error E342: aldersgrupperne 1+, 0 følger ikke efter hinanden = skriv hver "
      "som den alder, den begynder med: 0-17, 18-64, 65+");
}

}  // namespace
}  // namespace tests
