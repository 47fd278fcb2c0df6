// What rules of queues and stations do to single persons, hand-computed to the minute
// (docs/guide/queues.md).
#include <gtest/gtest.h>

#include "models/network/locked.h"
#include "tests/support/record.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using enum models::Activity;

/// One ward with one bed, one pathway.
models::Description one_bed(double stay_minutes) {
  auto description = scenario(1, 0);
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {minutes_in("ward", stay_minutes), models::Leave{}}},
                          {"elsewhere", {minutes_in("other", 5), models::Leave{}}}};
  description.services.push_back(ward("other", 99));
  return description;
}

TEST(QueueRecord, ServesTheShortestStayFirst) {
  auto description = one_bed(0);
  description.groups = {regularly("long", 10, "long"), regularly("short", 11, "short")};
  description.services[0].queue.order = models::QueueOrder::shortest;
  description.pathways.push_back({"long", {minutes_in("ward", 30), models::Leave{}}});
  description.pathways.push_back({"short", {minutes_in("ward", 3), models::Leave{}}});
  // long 1 holds the bed from 10 to 40; short 1, 2, 3 (11, 22, 33) and long 2, 3 (20, 30) wait.
  EXPECT_EQ(record(description, 49, {starts}), (Record{{"long 1", starts, 10},
                                                       {"short 1", starts, 40},
                                                       {"short 2", starts, 43},
                                                       {"short 3", starts, 46},
                                                       {"short 4", starts, 49}}));
}

TEST(QueueRecord, WaitingMakesMoreUrgent) {
  auto description = one_bed(20);
  description.groups = {regularly("routine", 10, "stay", 4), regularly("urgent", 26, "stay", 2)};
  description.services[0].queue.ageing = models::Ageing{15min, 1};
  // At 30: routine 2 (since 20, not yet 15 min) is behind urgent 1 (since 26). At 50 nobody urgent
  // waits. At 70: routine 3 (since 30) counts as 4 - 2 = 2, urgent 2 (since 52) as 2 - 1 = 1. At
  // 90: routine 3 (60 min) and 4 (50 min) count as 1, urgent 3 (since 78) as 2; routine 3 waited
  // longest.
  EXPECT_EQ(record(description, 91, {starts}), (Record{{"routine 1", starts, 10},
                                                       {"urgent 1", starts, 30},
                                                       {"routine 2", starts, 50},
                                                       {"urgent 2", starts, 70},
                                                       {"routine 3", starts, 90}}));
}

TEST(QueueRecord, LimitsThoseFromOutsideAndFromElsewhereApart) {
  auto description = one_bed(1000);
  description.groups = {regularly("new", 10, "stay"), regularly("known", 7, "first")};
  description.services[0].queue.limit_external = 1;
  description.services[0].queue.limit_internal = 2;
  description.pathways.push_back({"first", {minutes_in("other", 1), models::Go{"stay"}}});
  // known 1 has the bed at 8; new 1 waits from 10, known 2 from 15; both limits are then reached.
  EXPECT_EQ(record(description, 30, {waits, turned_away}), (Record{{"new 1", waits, 10},
                                                                   {"known 2", waits, 15},
                                                                   {"new 2", turned_away, 20},
                                                                   {"known 3", turned_away, 22},
                                                                   {"known 4", turned_away, 29},
                                                                   {"new 3", turned_away, 30}}));
}

TEST(QueueRecord, ThoseTurnedAwayGoWhereThePathwaySays) {
  auto description = one_bed(15);
  description.groups = {regularly("p", 10, "stay")};
  description.services[0].queue.limit = 0;
  description.services[0].queue.turned_away = "elsewhere";
  EXPECT_EQ(record(description, 30, {starts, turned_away, left}), (Record{{"p 1", starts, 10},
                                                                          {"p 2", turned_away, 20},
                                                                          {"p 2", starts, 20},
                                                                          {"p 1", left, 25},
                                                                          {"p 2", left, 25},
                                                                          {"p 3", starts, 30}}));
}

