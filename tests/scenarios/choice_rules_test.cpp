// Choices by the state of services, live and as it was published: by hand, to the minute.
#include <algorithm>
#include <tuple>

#include <gtest/gtest.h>

#include "models/network/run.h"
#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

TEST(Choices, GoToTheShortestQueueAndAmongEqualsToTheFirst) {
  // a has one bed, b two. Stays never end here. 1: a -1, b -2: b. 2: a -1, b -1: a. 3: b. 4: a 0,
  // b 0: a. 5: a 1, b 0: b. 6: a.
  EXPECT_EQ(story_of(a_day("groups: {p: {" + every_ten +
                           "}}\n"
                           "services: {a: {kind: ward, beds: 1}, b: {kind: ward, beds: 2}}\n"
                           "pathways:\n"
                           "  start: [choose: {shortest queue of: [in_a, in_b]}]\n"
                           "  in_a: [{in: a, for: 9 d}, leave]\n"
                           "  in_b: [{in: b, for: 9 d}, leave]\n"),
                     60, {"starts", "waits"}),
            (Story{{"p 1 starts b", 10},
                   {"p 2 starts a", 20},
                   {"p 3 starts b", 30},
                   {"p 4 waits a", 40},
                   {"p 5 waits b", 50},
                   {"p 6 waits a", 60}}));
}

TEST(Choices, GoToTheFirstThatIsFreeOrElsewhere) {
  EXPECT_EQ(story_of(a_day("groups: {p: {" + every_ten +
                           "}}\n"
                           "services: {a: {kind: ward, beds: 1}, b: {kind: ward, beds: 1}}\n"
                           "pathways:\n"
                           "  start: [choose: {first free of: [in_a, in_b], else: out}]\n"
                           "  in_a: [{in: a, for: 35 min}, leave]\n"
                           "  in_b: [{in: b, for: 9 d}, leave]\n"
                           "  out: [die]\n"),
                     50, {"starts", "dies"}),
            (Story{{"p 1 starts a", 10},
                   {"p 2 starts b", 20},
                   {"p 3 dies", 30},
                   {"p 4 dies", 40},
                   {"p 5 starts a", 50}}));
}

TEST(Choices, GoWhereTheExpectedWaitIsLeast) {
  // a: one bed of 30 min, b: one of 10 min. Full: a costs (waiting + 1) x 30, b (waiting + 1) x 10.
  // 1: both 0: a. 2: b. 3 at 30: b is free again (since 30): b. 4 at 35..: see arrivals of q.
  const std::string text = a_day(
      "groups: {p: {arrivals: every(4 min), pathway: start}}\n"
      "services: {a: {kind: ward, beds: 1}, b: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  start: [choose: {least expected wait of: [in_a, in_b]}]\n"
      "  in_a: [{in: a, for: 30 min}, leave]\n"
      "  in_b: [{in: b, for: 10 min}, leave]\n");
  // p 1 a at 4 until 34, p 2 b at 8 until 18. p 3 at 12: a 30, b 10: b. p 4 at 16: a 30, b 20: b.
  // At 18 p 3 starts. p 5 at 20: a 30, b 20: b. p 6 at 24: a 30, b 30: a, the first.
  EXPECT_EQ(story_of(text, 24, {"starts", "waits"}), (Story{{"p 1 starts a", 4},
                                                            {"p 2 starts b", 8},
                                                            {"p 3 waits b", 12},
                                                            {"p 4 waits b", 16},
                                                            {"p 3 starts b", 18},
                                                            {"p 5 waits b", 20},
                                                            {"p 6 waits a", 24}}));
}

