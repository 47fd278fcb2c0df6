// What the care network does to single persons, hand-computed to the minute.
#include "models/network/network.h"

#include <gtest/gtest.h>

#include "models/compile/compile.h"
#include "tests/support/care_model.h"
#include "tests/support/run_network.h"

namespace tests {
namespace {

using models::Activity;
using namespace std::chrono_literals;

/// One arrival every `minutes`, the first after that time.
models::Group every(const std::string& name, double minutes, const std::string& pathway,
                    int priority = 5) {
  models::Group group = arrivals(name, 1, pathway, priority);
  group.arrivals = models::RenewalArrivals{engine::fixed(minutes * 60e6)};
  return group;
}

models::Stay fixed_stay(const std::string& service, double minutes) {
  return stay(service, engine::fixed(minutes * 60e6));
}

struct Seen {
  std::string who;
  Activity what;
  std::int64_t minute;

  friend bool operator==(const Seen&, const Seen&) = default;
};

void PrintTo(const Seen& seen, std::ostream* out) {
  *out << seen.who << " activity " << static_cast<int>(seen.what) << " at minute " << seen.minute;
}

/// Activities of interest within the first `minutes`, persons named "group number".
std::vector<Seen> happenings(const models::Description& description, std::int64_t minutes,
                             const std::vector<Activity>& wanted) {
  const models::Program program = models::compile(description);
  const models::Journal journal = journal_of(program);
  std::vector<Seen> all;
  for (const models::Entry& entry : journal) {
    const auto minute =
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch());
    if (minute.count() > minutes) continue;
    if (std::find(wanted.begin(), wanted.end(), entry.activity) == wanted.end()) continue;
    const auto& source = program.sources[entry.source];
    all.push_back(
        {source.name + " " + std::to_string(entry.number), entry.activity, minute.count()});
  }
  return all;
}

TEST(Network, ServesFirstComeFirstServed) {
  auto description = scenario(1, 0);
  description.groups = {every("p", 10, "stay")};
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {fixed_stay("ward", 15), models::Leave{}}}};
  EXPECT_EQ(happenings(description, 41, {Activity::starts, Activity::left}),
            (std::vector<Seen>{{"p 1", Activity::starts, 10},
                               {"p 2", Activity::starts, 25},  // the bed goes on before its patient
                               {"p 1", Activity::left, 25},
                               {"p 3", Activity::starts, 40},
                               {"p 2", Activity::left, 40}}));
}

TEST(Network, ServesTheMostUrgentFirst) {
  auto description = scenario(1, 0);
  description.groups = {every("routine", 10, "stay", 5), every("urgent", 22, "stay", 1)};
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {fixed_stay("ward", 20), models::Leave{}}}};
  // At minute 30 routine 2 (since 20) and urgent 1 (since 22) wait, and routine 3 has just come.
  EXPECT_EQ(happenings(description, 60, {Activity::starts}),
            (std::vector<Seen>{{"routine 1", Activity::starts, 10},
                               {"urgent 1", Activity::starts, 30},
                               {"urgent 2", Activity::starts, 50}}));
}

TEST(Network, AStepsPriorityHoldsForThatStepOnly) {
  auto description = scenario(1, 0);
  description.groups = {every("a", 10, "both"), every("b", 12, "second", 4)};
  description.services = {ward("first", 9), ward("second", 1)};
  models::Stay urgent = fixed_stay("first", 1);
  urgent.priority = 1;
  description.pathways = {{"both", {urgent, models::Go{"second"}}},
                          {"second", {fixed_stay("second", 20), models::Leave{}}}};
  // At minute 31, a 2 (since 21, priority 5 again) and b 1 and b 2 (since 12 and 24, priority 4)
  // wait.
  EXPECT_EQ(happenings(description, 31, {Activity::waits}),
            (std::vector<Seen>{{"b 1", Activity::waits, 12},
                               {"a 2", Activity::waits, 21},
                               {"b 2", Activity::waits, 24},
                               {"a 3", Activity::waits, 31}}));
  const auto starts = happenings(description, 71, {Activity::starts});
  EXPECT_EQ(starts[2], (Seen{"a 2", Activity::starts, 20}));  // first
  EXPECT_EQ(starts[4], (Seen{"b 1", Activity::starts, 31}));  // second, before a 2
}