TEST(QueueRecord, PatienceRunsFromWhenTheWaitStarts) {
  auto description = one_bed(25);
  description.groups = {regularly("p", 10, "stay")};
  description.services[0].queue.patience = engine::fixed(12 * 60e6);
  description.services[0].queue.gives_up = "elsewhere";
  EXPECT_EQ(
      record(description, 40, {starts, gave_up}),
      (Record{
          {"p 1", starts, 10}, {"p 2", gave_up, 32}, {"p 2", starts, 32}, {"p 3", starts, 35}}));
}

TEST(QueueRecord, ABedThatIsFreeWhenPatienceEndsIsTaken) {
  auto description = one_bed(25);
  description.groups = {regularly("p", 10, "stay")};
  description.services[0].queue.patience = engine::fixed(15 * 60e6);
  EXPECT_EQ(record(description, 35, {starts, gave_up}),
            (Record{{"p 1", starts, 10}, {"p 2", starts, 35}}));
}

TEST(QueueRecord, WhoGivesUpInABedFreesIt) {
  auto description = one_bed(5);
  description.groups = {regularly("p", 10, "both")};
  description.services[1].capacity = {1};
  description.services[1].queue.patience = engine::fixed(7 * 60e6);
  models::Stay other = minutes_in("other", 100);
  other.wait = models::WaitWhere::in_bed;
  description.pathways.push_back({"both", {minutes_in("ward", 5), other, models::Leave{}}});
  // p 1 has the other bed from 15. p 2 is blocked from 25 and gives up at 32; p 3 came at 30.
  EXPECT_EQ(record(description, 32, {starts, blocked, gave_up}), (Record{{"p 1", starts, 10},
                                                                         {"p 1", starts, 15},
                                                                         {"p 2", starts, 20},
                                                                         {"p 2", blocked, 25},
                                                                         {"p 2", gave_up, 32},
                                                                         {"p 3", starts, 32}}));
}

TEST(QueueRecord, CleaningKeepsTheNextPatientWaiting) {
  auto description = one_bed(15);
  description.groups = {regularly("p", 10, "stay")};
  description.services[0].turnaround = engine::fixed(4 * 60e6);
  EXPECT_EQ(record(description, 48, {starts}),
            (Record{{"p 1", starts, 10}, {"p 2", starts, 29}, {"p 3", starts, 48}}));
}

// Preemption: p (priority 5) comes every 10, u (priority 1) every 22 minutes; stays of 30 and 6.

models::Description urgent_and_other(models::Preempt how) {
  auto description = one_bed(30);
  description.groups = {regularly("p", 10, "stay", 5), regularly("u", 22, "urgent", 1)};
  description.pathways.push_back({"urgent", {minutes_in("ward", 6), models::Leave{}}});
  description.services[0].preempt = how;
  return description;
}

TEST(QueueRecord, APreemptedStayIsResumed) {
  // p 1: 10-22 and 28-44, 44 u 2; has had 28 min; the last 2 from 50 to 52.
  EXPECT_EQ(record(urgent_and_other(models::Preempt::resume), 52, {starts, interrupted, left}),
            (Record{{"p 1", starts, 10},
                    {"p 1", interrupted, 22},
                    {"u 1", starts, 22},
                    {"p 1", starts, 28},
                    {"u 1", left, 28},
                    {"p 1", interrupted, 44},
                    {"u 2", starts, 44},
                    {"p 1", starts, 50},
                    {"u 2", left, 50},
                    {"p 2", starts, 52},
                    {"p 1", left, 52}}));
}

