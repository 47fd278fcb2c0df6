// A step at one member for everybody, the state of one member, and hours in which patients leave:
// by hand to the minute.
#include <gtest/gtest.h>

#include "models/network/leaving_hours.h"
#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

constexpr std::int64_t hour = 60, day = 24 * hour;

/// From Copenhagen at 10, from Slagelse at 20 and from Roskilde at 30: minutes at which they leave.
/// The ward of the capital has one bed, that of Zealand nine.
std::vector<std::int64_t> leaves_with(const std::string& steps, const std::string& more = "",
                                      const std::string& pools = "") {
  const auto loaded = scenarios::load_files(
      {{"t.yaml",
        a_day("population: {file: people.csv, code: code, name: name, ages: {all: all}, "
              "divisions: {region: region}}\n"
              "groups: {p: {arrivals: {trace: arrivals.csv, time: came, municipality: "
              "municipality}, pathway: start}}\n"
              "services: {ward: {kind: ward, by: region, beds: {Hovedstaden: 1, Sjælland: 9}}" +
              pools +
              "}\n"
              "pathways:\n  start: [" +
              steps + "]\n" + more)},
       {"people.csv",
        "code,name,all,region\n101,København,10,Hovedstaden\n330,Slagelse,10,Sjælland\n"
        "265,Roskilde,10,Sjælland\n"},
       {"arrivals.csv", "came [min],municipality\n10,101\n20,330\n30,265\n"}});
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}",
                                                 fmt::join(scenarios::faults_of(loaded), "\n"));
  if (!loaded) return {};
  const models::Program program = models::compile(loaded->description, {false});
  std::vector<std::int64_t> minutes;
  for (const models::Entry& entry : journal_of(program)) {
    if (entry.activity != models::Activity::left) continue;
    minutes.push_back(
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count());
  }
  std::ranges::sort(minutes);
  return minutes;
}

/// When the persons of leaves_with() leave who come home with this hazard.
std::vector<std::int64_t> leaves_home_with(const std::string& hazard) {
  return leaves_with("{community: {well: {hazard: " + hazard + ", go: gone}}}",
                     "  gone: [leave]\n");
}

TEST(HazardOfAPlace, IsThatOfWhereThePersonLives) {
  const auto all = leaves_home_with("100 /d");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(leaves_home_with("\"by(region, \\\"Sjælland\\\": 100 /d, else: 100 /d)\""), all);
  const auto capital = leaves_home_with("\"by(region, \\\"Sjælland\\\": 0 /d, else: 100 /d)\"");
  const auto elsewhere = leaves_home_with("{0 d: \"by(region, Hovedstaden: 0 /d, else: 100 /d)\"}");
  EXPECT_EQ(capital.size(), 1U);
  EXPECT_EQ(elsewhere.size(), 2U);
  std::vector<std::int64_t> both = elsewhere;
  both.insert(both.end(), capital.begin(), capital.end());
  std::ranges::sort(both);
  EXPECT_EQ(both, all) << "a person's time is drawn without regard to where others live";
}

TEST(HazardOfAPlace, EndsAStayThere) {
  const auto left = [](const std::string& hazard) {
    return leaves_with(
        "{in: ward, for: 300 min, until: {worse: {hazard: " + hazard + ", go: gone}}}, leave",
        "  gone: [leave]\n");
  };
  // The capital's one bed from minute 10, those of Zealand from 20 and 30: to the end, but for
  // a hazard of one a microsecond, which ends a stay as it begins.
  EXPECT_EQ(left("0 /d"), (std::vector<std::int64_t>{310, 320, 330}));
  EXPECT_EQ(left("\"by(region, Hovedstaden: 8.64e10 /d, else: 0 /d)\""),
            (std::vector<std::int64_t>{10, 320, 330}));
}

/// Thursday 1 January 2026, at whole hours of the local clock.
engine::SimTime at(std::int64_t days, std::int64_t hours) {
  return engine::SimTime{std::chrono::minutes{days * day + hours * hour}};
}

models::WeeklyHours hours_on(const std::array<bool, 7>& days, int from, int to) {
  return {days, std::chrono::hours{from}, std::chrono::hours{to}, 0};
}

