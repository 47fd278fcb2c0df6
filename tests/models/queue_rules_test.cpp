// What rules of queues do to single persons, hand-computed to the minute: who is next, who does not
// wait, who gives way (docs/guide/queues.md).
#include <gtest/gtest.h>

#include "tests/support/one_bed.h"
#include "tests/support/record.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using enum models::Activity;

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

}  // namespace
}  // namespace tests
