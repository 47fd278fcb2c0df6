// Which parts of a care network are one logical process, and how soon one can reach another.
#include "models/compile/processes.h"

#include <gtest/gtest.h>

#include "models/compile/compile.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

using models::ProcessMap;
using namespace std::chrono_literals;

constexpr double hour = 3600e6;

models::Delay between_hours(double least, double most) {
  return {engine::uniform(least * hour, most * hour)};
}

ProcessMap map_of(const models::Description& description) {
  return models::compile(description).processes;
}

/// Ward a, then `between`, then ward b.
models::Description a_then_b(const std::vector<models::Step>& between) {
  auto description = scenario(5, 0);
  description.groups = {arrivals("all", 0.1, "way")};
  description.services = {ward("a", 5), ward("b", 5)};
  std::vector<models::Step> steps{stay("a", exponential_minutes(20))};
  steps.insert(steps.end(), between.begin(), between.end());
  steps.emplace_back(stay("b", exponential_minutes(20)));
  steps.emplace_back(models::Leave{});
  description.pathways = {{"way", steps}};
  return description;
}

TEST(Processes, WhoIsHandedOverAtOnceStaysInOneProcess) {
  const ProcessMap map = map_of(a_then_b({}));
  EXPECT_EQ(map.count, 1U);
  EXPECT_TRUE(map.links.empty());
}

TEST(Processes, ATimeAtHomeOfAtLeastTwoHoursSeparates) {
  const ProcessMap map = map_of(a_then_b({between_hours(2, 6)}));
  ASSERT_EQ(map.count, 2U);
  EXPECT_EQ(map.of_station, (std::vector<std::uint32_t>{0, 1}));
  ASSERT_EQ(map.links.size(), 1U);
  EXPECT_EQ(map.links[0].from, 0U);
  EXPECT_EQ(map.links[0].to, 1U);
  EXPECT_EQ(map.links[0].least, engine::Duration(2h));
}

TEST(Processes, ATimeAtHomeThatMayBeNothingDoesNot) {
  EXPECT_EQ(map_of(a_then_b({models::Delay{exponential_minutes(600)}})).count, 1U);
  // Less than half a microsecond is rounded to nothing.
  EXPECT_EQ(map_of(a_then_b({models::Delay{engine::uniform(0.4, 2)}})).count, 1U);
  EXPECT_EQ(map_of(a_then_b({models::Delay{engine::uniform(0.5, 2)}})).count, 2U);
}

TEST(Processes, TheShortestOfSeveralWaysCounts) {
  auto description = a_then_b({between_hours(2, 6)});
  description.groups.push_back(arrivals("more", 0.1, "quick"));
  description.pathways.push_back({"quick",
                                  {stay("a", exponential_minutes(5)), between_hours(1, 9),
                                   stay("b", exponential_minutes(5)), models::Leave{}}});
  const ProcessMap map = map_of(description);
  ASSERT_EQ(map.links.size(), 1U);
  EXPECT_EQ(map.links[0].least, engine::Duration(1h));
}

TEST(Processes, OnlyTheLastOfTwoTimesAtHomeIsALink) {
  const ProcessMap map = map_of(a_then_b({between_hours(5, 6), between_hours(3, 4)}));
  ASSERT_EQ(map.links.size(), 1U);
  EXPECT_EQ(map.links[0].least, engine::Duration(3h));
}

TEST(Processes, LivingAtHomeCanEndAtOnce) {
  const models::Risk ill{"ill", engine::PiecewiseConstantHazard{{0}, {1 / hour}}, false, "again"};
  auto description = a_then_b({between_hours(2, 3)});
  description.pathways[0].steps.back() = models::Community{{ill}};
  description.pathways.push_back({"again", {models::Go{"way"}}});
  EXPECT_EQ(map_of(description).count, 1U) << "from b to a there is no time";
}

TEST(Processes, AnEndInCommonTiesNobody) {
  auto description = a_then_b({between_hours(2, 3)});
  description.pathways[0].steps.back() = models::Go{"out"};
  description.groups.push_back(arrivals("others", 0.1, "only_a"));
  description.pathways.push_back(
      {"only_a", {stay("a", exponential_minutes(5)), models::Go{"out"}}});
  description.pathways.push_back({"out", {models::Leave{}}});
  EXPECT_EQ(map_of(description).count, 2U);
}

TEST(Processes, AChoiceAfterATimeAtHomeLeadsToSeveral) {
  auto description = a_then_b({});
  description.services.push_back(ward("c", 5));
  description.pathways = {{"way",
                           {stay("a", exponential_minutes(5)), between_hours(2, 3),
                            models::Choose{{{0.5, "to_b"}, {0.3, "to_c"}, {0.2, "out"}}}}},
                          {"to_b", {stay("b", exponential_minutes(5)), models::Leave{}}},
                          {"to_c", {stay("c", exponential_minutes(5)), models::Leave{}}},
                          {"out", {models::Leave{}}}};
  const ProcessMap map = map_of(description);
  EXPECT_EQ(map.count, 3U);
  EXPECT_EQ(map.links.size(), 2U);
  // Without the time, all three are one.
  description.pathways[0].steps.erase(description.pathways[0].steps.begin() + 1);
  EXPECT_EQ(map_of(description).count, 1U);
}