TEST(Choices, ReadOtherServicesAsTheyWerePublished) {
  // The ward fills at minutes 10 to 60. A census is taken on the hour and known an hour later: that
  // of 1:00 (6 in bed) holds from 2:00 on; before, the ward seems empty.
  const std::string text =
      a_day("groups: {p: {" + every_ten +
            "}, q: {arrivals: every(35 min), pathway: asked}}\n"
            "services: {ward: {kind: ward, beds: unlimited}}\n"
            "pathways:\n"
            "  start: [{in: ward, for: 9 d}, leave]\n"
            "  asked: [choose: {when: [{if: occupied(ward) >= 6, go: gone}, {else: out}]}]\n"
            "  gone: [die]\n"
            "  out: [leave]\n");
  EXPECT_EQ(story_of(text, 175, {"leaves", "dies"}), (Story{{"q 1 leaves", 35},
                                                            {"q 2 leaves", 70},
                                                            {"q 3 leaves", 105},
                                                            {"q 4 dies", 140},
                                                            {"q 5 dies", 175}}));
}

TEST(Choices, ReadOtherServicesLiveIfTheyAreAskedTo) {
  const std::string text = a_day(
      "groups: {p: {" + every_ten +
      "}, q: {arrivals: every(35 min), pathway: asked}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  start: [{in: ward, for: 9 d}, leave]\n"
      "  asked: [choose: {when: [{if: \"occupied(ward, live) >= 6\", go: gone}, {else: out}]}]\n"
      "  gone: [die]\n"
      "  out: [leave]\n");
  EXPECT_EQ(story_of(text, 105, {"leaves", "dies"}),
            (Story{{"q 1 leaves", 35}, {"q 2 dies", 70}, {"q 3 dies", 105}}));
}

TEST(Choices, KnowClockAndCalendar) {
  // Every 10 h from Thursday 1 January 2026, 0:00. Open on working days from 8 to 16.
  const std::string text = a_day(
      "groups: {p: {arrivals: every(10 h), pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 9}}\n"
      "pathways:\n"
      "  start: [choose: {when: [{if: weekday <= friday and time_of_day >= 8 h and time_of_day "
      "< 16 h, go: open}, {else: shut}]}]\n"
      "  open: [leave]\n"
      "  shut: [die]\n",
      "4 d");
  // Thursday 10 open, 20 shut; Friday 6 shut, 16 shut; Saturday 2, 12, 22; Sunday 8, 18 shut.
  EXPECT_EQ(story_of(text, 4 * 1440, {"leaves", "dies"}), (Story{{"p 1 leaves", 600},
                                                                 {"p 2 dies", 1200},
                                                                 {"p 3 dies", 1800},
                                                                 {"p 4 dies", 2400},
                                                                 {"p 5 dies", 3000},
                                                                 {"p 6 dies", 3600},
                                                                 {"p 7 dies", 4200},
                                                                 {"p 8 dies", 4800},
                                                                 {"p 9 dies", 5400}}));
}

/// All that happened, by time and person, from as many processes as there are.
std::vector<models::Entry> all_entries(const models::Program& program, unsigned threads) {
  engine::KernelOptions options;
  options.threads = threads;
  std::vector<models::Journal> journals;
  models::Run run(program, {1, 1}, options, &journals);
  run.go();
  std::vector<models::Entry> all;
  for (const models::Journal& one : journals)
    all.insert(all.end(), one.begin(), one.end());
  std::stable_sort(all.begin(), all.end(), [](const models::Entry& a, const models::Entry& b) {
    return std::tie(a.when, a.source, a.number) < std::tie(b.when, b.source, b.number);
  });
  return all;
}

TEST(PublishedState, IsTheSameHoweverTheModelIsPartedAndOnAnyThreads) {
  // Two hospitals that send each other patients overnight if the other one was less full.
  const auto description = described(
      a_day("groups:\n"
            "  north: {arrivals: poisson(40 /d), pathway: to_a}\n"
            "  south: {arrivals: poisson(44 /d), pathway: to_b}\n"
            "services: {a: {kind: ward, beds: 20}, b: {kind: ward, beds: 20}}\n"
            "pathways:\n"
            "  to_a: [{in: a, for: exponential(mean 8 h)}, {choose: {when: [{if: \"occupancy(b, as "
            "of 30 min) < 80 %\", go: over_to_b}, {else: out}]}}]\n"
            "  to_b: [{in: b, for: \"exponential(mean 8 h) x (1 + 0.1 * waiting(a))\"}, {choose: "
            "{when: [{if: occupancy(a) < 80 %, go: over_to_a}, {else: out}]}}]\n"
            "  over_to_b: [{wait: \"uniform(2 h, 6 h)\"}, {in: b, for: exponential(mean 2 h)}, "
            "leave]\n"
            "  over_to_a: [{wait: \"uniform(2 h, 6 h)\"}, {in: a, for: exponential(mean 2 h)}, "
            "leave]\n"
            "  out: [leave]\n",
            "20 d"));
  const models::Program whole = models::compile(description, {false});
  const models::Program parted = models::compile(description);
  ASSERT_EQ(whole.processes.count, 1U);
  ASSERT_EQ(parted.processes.count, 2U);
  const auto expected = all_entries(whole, 1);
  EXPECT_GT(expected.size(), 5000U);
  EXPECT_EQ(all_entries(parted, 1), expected);
  EXPECT_EQ(all_entries(parted, 2), expected);
}