TEST(LeavingHours, AreTheNextByTheLocalClock) {
  const engine::Calendar calendar(std::chrono::year{2026} / 1 / 1);
  const auto workdays = hours_on({true, true, true, true, true, false, false}, 9, 16);
  const auto next = [&](engine::SimTime ready) {
    return models::next_within({workdays}, calendar, ready);
  };
  EXPECT_EQ(next(at(0, 3)), at(0, 9));
  EXPECT_EQ(next(at(0, 9)), at(0, 9));
  EXPECT_EQ(next(at(0, 15)), at(0, 15));
  EXPECT_EQ(next(at(0, 16)), at(1, 9)) << "the end is not within";
  EXPECT_EQ(next(at(1, 17)), at(4, 9)) << "from Friday evening to Monday";
  // Summer time begins on 29 March 2026 (day 87): that day has 23 hours.
  EXPECT_EQ(next(at(87, 12)), at(88, 8));
  const auto nights = hours_on({false, false, false, true, false, false, false}, 22, 30);
  EXPECT_EQ(models::next_within({nights}, calendar, at(1, 3)), at(1, 3))
      << "a night that began on Thursday";
  EXPECT_EQ(models::next_within({nights}, calendar, at(1, 6)), at(7, 22)) << "a week later";
  EXPECT_EQ(models::next_within({nights, workdays}, calendar, at(1, 6)), at(1, 9))
      << "the first of several";
}

std::string a_stay(const std::string& more, const std::string& run = "9 d") {
  return a_day(
      "groups: {p: {arrivals: {every: 100 min, until: 2026-01-01 02:00}, pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  start: [{in: ward, " +
          more + "}, leave]\n  gone: [leave]\n",
      run);
}

TEST(LeavingHours, KeepThePatientWhoIsReadyAtNight) {
  EXPECT_EQ(story_of(a_stay("for: 5 h, leaves: \"09:00-16:00\""), 2 * day, {"leaves"}),
            (Story{{"p 1 leaves", 9 * hour}}));
  EXPECT_EQ(story_of(a_stay("for: 8 h, leaves: \"09:00-16:00\""), 2 * day, {"leaves"}),
            (Story{{"p 1 leaves", 9 * hour + 40}}));
  EXPECT_EQ(story_of(a_stay("for: 40 h, leaves: \"mon-fri 09:00-16:00\""), 9 * day, {"leaves"}),
            (Story{{"p 1 leaves", 4 * day + 9 * hour}}));
  EXPECT_EQ(story_of(a_stay("for: 40 h, leaves: [\"mon-fri 09:00-16:00\", \"sat 12:00-13:00\"]"),
                     9 * day, {"leaves"}),
            (Story{{"p 1 leaves", 2 * day + 12 * hour}}));
}

TEST(LeavingHours, CountFromTheBedAndNotFromTheWay) {
  // In bed from 160; 300 minutes later is 460, before nine.
  EXPECT_EQ(
      story_of(a_stay("for: 5 h, transfer: 60 min, leaves: \"07:00-08:00\""), 2 * day, {"leaves"}),
      (Story{{"p 1 leaves", 460}}));
}

TEST(LeavingHours, HoldWhoWasReadyBeforeTheRunBegan) {
  // Monday 5 January at midnight: of two days four have passed, and nobody left at the weekend.
  // Of five days four have passed: ready on Tuesday at midnight.
  const auto left = [](const std::string& length) {
    return story_of(
        "samspil: 1\ntitle: T\nclock: {start: 2026-01-05, run: 9 d}\n"
        "groups: {p: {arrivals: every(90 d), pathway: start}}\n"
        "services: {ward: {kind: ward, beds: 1}}\n"
        "pathways: {start: [{in: ward, for: " +
            length +
            ", leaves: mon-fri 09:00-16:00}, leave]}\n"
            "start_state: {known: {in: ward, group: p, elapsed: [4 d]}}\n",
        9 * day, {"leaves"});
  };
  EXPECT_EQ(left("2 d"), (Story{{"start/known/ward 1 leaves", 9 * hour}}));
  EXPECT_EQ(left("5 d"), (Story{{"start/known/ward 1 leaves", day + 9 * hour}}));
}

