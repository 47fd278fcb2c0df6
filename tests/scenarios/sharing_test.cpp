// Processor sharing: what happens to single persons, computed by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

/// Groups a, b, c ... of whom the first come at 100, 110, 120 ..., to be cared for so long.
std::string first_of(const std::vector<std::string>& lengths, const std::string& service) {
  std::string groups = "groups:\n", pathways = "pathways:\n";
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    groups += "  " + name + ": {arrivals: every(" + std::to_string(100 + 10 * i) +
              " min), pathway: " + name + "}\n";
    pathways += "  " + name + ": [{in: room, for: " + lengths[i] + "}, leave]\n";
  }
  return a_day(groups + "services: {room: {kind: emergency, " + service + "}}\n" + pathways);
}

TEST(Sharing, OfOneDoctorByTwoPatientsHalvesTheSpeed) {
  // a needs 20 min from 100, b 20 min from 110: a has 10 left, which takes 20; b then 10 alone.
  EXPECT_EQ(story_of(first_of({"20 min", "20 min"}, "clinicians: 1, sharing: {}"), 190,
                     {"starts", "leaves"}),
            (Story{{"a 1 starts room", 100},
                   {"b 1 starts room", 110},
                   {"a 1 leaves", 130},
                   {"b 1 leaves", 140}}));
}

TEST(Sharing, LetsWhoNeedsLittleOvertake) {
  // At 120 a has 45 min left, b 5 and c 8. Three share, so b takes 15 min more: a has 40 left then
  // and c 3, which takes 6; and a's last 37 are had alone.
  EXPECT_EQ(story_of(first_of({"60 min", "10 min", "8 min"}, "clinicians: 1, sharing: {}"), 190,
                     {"leaves"}),
            (Story{{"b 1 leaves", 135}, {"c 1 leaves", 141}, {"a 1 leaves", 178}}));
}

TEST(Sharing, TakesSoManyAtOnceAndTheOthersWait) {
  // b and c: two at once. c waits until a leaves at 130; b has 10 left then, and c 20.
  EXPECT_EQ(
      story_of(first_of({"20 min", "20 min", "20 min"}, "clinicians: 1, sharing: {at_once: 2}"),
               190, {"waits", "starts", "leaves"}),
      (Story{{"a 1 starts room", 100},
             {"b 1 starts room", 110},
             {"c 1 waits room", 120},
             {"c 1 starts room", 130},
             {"a 1 leaves", 130},
             {"b 1 leaves", 150},
             {"c 1 leaves", 160}}));
}

TEST(Sharing, OfSeveralDoctorsSlowsNobodyUntilThereAreMorePatients) {
  // Two doctors: a and b at full speed until c comes at 120, then two thirds: a has 40 left, which
  // takes 60; c has 20 left at 180, and b 50 - 10 - 40 = 0.
  EXPECT_EQ(story_of(first_of({"60 min", "50 min", "60 min"}, "clinicians: 2, sharing: {}"), 199,
                     {"leaves"}),
            (Story{{"a 1 leaves", 180}, {"b 1 leaves", 180}}));
}

TEST(Sharing, IsNotHadByWhoIsBlocked) {
  // a is done at 130 and waits in the room for the bed until 200: b goes on alone from 130.
  const std::string text = a_day(
      "groups:\n"
      "  z: {arrivals: every(90 min), pathway: z}\n"
      "  a: {arrivals: every(100 min), pathway: a}\n"
      "  b: {arrivals: every(110 min), pathway: b}\n"
      "services:\n"
      "  room: {kind: emergency, clinicians: 1, sharing: {at_once: 5}}\n"
      "  ward: {kind: ward, beds: 1}\n"
      "pathways:\n"
      "  z: [{in: ward, for: 80 min}, leave]\n"
      "  a: [{in: room, for: 20 min}, {in: ward, for: 1 min, wait: in bed}, leave]\n"
      "  b: [{in: room, for: 20 min}, leave]\n");
  EXPECT_EQ(story_of(text, 175, {"blocked", "leaves"}), (Story{{"a 1 blocked ward", 130},
                                                               {"b 1 leaves", 140},
                                                               {"z 1 leaves", 170},
                                                               {"a 1 leaves", 171}}));
}

TEST(Sharing, ByNoMoreThanThereAreDoctorsIsNone) {
  const auto text = [](const std::string& sharing) {
    return a_day(
        "groups: {p: {arrivals: poisson(60 /d), pathway: start, priority: 3}, q: {arrivals: "
        "poisson(20 /d), pathway: start}}\n"
        "services: {room: {kind: emergency, clinicians: 3" +
            sharing +
            "}}\npathways: {start: [{in: room, for: \"lognormal(mean 50 min, sd 1 h)\"}, leave]}\n",
        "20 d");
  };
  const Story plain = story(text(""), 20 * 1440);
  EXPECT_GT(plain.size(), 3000U);
  EXPECT_EQ(story(text(", sharing: {at_once: 3}"), 20 * 1440), plain);
}

TEST(Sharing, GivesAJointQueueTheFirstRoomWithAPlace) {
  const std::string text = a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start}}\n"
      "services:\n"
      "  room: {kind: emergency, clinicians: 1, sharing: {at_once: 2}}\n"
      "  other: {kind: emergency, clinicians: 1}\n"
      "pathways: {start: [{in: [room, other], for: 30 min}, leave]}\n");
  EXPECT_EQ(story_of(text, 59, {"starts", "leaves"}),
            (Story{{"p 1 starts room", 10}, {"p 2 starts room", 20}, {"p 3 starts other", 30}}));
}

}  // namespace
}  // namespace tests