/// Three municipalities, each with a ward of its own; who has left it comes to `then`.
models::Description three_municipalities(const std::vector<models::Step>& then) {
  auto description = scenario(5, 0);
  description.geography.age_groups = {"18+"};
  description.geography.municipalities = {
      {101, "One", {1000}}, {102, "Two", {2000}}, {103, "Three", {3000}}};
  description.groups = {arrivals("all", 0.1, "way")};
  description.groups[0].arrivals = models::PopulationArrivals{0.1, {}, {}};
  models::Service own = ward("own", 5);
  own.by = "municipality";
  own.capacity = {5, 5, 5};
  description.services = {own, ward("shared", 9)};
  description.pathways = {{"way", {stay("own", exponential_minutes(5))}}};
  for (const models::Step& step : then)
    description.pathways[0].steps.push_back(step);
  return description;
}

TEST(Processes, MunicipalitiesThatShareNothingAreApart) {
  EXPECT_EQ(map_of(three_municipalities({models::Leave{}})).count, 3U);
}

TEST(Processes, AServiceInCommonTiesItsMunicipalities) {
  const auto shared = stay("shared", exponential_minutes(5));
  EXPECT_EQ(map_of(three_municipalities({shared, models::Leave{}})).count, 1U);
  const ProcessMap map =
      map_of(three_municipalities({between_hours(1, 2), shared, models::Leave{}}));
  EXPECT_EQ(map.count, 4U);
  EXPECT_EQ(map.links.size(), 3U);
}

TEST(Processes, MunicipalitiesBetweenWhichPersonsMoveAreOne) {
  const auto own = stay("own", exponential_minutes(5));
  const auto apart = [&](const models::Moves& moves, const std::vector<std::uint16_t>& areas) {
    auto description = three_municipalities({moves, own, models::Leave{}});
    description.geography.divisions = {{"area", {"A", "B"}, areas}};
    return map_of(description).count;
  };
  using models::MovesWhere;
  EXPECT_EQ(apart({MovesWhere::beyond, {}, {}}, {0, 0, 1}), 1U);
  EXPECT_EQ(apart({MovesWhere::within, {}, "area"}, {0, 0, 1}), 2U);
  EXPECT_EQ(apart({MovesWhere::beyond, {}, "area"}, {0, 0, 1}), 1U);
  EXPECT_EQ(apart({MovesWhere::to, "Two", {}}, {0, 0, 1}), 1U);
  EXPECT_EQ(apart({MovesWhere::within, {}, "area"}, {0, 0, 0}), 1U);
}

TEST(Processes, WhoMovesAfterATimeAtHomeDoesNotCross) {
  // Where the person will live is drawn when the time at home is over.
  const auto own = stay("own", exponential_minutes(5));
  const models::Moves beyond{models::MovesWhere::beyond, {}, {}};
  const auto program =
      models::compile(three_municipalities({between_hours(1, 2), beyond, own, models::Leave{}}));
  EXPECT_EQ(program.processes.count, 1U);
}

TEST(Processes, AStreamOfPersonsFromEverywhereTiesWhereItBegins) {
  auto description = three_municipalities({models::Leave{}});
  description.groups.push_back(arrivals("everywhere", 0.1, "way"));
  EXPECT_EQ(map_of(description).count, 1U);
  description.groups[1].pathway = "later";
  description.pathways.push_back({"later", {between_hours(1, 2), models::Go{"way"}}});
  EXPECT_EQ(map_of(description).count, 3U) << "the time at home lies between";
}

TEST(Processes, AllInOneIfAskedFor) {
  const auto program = models::compile(a_then_b({between_hours(2, 6)}), {false});
  EXPECT_EQ(program.processes.count, 1U);
  EXPECT_TRUE(program.processes.links.empty());
}

TEST(Processes, KeepTheOrderOfComponents) {
  const auto one = models::compile(a_then_b({between_hours(2, 6)}), {false});
  const auto two = models::compile(a_then_b({between_hours(2, 6)}));
  const auto order = [](const models::Program& program) {
    std::vector<std::pair<std::uint32_t, std::string>> all;
    for (const auto& station : program.stations)
      all.emplace_back(station.component.value(), station.name);
    for (const auto& source : program.sources)
      all.emplace_back(source.component.value(), source.name);
    std::sort(all.begin(), all.end());
    std::vector<std::string> names;
    for (const auto& [id, name] : all)
      names.push_back(name);
    return names;
  };
  EXPECT_EQ(order(one), order(two));
  EXPECT_EQ(one.components, 3U);
}

}  // namespace
}  // namespace tests