TEST(QueueRecord, APreemptedStayIsRestarted) {
  // p 1 never has 30 minutes in a row.
  EXPECT_EQ(record(urgent_and_other(models::Preempt::restart), 80, {starts, left}),
            (Record{{"p 1", starts, 10},
                    {"u 1", starts, 22},
                    {"p 1", starts, 28},
                    {"u 1", left, 28},
                    {"u 2", starts, 44},
                    {"p 1", starts, 50},
                    {"u 2", left, 50},
                    {"u 3", starts, 66},
                    {"p 1", starts, 72},
                    {"u 3", left, 72}}));
}

TEST(QueueRecord, APreemptedPatientIsMovedIfTheRuleSaysSo) {
  auto description = urgent_and_other(models::Preempt::move);
  description.services[0].moves_to = "other";
  EXPECT_EQ(record(description, 40, {starts, moved, left}), (Record{{"p 1", starts, 10},
                                                                    {"p 1", moved, 22},
                                                                    {"p 1", starts, 22},
                                                                    {"u 1", starts, 22},
                                                                    {"p 2", starts, 28},
                                                                    {"u 1", left, 28},
                                                                    {"p 1", left, 40}}));
}

TEST(QueueRecord, TheLeastUrgentGivesWayAndOfTheseTheLastAdmitted) {
  auto description = one_bed(500);
  description.services[0].capacity = {3};
  description.services[0].preempt = models::Preempt::resume;
  description.groups = {regularly("a", 10, "stay", 6), regularly("b", 12, "stay", 7),
                        regularly("c", 14, "stay", 7), regularly("u", 17, "stay", 1)};
  // a 1, b 1 and c 1 have the beds from 10, 12 and 14; a 2 takes one at 20, u 2 another at 34.
  EXPECT_EQ(record(description, 35, {interrupted}),
            (Record{{"c 1", interrupted, 17}, {"b 1", interrupted, 20}, {"a 2", interrupted, 34}}));
}

TEST(QueueRecord, EqualsDoNotGiveWay) {
  auto description = one_bed(500);
  description.services[0].preempt = models::Preempt::resume;
  description.groups = {regularly("a", 10, "stay", 3), regularly("b", 12, "stay", 3)};
  EXPECT_EQ(record(description, 60, {interrupted}), Record{});
}

TEST(QueueRecord, ABlockedPatientWhoMustGiveWayGoesOnWaitingWithoutABed) {
  auto description = one_bed(5);
  description.groups = {regularly("p", 10, "both", 5), regularly("u", 27, "stay", 1)};
  description.services[0].preempt = models::Preempt::resume;
  description.services[1].capacity = {1};
  models::Stay other = minutes_in("other", 25);
  other.wait = models::WaitWhere::in_bed;
  description.pathways.push_back({"both", {minutes_in("ward", 5), other, models::Leave{}}});
  // p 1: ward 10-15, other 15-40. p 2: ward 20-25, blocked; loses the bed to u 1 at 27, and has
  // the other bed at 40.
  EXPECT_EQ(record(description, 40, {starts, blocked, interrupted}),
            (Record{{"p 1", starts, 10},
                    {"p 1", starts, 15},
                    {"p 2", starts, 20},
                    {"p 2", blocked, 25},
                    {"p 2", interrupted, 27},
                    {"u 1", starts, 27},
                    {"p 3", starts, 32},
                    {"p 3", blocked, 37},
                    {"p 2", starts, 40}}));
}

// Capacity that varies. Thursday 1 January 2026.

models::WeeklyHours hours(std::array<bool, 7> days, engine::Duration from, engine::Duration to,
                          std::int64_t capacity) {
  return {days, from, to, capacity};
}

constexpr std::array<bool, 7> every_day = {true, true, true, true, true, true, true};

/// A doctor from 8 to 9; consultations of 40 minutes, the first person at 8:10, the next at 16:20.
models::Description one_hour_a_day(models::AtClosing rule) {
  auto description = one_bed(40);
  description.clock.end = std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::January,
                                                      std::chrono::day{4}};
  description.groups = {regularly("p", 490, "stay")};
  description.services[0].capacity = {0};
  description.services[0].plans = {{{hours(every_day, 8h, 9h, 1)}, {}}};
  description.services[0].at_closing = rule;
  return description;
}

