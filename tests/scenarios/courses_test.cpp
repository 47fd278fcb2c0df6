// Courses that begin together: by hand to the minute, and the wait of a group that fills.
#include <chrono>
#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/observed.h"

namespace tests {
namespace {

/// Every 10 minutes someone comes to the course, and goes on to the ward for 5 minutes.
std::string course_of(const std::string& class_of_slots, const std::string& more = "",
                      const std::string& queue = "") {
  return a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start}}\n"
      "services:\n"
      "  clinic: {kind: clinic, " +
      queue + "slots: {course: " + class_of_slots +
      "}}\n"
      "  ward: {kind: ward, beds: 9}\n"
      "pathways: {start: [{visit: clinic, slot: course}, {in: ward, for: 5 min}, leave]}\n" +
      more);
}

TEST(Courses, BeginWhenEnoughWait) {
  EXPECT_EQ(story_of(course_of("{together: 3}"), 65, {"visits", "starts"}),
            (Story{{"p 1 visits clinic", 30},
                   {"p 1 starts ward", 30},
                   {"p 2 visits clinic", 30},
                   {"p 2 starts ward", 30},
                   {"p 3 visits clinic", 30},
                   {"p 3 starts ward", 30},
                   {"p 4 visits clinic", 60},
                   {"p 4 starts ward", 60},
                   {"p 5 visits clinic", 60},
                   {"p 5 starts ward", 60},
                   {"p 6 visits clinic", 60},
                   {"p 6 starts ward", 60}}));
}

TEST(Courses, BeginWithFewerWhenTheFirstHasWaitedLong) {
  // The first comes at 10 and waits 25 minutes; the fourth comes at 40 and waits until 65.
  EXPECT_EQ(story_of(course_of("{together: 4, no_later: 25 min}"), 66, {"visits"}),
            (Story{{"p 1 visits clinic", 35},
                   {"p 2 visits clinic", 35},
                   {"p 3 visits clinic", 35},
                   {"p 4 visits clinic", 65},
                   {"p 5 visits clinic", 65},
                   {"p 6 visits clinic", 65}}));
}

TEST(Courses, LoseThoseWhoGiveUpMeanwhile) {
  // Patience of 15 minutes: never more than two wait, so a course of three never begins.
  EXPECT_EQ(
      story_of(course_of("{together: 3}", "", "queue: {patience: 15 min}, "), 200, {"visits"}),
      Story{});
}

// Someone less urgent joins first, and may wait for 25 minutes, whoever stands before in the line.
TEST(Courses, BeginWhenAnyoneHasWaitedLong) {
  const std::string text = a_day(
      "groups:\n"
      "  calm: {arrivals: every(10 min), pathway: start, priority: 5}\n"
      "  urgent: {arrivals: every(20 min), pathway: start, priority: 1}\n"
      "services: {clinic: {kind: clinic, slots: {course: {together: 9, no_later: 25 min}}}}\n"
      "pathways: {start: [{visit: clinic, slot: course}, leave]}\n");
  EXPECT_EQ(story_of(text, 36, {"visits"}), (Story{{"urgent 1 visits clinic", 35},
                                                   {"calm 1 visits clinic", 35},
                                                   {"calm 2 visits clinic", 35},
                                                   {"calm 3 visits clinic", 35}}));
}

TEST(Courses, AreCompletedByWhoeverNeedNotWait) {
  // Two may wait; the third begins with them.
  EXPECT_EQ(story_of(course_of("{together: 3}", "", "queue: {limit: 2}, "), 31, {"visits"}).size(),
            3U);
  EXPECT_EQ(story_of(course_of("{together: 2}", "",
                               "queue: {balk: [{above: 0 waiting, share: 100 %}]}, "),
                     21, {"visits"})
                .size(),
            2U);
}