/// Two areas with a ward and a team each; persons carry attributes, and a track goes on beside them
/// at home and in bed. Nobody comes from one area to the other.
std::string two_areas(const std::string& team) {
  return a_day(
      "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: {area: "
      "area}}\n"
      "groups: {p: {arrivals: {rate: 400 /1000/d}, pathway: start, attributes: {severity: "
      "\"exponential(mean 1)\", helped: no}}}\n"
      "services: {ward: {kind: ward, by: area, beds: 20}, team: {kind: places" +
          team +
          ", places: 15}}\n"
          "pathways:\n"
          "  start: [{subscribe: help, steps: [{go: helped}]}, {in: ward, for: \"exponential(mean "
          "8 "
          "h) x (1 + 0.2 * severity)\"}, {go: at_home}]\n"
          "  helped: [{in: team, for: exponential(mean 10 h)}, {set: {helped: yes}, of: person}, "
          "join]\n"
          "  at_home: [{community: {again: {hazard: 1 /d, times: \"if(helped, 0.5, severity)\", "
          "go: "
          "start}, well: {hazard: 1 /d, go: out}}}]\n"
          "  out: [leave]\n",
      "20 d");
}

TEST(Areas, ArePartedThoughPersonsCarryAttributesAndTracks) {
  const scenarios::InputFile people{
      "people.csv", "code,name,all,area\n101,A,100,east\n147,B,60,east\n330,C,90,west\n"};
  const auto compiled = [&](const std::string& team, bool split) {
    const auto loaded = scenarios::load_files({{"t.yaml", two_areas(team)}, people});
    EXPECT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
    return models::compile(loaded->description, {split});
  };
  const models::Program whole = compiled(", by: area", false);
  const models::Program parted = compiled(", by: area", true);
  ASSERT_EQ(whole.processes.count, 1U);
  ASSERT_EQ(parted.processes.count, 2U);
  EXPECT_TRUE(parted.processes.links.empty());
  const auto expected = all_entries(whole, 1);
  EXPECT_GT(expected.size(), 5000U);
  EXPECT_EQ(all_entries(parted, 1), expected);
  EXPECT_EQ(all_entries(parted, 2), expected);
  EXPECT_EQ(compiled("", true).processes.count, 1U) << "one team serves both";
}

TEST(LiveState, OfAnotherServiceKeepsTheModelInOneProcess) {
  const auto text = [](const std::string& condition) {
    return a_day(
        "groups: {p: {arrivals: poisson(40 /d), pathway: to_a}}\n"
        "services: {a: {kind: ward, beds: 20}, b: {kind: ward, beds: 20}}\n"
        "pathways:\n"
        "  to_a: [{in: a, for: exponential(mean 8 h)}, {choose: {when: [{if: \"" +
        condition +
        "\", go: over}, {else: out}]}}]\n"
        "  over: [{wait: 2 h}, {in: b, for: exponential(mean 2 h)}, leave]\n"
        "  out: [leave]\n");
  };
  EXPECT_EQ(models::compile(described(text("waiting(b) < 5"))).processes.count, 2U);
  EXPECT_EQ(models::compile(described(text("waiting(b, live) < 5"))).processes.count, 1U);
}

}  // namespace
}  // namespace tests