constexpr std::int64_t day = 1440;

TEST(QueueRecord, AtTheEndOfAShiftPatientsAreFinishedByDefault) {
  // p 2 (16:20) and p 3 (day 2, 0:30) wait for 8:00 on day 2; p 3 is begun at 8:40 and ends at
  // 9:20.
  const Record shown = {{"p 1", starts, 490},          {"p 1", left, 530},
                        {"p 2", starts, day + 480},    {"p 3", starts, day + 520},
                        {"p 2", left, day + 520},      {"p 3", left, day + 560},
                        {"p 4", starts, 2 * day + 480}};
  EXPECT_EQ(record(one_hour_a_day(models::AtClosing::finish), 2 * day + 480, {starts, left}),
            shown);
  EXPECT_EQ(record(one_hour_a_day(models::AtClosing::overtime), 2 * day + 480, {starts, left}),
            shown);
}

TEST(QueueRecord, OvertimeIsTheTimeAfterTheShift) {
  auto description = one_hour_a_day(models::AtClosing::overtime);
  description.key_figures = {figure(Measure::overtime, "ward")};
  // Day 2 ends at 9:20. Day 3: p 4 (day 2, 8:40) 8:00-8:40, p 5 8:40-9:20.
  EXPECT_NEAR(run(description, 1)[0][0], 40.0 / day / 3 * 365, 1e-4);
}

TEST(QueueRecord, AtTheEndOfAShiftPatientsMayBeInterruptedAndResume) {
  // p 3 has 20 minutes on day 2 and goes on at 8:00 on day 3, before p 4.
  EXPECT_EQ(
      record(one_hour_a_day(models::AtClosing::resume), 2 * day + 500, {starts, interrupted, left}),
      (Record{{"p 1", starts, 490},
              {"p 1", left, 530},
              {"p 2", starts, day + 480},
              {"p 3", starts, day + 520},
              {"p 2", left, day + 520},
              {"p 3", interrupted, day + 540},
              {"p 3", starts, 2 * day + 480},
              {"p 4", starts, 2 * day + 500},
              {"p 3", left, 2 * day + 500}}));
}

TEST(QueueRecord, AtTheEndOfAShiftPatientsMayHaveToStartAgain) {
  const Record seen = record(one_hour_a_day(models::AtClosing::restart), 2 * day + 520, {left});
  EXPECT_EQ(seen,
            (Record{{"p 1", left, 530}, {"p 2", left, day + 520}, {"p 3", left, 2 * day + 520}}));
}

TEST(QueueRecord, AShiftThatEndsTakesNobodyInAtThatInstant) {
  auto description = one_hour_a_day(models::AtClosing::finish);
  description.pathways[0].steps[0] = minutes_in("ward", 50);  // p 1 8:10-9:00
  description.groups = {regularly("p", 490, "stay"), regularly("q", 500, "stay")};
  EXPECT_EQ(record(description, day + 530, {starts}),
            (Record{{"p 1", starts, 490}, {"q 1", starts, day + 480}, {"p 2", starts, day + 530}}));
}

TEST(QueueRecord, BedsOpenAndCloseOnTheirDates) {
  auto description = one_bed(600);
  description.clock.end = std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::January,
                                                      std::chrono::day{5}};
  description.groups = {regularly("p", 300, "stay")};
  description.services[0].capacity = {0};
  const auto on = [](unsigned date) {
    return std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::January,
                                       std::chrono::day{date}};
  };
  description.services[0].plans = {{{}, {{on(2), 1, 0, {}}, {on(3), {}, 2, {}}}}};
  description.services[0].closed = {{on(4), on(4)}};
  // One bed from day 2, three from day 3, closed on day 4: those in care stay, nobody comes in.
  EXPECT_EQ(record(description, 4 * day - 1, {starts}), (Record{{"p 1", starts, day},
                                                                {"p 2", starts, day + 600},
                                                                {"p 3", starts, day + 1200},
                                                                {"p 4", starts, 2 * day},
                                                                {"p 5", starts, 2 * day},
                                                                {"p 6", starts, 2 * day + 360},
                                                                {"p 7", starts, 2 * day + 600},
                                                                {"p 8", starts, 2 * day + 600},
                                                                {"p 9", starts, 2 * day + 960},
                                                                {"p 10", starts, 2 * day + 1200},
                                                                {"p 11", starts, 2 * day + 1200}}));
}

