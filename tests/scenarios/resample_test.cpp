// Stays that are broken off and start again with a new length that depends on formulas, computed by
// hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

/// a is in the bed from 100 to 110, b, who is more urgent, until 130, then a again.
Story stay_of_a(const std::string& preempt, const std::string& stay) {
  return story_of(a_day("groups:\n"
                        "  a: {arrivals: every(100 min), pathway: a}\n"
                        "  b: {arrivals: every(110 min), pathway: b, priority: 1}\n"
                        "services: {ward: {kind: ward, beds: 1, preempt: " +
                        preempt +
                        "}}\n"
                        "pathways:\n"
                        "  a: [" +
                        stay +
                        ", leave]\n"
                        "  b: [{in: ward, for: 20 min}, leave]\n"
                        "  out: [leave]\n"),
                  199, {"leaves"});
}

Story a_leaves(std::int64_t minute) {
  return {{"b 1 leaves", 130}, {"a 1 leaves", minute}};
}

TEST(Resample, WorksAFormulaOutAgain) {
  const std::string stay = R"_({in: ward, for: "if(time_of_day < 105 min, 60 min, 30 min)"})_";
  EXPECT_EQ(stay_of_a("resume", stay), a_leaves(180));
  EXPECT_EQ(stay_of_a("restart", stay), a_leaves(190));
  EXPECT_EQ(stay_of_a("resample", stay), a_leaves(160));
}

TEST(Resample, WorksAFactorOutAgain) {
  EXPECT_EQ(
      stay_of_a("resample", R"_({in: ward, for: "20 min x if(time_of_day < 105 min, 3, 2)"})_"),
      a_leaves(170));
}

TEST(Resample, ChoosesTheCaseAgain) {
  EXPECT_EQ(
      stay_of_a("resample", R"_({in: ward, for: "by(occupied(ward), 0: 60 min, else: 10 min)"})_"),
      a_leaves(140));
}

TEST(Resample, WindsTheClocksOfTheStayUpAgain) {
  // 50 min after the stay starts again.
  EXPECT_EQ(
      stay_of_a("resample", "{in: ward, for: 60 min, until: {late: {after: 50 min, go: out}}}"),
      a_leaves(180));
}

TEST(Resample, AtTheEndOfAShiftWorksAFormulaOutAgain) {
  // a has the bed from 400; it closes at 480 and opens at midnight.
  EXPECT_EQ(story_of(a_day("groups: {a: {arrivals: every(400 min), pathway: a}}\n"
                           "services: {ward: {kind: ward, beds: {normal: 0, weekly: {mon-sun "
                           "00:00-08:00: 1}}, at_closing: resample}}\n"
                           "pathways: {a: [{in: ward, for: \"if(time_of_day < 8 h, 100 min, 30 "
                           "min)\"}, leave]}\n",
                           "2 d"),
                     1470, {"starts", "leaves"}),
            (Story{{"a 1 starts ward", 400},
                   {"a 1 starts ward", 1440},
                   {"a 2 starts ward", 1470},
                   {"a 1 leaves", 1470}}));
}

}  // namespace
}  // namespace tests
