// Capacity that varies, by the hours and by dates, and slots: hand-computed to the minute
// (docs/guide/queues.md). Thursday 1 January 2026.
#include <gtest/gtest.h>

#include "tests/support/one_bed.h"
#include "tests/support/record.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using enum models::Activity;

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

}  // namespace
}  // namespace tests