TEST(QueueRecord, SlotsChangeOnTheirDates) {
  auto description = scenario(12, 0);
  description.groups = {regularly("p", 60, "visits")};
  models::Service clinic;
  clinic.name = "clinic";
  clinic.kind = models::ServiceKind::clinic;
  clinic.slots = {{"first", models::WaitKind::assessment, {5}}};  // one a working day, at noon
  const std::chrono::year_month_day tuesday{std::chrono::year{2026}, std::chrono::January,
                                            std::chrono::day{6}};
  clinic.slots[0].changes = {{tuesday, {10}}};  // then two, at 10 and 14
  description.services = {clinic};
  description.pathways = {
      {"visits", {models::Visit{"clinic", "first", 1, {}, {}}, models::Leave{}}}};
  // Friday 2, Monday 5, Tuesday 6.
  EXPECT_EQ(record(description, 6 * day, {visits}), (Record{{"p 1", visits, day + 720},
                                                            {"p 2", visits, 4 * day + 720},
                                                            {"p 3", visits, 5 * day + 600},
                                                            {"p 4", visits, 5 * day + 840}}));
}

/// One urgent slot at noon every working day, released to follow-up, which has none of its own
/// within the days shown.
models::Description released_slots(engine::Duration release) {
  auto description = scenario(12, 0);
  description.groups = {regularly("urgent", 3000, "urgent"), regularly("follow", 1000, "follow")};
  models::Service clinic;
  clinic.name = "clinic";
  clinic.kind = models::ServiceKind::clinic;
  clinic.slots = {{"urgent", models::WaitKind::assessment, {5}},
                  {"follow", models::WaitKind::treatment, {0.001}}};
  clinic.slots[0].released_to = {"follow"};
  clinic.slots[0].release = release;
  description.services = {clinic};
  description.pathways = {
      {"urgent", {models::Visit{"clinic", "urgent", 1, {}, {}}, models::Leave{}}},
      {"follow", {models::Visit{"clinic", "follow", 1, {}, {}}, models::Leave{}}}};
  return description;
}

TEST(QueueRecord, ASlotToWhichNobodyHasAClaimIsReleased) {
  // Noons: Friday 2 at 2160, Monday 5 at 6480, Tuesday 7920, Wednesday 9360. follow 1 comes at
  // 1000, urgent 1 at 3000, urgent 2 at 6000, urgent 3 at 9000.
  EXPECT_EQ(record(released_slots(0h), 9360, {visits}), (Record{{"follow 1", visits, 2160},
                                                                {"urgent 1", visits, 6480},
                                                                {"urgent 2", visits, 7920},
                                                                {"urgent 3", visits, 9360}}));
  // Released a day before: urgent 3 came at 9000, later than 9360 - 1440.
  EXPECT_EQ(record(released_slots(24h), 9360, {visits}), (Record{{"follow 1", visits, 2160},
                                                                 {"urgent 1", visits, 6480},
                                                                 {"urgent 2", visits, 7920},
                                                                 {"follow 2", visits, 9360}}));
}