TEST(Courses, OfThreeAtOnceTakeTwo) {
  const std::string text = a_day(
      "groups:\n"
      "  a: {arrivals: {trace: a.csv, time: came}, pathway: start}\n"
      "services: {clinic: {kind: clinic, slots: {course: {together: 2}}}}\n"
      "pathways: {start: [{visit: clinic, slot: course}, leave]}\n");
  // Three at one instant are a course of two and one who waits for the next.
  const auto loaded =
      scenarios::load_files({{"t.yaml", text}, {"a.csv", "came [min]\n10\n10\n10\n50\n"}});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}",
                                                 fmt::join(scenarios::faults_of(loaded), "\n"));
  std::vector<std::int64_t> minutes;
  for (const models::Entry& entry : journal_of(models::compile(loaded->description, {false}))) {
    if (entry.activity == models::Activity::visits)
      minutes.push_back(
          std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count());
  }
  EXPECT_EQ(minutes, (std::vector<std::int64_t>{10, 10, 50, 50}));
}

TEST(Courses, OfAWaitingListBeginAtOnceIfItIsLongEnough) {
  const std::string list =
      "start_state: {list: {waiting: clinic, slot: course, n: 5, group: p, waited: 2 d}}\n";
  const auto of_three = story_of(course_of("{together: 3}", list), 11, {"visits"});
  ASSERT_EQ(of_three.size(), 6U) << "three at once, and two with the first who comes";
  EXPECT_EQ(of_three[2].minute, 0);
  EXPECT_EQ(of_three[3].minute, 10);
  const auto late = story_of(course_of("{together: 30, no_later: 1 d}", list), 1, {"visits"});
  EXPECT_EQ(late.size(), 5U) << "they have waited longer than that";
}

/// The k-th of N who begin together waits for N - k arrivals: (N - 1) / (2 l) in the mean, and with
/// independent exponential times between arrivals the first waits by the Erlang law. 400 courses'
/// worth of patients in each of 20 replications; five standard errors: a correct program fails one
/// of the three comparisons with probability 2.4e-4.
TEST(CoursesTheory, TheMeanWaitIsThatOfAGroupThatFills) {
  for (const int together : {2, 8, 20}) {
    const std::string text = fmt::format(
        "samspil: 1\ntitle: T\nclock: {{start: 2026-01-01, warm_up: 100 d, run: 1000 d}}\n"
        "groups: {{p: {{arrivals: poisson(4 /d), pathway: start}}}}\n"
        "services: {{clinic: {{kind: clinic, slots: {{course: {{together: {}}}}}}}}}\n"
        "pathways: {{start: [{{visit: clinic, slot: course}}, leave]}}\n"
        "key_figures: {{wait: {{figure: wait_mean, service: clinic}}}}\n",
        together);
    const auto found = estimates(described(text), 20).front();
    const double theory = (together - 1) / (2 * 4.0);
    EXPECT_LE(found.standard_error, 0.02 * theory);
    EXPECT_LE(std::abs(found.mean - theory), 5 * found.standard_error)
        << together << " together: measured " << found.mean << ", theory " << theory;
  }
}

/// Five come one morning to a clinic whose slots are `slots`.
Story five_come_to(const std::string& slots) {
  return story_of(
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-05, run: 30 d}\n"
      "groups: {p: {arrivals: {booked: [2026-01-05 08:00, 2026-01-05 08:01, 2026-01-05 08:02, "
      "2026-01-05 08:03, 2026-01-05 08:04]}, pathway: seen}}\n"
      "services: {clinic: {kind: clinic, slots: {first: " +
          slots +
          "}}}\n"
          "pathways: {seen: [{visit: clinic, slot: first}, leave]}\n",
      30 * 24 * 60, {"leaves"});
}

TEST(SlotChange, OnTheFirstDayHoldsFromTheStart) {
  const Story many = five_come_to("{slots: 50 /week}");
  EXPECT_EQ(many.size(), 5U);
  EXPECT_NE(five_come_to("{slots: 10 /week}"), many);
  EXPECT_EQ(five_come_to("{slots: 10 /week, changes: [{from: 2026-01-05, to: 50 /week}]}"), many);
}

}  // namespace
}  // namespace tests
