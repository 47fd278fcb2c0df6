// Rounds on a grid from the begin of the first, computed by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

using Story = std::vector<Happened>;

std::string course(const std::string& steps, const std::string& attributes = "{}") {
  return a_day("groups: {p: {arrivals: every(100 min), pathway: start, attributes: " + attributes +
               "}, q: {arrivals: every(90 min), pathway: holds}}\n"
               "services: {ward: {kind: ward, beds: 9}, room: {kind: places, places: 1}}\n"
               "pathways:\n"
               "  start: [{repeat: {times: 3, every: 60 min, steps: " +
               steps +
               "}}, leave]\n"
               "  holds: [{in: room, for: 40 min}, leave]\n");
}

/// Of the first person only.
Story of_the_first(const std::string& text, std::int64_t minutes) {
  Story some;
  for (const Happened& one : story_of(text, minutes, {"starts", "leaves"})) {
    if (one.what.starts_with("p 1 ")) some.push_back(one);
  }
  return some;
}

TEST(RepeatGrid, CountsFromBeginToBegin) {
  EXPECT_EQ(of_the_first(course("[{in: ward, for: 20 min}]"), 300), (Story{{"p 1 starts ward", 100},
                                                                           {"p 1 starts ward", 160},
                                                                           {"p 1 starts ward", 220},
                                                                           {"p 1 leaves", 240}}));
}

TEST(RepeatGrid, StaysWhereItIsWhenARoundIsLate) {
  // The first round takes 70 of the 60 min: the second is late, the third in time.
  EXPECT_EQ(of_the_first(course("[{set: {n: n + 1}}, {in: ward, for: \"by(n, 1: 70 min, else: 20 "
                                "min)\"}]",
                                "{n: 0}"),
                         300),
            (Story{{"p 1 starts ward", 100},
                   {"p 1 starts ward", 170},
                   {"p 1 starts ward", 220},
                   {"p 1 leaves", 240}}));
}

TEST(RepeatGrid, BeginsAfterTheFirstWait) {
  // q 1 has the room from 90 to 130, and q 2 from 180 to 220: the second round, due at 190, starts
  // at 220; the third, due at 250, at 250.
  EXPECT_EQ(of_the_first(course("[{in: room, for: 5 min}]"), 300), (Story{{"p 1 starts room", 130},
                                                                          {"p 1 starts room", 220},
                                                                          {"p 1 starts room", 250},
                                                                          {"p 1 leaves", 255}}));
}

}  // namespace
}  // namespace tests
