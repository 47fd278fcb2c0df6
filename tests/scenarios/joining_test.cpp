// Limits and balking as formulas, computed by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

using Story = std::vector<Happened>;

std::string held_ward(const std::string& queue) {
  return a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 1, queue: " +
      queue +
      "}}\n"
      "pathways: {start: [{in: ward, for: 9 d}, leave], out: [die]}\n");
}

TEST(Joining, BalksByAFormulaOfTheOwnLine) {
  EXPECT_EQ(story_of(held_ward("{balk: \"if(waiting > 1, 100 %, 0 %)\", balks: out}"), 50,
                     {"starts", "waits", "dies"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 2 waits ward", 20},
                   {"p 3 waits ward", 30},
                   {"p 4 dies", 40},
                   {"p 5 dies", 50}}));
}

TEST(Joining, IsLimitedByAFormulaOfTheClock) {
  EXPECT_EQ(story_of(held_ward("{limit: \"if(time_of_day < 35 min, 1, 3)\", turned_away: out}"), 60,
                     {"waits", "dies"}),
            (Story{{"p 2 waits ward", 20},
                   {"p 3 dies", 30},
                   {"p 4 waits ward", 40},
                   {"p 5 waits ward", 50},
                   {"p 6 dies", 60}}));
}

TEST(Joining, IsLimitedByWhatIsFreeElsewhere) {
  // A place in rehab is held for 35 min from 20, 40, 60, ... on: at 33 and 99 one of two is free,
  // at 66 and 132 none. So 2, 1, 2 and 1 may wait.
  EXPECT_EQ(
      story_of(a_day("groups: {p: {arrivals: every(20 min), pathway: first}, q: {arrivals: "
                     "every(33 min), pathway: start}}\n"
                     "services:\n"
                     "  ward: {kind: ward, beds: 0, queue: {limit: \"1 + free(rehab, live)\", "
                     "turned_away: out}}\n"
                     "  rehab: {kind: places, places: 2, queue: {limit: 0}}\n"
                     "pathways:\n"
                     "  first: [{in: rehab, for: 35 min}, leave]\n"
                     "  start: [{in: ward, for: 9 d}, leave]\n"
                     "  out: [die]\n"),
               132, {"waits", "dies"}),
      (Story{{"q 1 waits ward", 33}, {"q 2 dies", 66}, {"q 3 waits ward", 99}, {"q 4 dies", 132}}));
}

TEST(Joining, DependsOnThePerson) {
  EXPECT_EQ(story_of(a_day("groups:\n"
                           "  p: {arrivals: every(10 min), pathway: start, attributes: {severity: "
                           "1}}\n"
                           "  q: {arrivals: every(15 min), pathway: start, attributes: {severity: "
                           "2}}\n"
                           "services: {ward: {kind: ward, beds: 0, queue: {balk: \"if(severity >= "
                           "2, 0 %, 100 %)\", balks: out}}}\n"
                           "pathways: {start: [{in: ward, for: 9 d}, leave], out: [die]}\n"),
                     20, {"waits", "dies"}),
            (Story{{"p 1 dies", 10}, {"q 1 waits ward", 15}, {"p 2 dies", 20}}));
}

}  // namespace
}  // namespace tests