TEST(Network, ServesTheLastFirstIfTheQueueSaysSo) {
  auto description = scenario(1, 0);
  description.groups = {every("p", 10, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].queue.order = models::QueueOrder::lifo;
  description.pathways = {{"stay", {fixed_stay("ward", 25), models::Leave{}}}};
  // At minute 60 the bed is given on before patient 6 arrives.
  EXPECT_EQ(happenings(description, 65, {Activity::starts}),
            (std::vector<Seen>{{"p 1", Activity::starts, 10},
                               {"p 3", Activity::starts, 35},
                               {"p 5", Activity::starts, 60}}));
}

TEST(Network, GivesBackABedBeforeItAdmitsAtTheSameInstant) {
  auto description = scenario(1, 0);
  description.groups = {every("p", 10, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].queue.limit = 0;
  description.pathways = {{"stay", {fixed_stay("ward", 10), models::Leave{}}}};
  EXPECT_EQ(happenings(description, 30, {Activity::starts}),
            (std::vector<Seen>{{"p 1", Activity::starts, 10},
                               {"p 2", Activity::starts, 20},
                               {"p 3", Activity::starts, 30}}));
}

/// Stays of 5 min in a ward of `beds`, then one municipal place for 30 min.
models::Description ward_before_one_place(std::int64_t beds) {
  auto description = scenario(1, 0);
  description.groups = {every("p", 10, "stay")};
  description.services = {ward("ward", beds), ward("place", 1)};
  models::Stay place = fixed_stay("place", 30);
  place.wait = models::WaitWhere::in_bed;
  description.pathways = {{"stay", {fixed_stay("ward", 5), place, models::Leave{}}}};
  return description;
}

TEST(Network, AdmitsTheLongestBlockedFirst) {
  EXPECT_EQ(happenings(ward_before_one_place(9), 76, {Activity::blocked, Activity::left}),
            (std::vector<Seen>{{"p 2", Activity::blocked, 25},
                               {"p 3", Activity::blocked, 35},
                               {"p 1", Activity::left, 45},
                               {"p 4", Activity::blocked, 45},
                               {"p 5", Activity::blocked, 55},
                               {"p 6", Activity::blocked, 65},
                               {"p 2", Activity::left, 75},
                               {"p 7", Activity::blocked, 75}}));
}

TEST(Network, KeepsABlockedBedFromTheNextPatient) {
  // Two beds: patients 2 and 3 block both from minute 35 on; a place is free at 45, then the bed.
  EXPECT_EQ(happenings(ward_before_one_place(2), 46, {Activity::starts, Activity::blocked}),
            (std::vector<Seen>{{"p 1", Activity::starts, 10},  // ward
                               {"p 1", Activity::starts, 15},  // place
                               {"p 2", Activity::starts, 20},
                               {"p 2", Activity::blocked, 25},
                               {"p 3", Activity::starts, 30},
                               {"p 3", Activity::blocked, 35},
                               {"p 2", Activity::starts, 45},  // place, and the freed bed:
                               {"p 4", Activity::starts, 45}}));
}

TEST(Network, CountsBlockedTimeApartFromCare) {
  auto description = ward_before_one_place(2);
  description.key_figures = {figure(Measure::blocked_days, "ward"),
                             figure(Measure::length_of_stay, "ward")};
  description.clock.end = std::chrono::year_month_day(
      std::chrono::sys_days(description.clock.start) + std::chrono::days{30});
  const auto values = run(description, 1);
  // In the long run both beds are held; each stay begins when the stay two before it gets the
  // place, so a stay lasts 60 min, 5 of them care: 2 x 55/60 blocked beds.
  EXPECT_NEAR(values[0][0], 2 * 55.0 / 60 * 365, 1.0);
  EXPECT_NEAR(values[1][0], 60 / minutes_per_day, 1e-4);
}

TEST(Network, TakesOnePersonASlotOnWorkingDaysOnly) {
  auto description =
      scenario(7, 0);  // Thursday 1 January 2026, a holiday; Friday 2 is the first working day
  description.groups = {every("p", 600, "visits")};
  models::Service clinic;
  clinic.name = "clinic";
  clinic.kind = models::ServiceKind::clinic;
  clinic.slots = {{"first", models::WaitKind::assessment, {10}}};  // two a day: at 10 and 14
  description.services = {clinic};
  description.pathways = {
      {"visits", {models::Visit{"clinic", "first", 1, {}, {}}, models::Leave{}}}};
  const std::int64_t day = 1440;
  EXPECT_EQ(happenings(description, 6 * day, {Activity::visits}),
            (std::vector<Seen>{{"p 1", Activity::visits, day + 600},
                               {"p 2", Activity::visits, day + 840},
                               {"p 3", Activity::visits, 4 * day + 600},
                               {"p 4", Activity::visits, 4 * day + 840},
                               {"p 5", Activity::visits, 5 * day + 600},
                               {"p 6", Activity::visits, 5 * day + 840}}));
}

TEST(Network, KeepsVisitsOfASeriesApart) {
  auto description = scenario(14, 0);
  description.groups = {every("p", 60 * 24 * 13, "visits")};
  description.clock.end =
      std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::March, std::chrono::day{1}};
  models::Service clinic;
  clinic.name = "clinic";
  clinic.kind = models::ServiceKind::clinic;
  clinic.slots = {{"first", models::WaitKind::assessment, {5}}};  // one a day, at noon
  description.services = {clinic};
  description.pathways = {
      {"visits",
       {models::Visit{"clinic", "first", 3, engine::fixed(7 * 86400e6), {}}, models::Leave{}}}};
  const std::int64_t day = 1440;
  // The first comes on Wednesday 14 January at 0:00, is seen at noon, and seven days later at noon:
  // who comes back when a slot opens gets it, as the time between visits ends before slots open.
  const auto seen = happenings(description, 31 * day, {Activity::visits});
  EXPECT_EQ(seen, (std::vector<Seen>{{"p 1", Activity::visits, 13 * day + 720},
                                     {"p 1", Activity::visits, 20 * day + 720},
                                     {"p 2", Activity::visits, 26 * day + 720},
                                     {"p 1", Activity::visits, 27 * day + 720}}));
}

}  // namespace
}  // namespace tests