TEST(QueueRecord, OnTheWayTheBedIsHeld) {
  auto description = one_bed(20);
  description.groups = {regularly("p", 10, "stay")};
  models::Stay far = minutes_in("ward", 20);
  far.transfer = engine::fixed(7 * 60e6);
  description.pathways[0] = {"stay", {far, models::Leave{}}};
  EXPECT_EQ(record(description, 64, {starts, left}), (Record{{"p 1", starts, 10},
                                                             {"p 2", starts, 37},
                                                             {"p 1", left, 37},
                                                             {"p 3", starts, 64},
                                                             {"p 2", left, 64}}));
}

// Several services.

TEST(QueueRecord, AJointQueueTakesTheFirstFreeInOrderOfPreference) {
  auto description = one_bed(25);
  description.services[1].capacity = {1};
  description.groups = {regularly("p", 10, "either")};
  models::Stay either = minutes_in("ward", 25);
  either.or_in = {"other"};
  description.pathways.push_back({"either", {either, models::Leave{}}});
  // ward: p 1 10-35, p 3 35-60; other: p 2 20-45, p 4 45-70.
  EXPECT_EQ(record(description, 60, {starts, waits}), (Record{{"p 1", starts, 10},
                                                              {"p 2", starts, 20},
                                                              {"p 3", waits, 30},
                                                              {"p 3", starts, 35},
                                                              {"p 4", waits, 40},
                                                              {"p 4", starts, 45},
                                                              {"p 5", waits, 50},
                                                              {"p 5", starts, 60},
                                                              {"p 6", waits, 60}}));
}

TEST(QueueRecord, AfterAWaitAnotherWardWillDoAndTheWayHomeIsTakenWhenABedIsFree) {
  auto description = one_bed(40);
  description.clock.warm_up = std::chrono::days{0};
  description.groups = {regularly("p", 30, "stay")};
  description.services[0].overflow = models::Overflow{"other", 5min, true};
  // p 1 30-70. p 2 (60) goes to the other ward at 65; the bed at home is free at 70: home, until
  // 105. p 3 (90) to the other ward at 95, home at 105, until 135. p 4 (120) 125, home 135.
  EXPECT_EQ(record(description, 135, {starts, moved, left}), (Record{{"p 1", starts, 30},
                                                                     {"p 2", starts, 65},
                                                                     {"p 2", moved, 70},
                                                                     {"p 1", left, 70},
                                                                     {"p 3", starts, 95},
                                                                     {"p 3", moved, 105},
                                                                     {"p 2", left, 105},
                                                                     {"p 4", starts, 125},
                                                                     {"p 4", moved, 135},
                                                                     {"p 3", left, 135}}));
}

TEST(QueueRecord, WhoOverflowsKeepsThePlaceInTheOwnLineToo) {
  auto description = one_bed(40);
  description.services[1].capacity = {0};
  description.groups = {regularly("p", 30, "stay")};
  description.services[0].overflow = models::Overflow{"other", 5min, false};
  EXPECT_EQ(record(description, 110, {starts}),
            (Record{{"p 1", starts, 30}, {"p 2", starts, 70}, {"p 3", starts, 110}}));
}

TEST(QueueRecord, ReservedBedsStayEmptyForTheirGroup) {
  auto description = one_bed(100);
  description.services[0].capacity = {2};
  description.services[0].reserve = {{"acute", 1}};
  description.groups = {regularly("other", 10, "stay"), regularly("acute", 35, "stay")};
  // other 2 waits at 20 although a bed is free; acute 1 has it at 35.
  EXPECT_EQ(record(description, 112, {starts}),
            (Record{{"other 1", starts, 10}, {"acute 1", starts, 35}, {"other 2", starts, 110}}));
}

// Circles: a goes from ward to other, b from other to ward, each waiting in bed; one bed in each.

models::Description circle(models::CircularBlocking rule) {
  auto description = one_bed(0);
  description.circular_blocking = rule;
  description.services[1].capacity = {1};
  description.groups = {regularly("a", 10, "there"), regularly("b", 12, "back")};
  models::Stay to_other = minutes_in("other", 30), to_ward = minutes_in("ward", 40);
  to_other.wait = to_ward.wait = models::WaitWhere::in_bed;
  description.pathways = {{"there", {minutes_in("ward", 5), to_other, models::Leave{}}},
                          {"back", {minutes_in("other", 6), to_ward, models::Leave{}}}};
  return description;
}

