// From one line to another that is shorter, computed by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

using Story = std::vector<Happened>;

TEST(Jockeying, TakesTheLastInLineToALineThatIsShorterByTwo) {
  // a is held by p 1 throughout, b takes 15 min. The length of b is -1 while its bed is free. p 2
  // finds a free bed in b; p 3 and p 4 get it when it is left; p 6 and p 7 come when one waits in a
  // and nobody in b.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(10 min), pathway: start}}\n"
                           "services:\n"
                           "  a: {kind: ward, beds: 1, queue: {order: fifo, jockey: {to: b}}}\n"
                           "  b: {kind: ward, beds: 1}\n"
                           "pathways: {start: [{in: a, for: \"if(occupied(a) = 0, 9 d, 15 min)\"}, "
                           "leave]}\n"),
                     70, {"starts", "waits"}),
            (Story{{"p 1 starts a", 10},
                   {"p 2 waits a", 20},
                   {"p 2 starts b", 20},
                   {"p 3 waits a", 30},
                   {"p 3 starts b", 35},
                   {"p 4 waits a", 40},
                   {"p 4 starts b", 50},
                   {"p 5 waits a", 50},
                   {"p 6 waits a", 60},
                   {"p 6 waits b", 60},
                   {"p 6 starts b", 65},
                   {"p 7 waits a", 70},
                   {"p 7 waits b", 70}}));
}

TEST(Jockeying, TakesPatienceAlong) {
  // Both beds are held throughout; patience of 25 min runs from when the wait started. Those who
  // give up in a die; in b they leave, since b says nothing. p 6 moves when p 4 leaves b's line.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(10 min), pathway: start}}\n"
                           "services:\n"
                           "  a: {kind: ward, beds: 1, queue: {patience: 25 min, gives_up: out, "
                           "jockey: {to: b, when: 2}}}\n"
                           "  b: {kind: ward, beds: 1}\n"
                           "pathways: {start: [{in: a, for: 9 d}, leave], out: [die]}\n"),
                     66, {"starts", "waits", "leaves", "dies"}),
            (Story{{"p 1 starts a", 10},
                   {"p 2 waits a", 20},
                   {"p 2 starts b", 20},
                   {"p 3 waits a", 30},
                   {"p 4 waits a", 40},
                   {"p 4 waits b", 40},
                   {"p 5 waits a", 50},
                   {"p 3 dies", 55},
                   {"p 6 waits a", 60},
                   {"p 4 leaves a", 65},
                   {"p 6 waits b", 65}}));
}

TEST(Jockeying, LeavesAloneWhoWaitsInABedAndWhoIsNearerToTheFront) {
  // p comes to a from the ward and waits there in bed; q waits at home. When p 2 joins at
  // 35, q 1 moves, though p 2 is behind; at 50 it is q 2, the last.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(15 min), pathway: start}, q: {arrivals: "
                           "every(25 min), pathway: seeks}}\n"
                           "services:\n"
                           "  ward: {kind: ward, beds: 9}\n"
                           "  a: {kind: places, places: 1, queue: {jockey: {to: b}}}\n"
                           "  b: {kind: places, places: 0}\n"
                           "pathways:\n"
                           "  start: [{in: ward, for: 5 min}, {in: a, for: 9 d, wait: in bed}, "
                           "leave]\n"
                           "  seeks: [{in: a, for: 9 d}, leave]\n"),
                     50, {"waits", "blocked"}),
            (Story{{"q 1 waits a", 25},
                   {"p 2 blocked a", 35},
                   {"q 1 waits b", 35},
                   {"p 3 blocked a", 50},
                   {"q 2 waits a", 50},
                   {"q 2 waits b", 50}}));
}

}  // namespace
}  // namespace tests