TEST(LeavingHours, AreLookedBackAtByTheLocalClock) {
  const engine::Calendar calendar(std::chrono::year{2026} / 1 / 1);
  const auto workdays = hours_on({true, true, true, true, true, false, false}, 9, 16);
  const auto latest = [&](engine::SimTime now) {
    return models::latest_within({workdays}, calendar, now);
  };
  EXPECT_EQ(latest(at(0, 12)), at(0, 12));
  EXPECT_EQ(latest(at(0, 20)), at(0, 16));
  EXPECT_EQ(latest(at(4, 0)), at(1, 16)) << "on Monday before nine: Friday at four";
  EXPECT_EQ(latest(at(0, 3)), at(-1, 16)) << "before the run begins";
}

TEST(LeavingHours, HoldNobodyWhomSomethingElseTakesAway) {
  EXPECT_EQ(story_of(a_stay("for: 5 h, leaves: \"09:00-16:00\", until: {death: {after: 6 h, go: "
                            "gone}}"),
                     2 * day, {"leaves"}),
            (Story{{"p 1 leaves", 100 + 6 * hour}}))
      << "while the patient waits for the morning";
}

TEST(OneMember, ServesEverybodyWhereverTheyLive) {
  EXPECT_EQ(leaves_with("{in: ward, for: 15 min}, leave"), (std::vector<std::int64_t>{25, 35, 45}));
  EXPECT_EQ(leaves_with("{in: ward, member: Hovedstaden, for: 15 min}, leave"),
            (std::vector<std::int64_t>{25, 40, 55}))
      << "one after the other in the only bed";
}

TEST(OneMember, HasItsOwnStaffForWhoIsSentThere) {
  // One nurse in Sjælland, nine in the capital; beds in Sjælland are free.
  const std::string nurses =
      ", nurses: {kind: staff, by: region, persons: {Hovedstaden: 9, "
      "Sjælland: 1}}, float: {kind: staff, persons: 1}";
  const auto leaves = [&](const std::string& stay) {
    return leaves_with("{in: ward, " + stay + "}, leave", "", nurses);
  };
  EXPECT_EQ(leaves("for: 60 min, needs: {nurses: 1}"), (std::vector<std::int64_t>{70, 80, 140}))
      << "at home each with the nurses of home";
  EXPECT_EQ(leaves("member: Sjælland, for: 60 min, needs: {nurses: 1}"),
            (std::vector<std::int64_t>{70, 130, 190}))
      << "all three with the only nurse of Sjælland";
  EXPECT_EQ(leaves("member: Sjælland, for: 60 min, needs: {nurses: {or: [float]}}"),
            (std::vector<std::int64_t>{70, 80, 130}))
      << "a pool of no region is everywhere";
}

TEST(OneMember, HasNoStaffOfItsOwnWhereThePoolIsDividedOtherwise) {
  // Each municipality has its nurse, and everybody is cared for by that of home.
  EXPECT_EQ(leaves_with("{in: ward, member: Sjælland, for: 60 min, needs: {nurses: 1}}, leave", "",
                        ", nurses: {kind: staff, by: municipality, persons: {København: 1, "
                        "Slagelse: 1, Roskilde: 1}}"),
            (std::vector<std::int64_t>{70, 80, 90}));
}

TEST(OneMember, CanBeAskedForItsState) {
  // The one from Slagelse finds the bed in the capital taken; the one from Roskilde finds it free.
  EXPECT_EQ(leaves_with("{choose: {when: [{if: \"free(ward/Hovedstaden, live) = 0 and "
                        "free(ward, live) > 0\", go: own}, {else: there}]}}",
                        "  own: [{in: ward, for: 100 min}, leave]\n"
                        "  there: [{in: ward, member: Hovedstaden, for: 15 min}, leave]\n"),
            (std::vector<std::int64_t>{25, 45, 120}));
}

}  // namespace
}  // namespace tests