TEST(CircularBlocking, IsSwappedAtTheInstantInWhichTheCircleCloses) {
  // At one instant the journal begins with the one who closes the circle.
  // a 1: ward 10-15, blocked; b 1: other 12-18, then both move: a 1 in other 18-48, b 1 in ward
  // 18-58. a 2 (20) and b 2 (24) wait in line; at 48 b 2 has the other bed, done at 54 and blocked.
  EXPECT_EQ(record(circle(models::CircularBlocking::swap), 63, {starts, blocked, left}),
            (Record{{"a 1", starts, 10},
                    {"b 1", starts, 12},
                    {"a 1", blocked, 15},
                    {"b 1", blocked, 18},
                    {"b 1", starts, 18},
                    {"a 1", starts, 18},
                    {"b 2", starts, 48},
                    {"a 1", left, 48},
                    {"b 2", blocked, 54},
                    {"a 2", starts, 58},
                    {"b 1", left, 58},
                    {"a 2", blocked, 63},
                    {"a 2", starts, 63},
                    {"b 2", starts, 63}}));
}

TEST(CircularBlocking, EndsTheRunIfTheScenarioSaysSo) {
  try {
    record(circle(models::CircularBlocking::error), 63, {});
    FAIL() << "both beds are locked from minute 18 on";
  } catch (const models::Locked& lock) {
    EXPECT_EQ(lock.circle(), "other > ward > other");
  }
}

TEST(CircularBlocking, IsNoErrorAsLongAsSomebodyElseFreesABed) {
  auto description = circle(models::CircularBlocking::error);
  description.services[0].capacity = {2};
  description.groups = {regularly("a", 1000, "there"), regularly("b", 1001, "back"),
                        regularly("c", 990, "through")};
  description.pathways.push_back({"through", {minutes_in("ward", 300), models::Leave{}}});
  // From 1007 on a 1 and b 1 wait for each other, but c 1 leaves the ward at 1290.
  EXPECT_EQ(record(description, 1439, {starts, blocked}), (Record{{"c 1", starts, 990},
                                                                  {"a 1", starts, 1000},
                                                                  {"b 1", starts, 1001},
                                                                  {"a 1", blocked, 1005},
                                                                  {"b 1", blocked, 1007},
                                                                  {"b 1", starts, 1290},
                                                                  {"a 1", starts, 1290}}));
}

TEST(CircularBlocking, OfThreeIsSwappedTogether) {
  auto description = scenario(1, 0);
  description.circular_blocking = models::CircularBlocking::swap;
  description.services = {ward("x", 1), ward("y", 1), ward("z", 1)};
  description.groups = {regularly("a", 10, "xy"), regularly("b", 11, "yz"),
                        regularly("c", 12, "zx")};
  const auto then = [](const std::string& service) {
    models::Stay next = minutes_in(service, 500);
    next.wait = models::WaitWhere::in_bed;
    return next;
  };
  description.pathways = {{"xy", {minutes_in("x", 3), then("y"), models::Leave{}}},
                          {"yz", {minutes_in("y", 3), then("z"), models::Leave{}}},
                          {"zx", {minutes_in("z", 3), then("x"), models::Leave{}}}};
  EXPECT_EQ(record(description, 16, {starts, blocked}), (Record{{"a 1", starts, 10},
                                                                {"b 1", starts, 11},
                                                                {"c 1", starts, 12},
                                                                {"a 1", blocked, 13},
                                                                {"b 1", blocked, 14},
                                                                {"c 1", blocked, 15},
                                                                {"c 1", starts, 15},
                                                                {"a 1", starts, 15},
                                                                {"b 1", starts, 15}}));
}

}  // namespace
}  // namespace tests
