// One replication as contacts of persons with services, hand-computed to the minute.
#include "models/indicators/contacts.h"

#include <gtest/gtest.h>

#include "models/simulation.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

using models::ContactOutcome;

struct Row {
  std::string who;
  std::string service;
  std::int64_t arrived;
  std::int64_t started;  ///< -1: not
  std::int64_t ended;    ///< -1: not
  std::int64_t waited;
  std::int64_t blocked;
  ContactOutcome outcome;

  friend bool operator==(const Row&, const Row&) = default;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.who << " " << row.service << " " << row.arrived << " " << row.started << " "
       << row.ended << " waited " << row.waited << " blocked " << row.blocked << " outcome "
       << static_cast<int>(row.outcome);
}

std::int64_t minute(engine::SimTime time) {
  return std::chrono::duration_cast<std::chrono::minutes>(time.time_since_epoch()).count();
}

std::int64_t minute(const std::optional<engine::SimTime>& time) {
  return time ? minute(*time) : -1;
}

/// The first rows of a run as if it had ended after `minutes`.
std::vector<Row> rows(const models::Description& description, std::int64_t minutes) {
  const models::Simulation simulation(description);
  const engine::SimTime end{std::chrono::minutes{minutes}};
  models::Journal journal = simulation.journal(1, 1);
  std::erase_if(journal, [&](const models::Entry& entry) { return entry.when >= end; });
  std::vector<Row> all;
  for (const models::Contact& one : models::contacts(journal, end)) {
    const auto in_minutes = [](engine::Duration time) {
      return std::chrono::duration_cast<std::chrono::minutes>(time).count();
    };
    all.push_back({simulation.program().sources[one.source].name + " " + std::to_string(one.number),
                   simulation.program().stations[one.station.value()].name, minute(one.arrived),
                   minute(one.started), minute(one.ended), in_minutes(one.waited),
                   in_minutes(one.blocked), one.outcome});
  }
  return all;
}

models::Group one_every(const std::string& name, double minutes, const std::string& pathway) {
  models::Group group = arrivals(name, 1, pathway);
  group.arrivals = models::RenewalArrivals{engine::fixed(minutes * 60e6)};
  return group;
}

models::Stay stay_of(const std::string& service, double minutes) {
  return stay(service, engine::fixed(minutes * 60e6));
}

TEST(Contacts, TellOfABlockedStayHowLongItWasBlocked) {
  auto description = scenario(1, 0);
  description.groups = {one_every("p", 10, "stay")};
  description.services = {ward("ward", 2), ward("place", 1)};
  models::Stay place = stay_of("place", 30);
  place.wait = models::WaitWhere::in_bed;
  description.pathways = {{"stay", {stay_of("ward", 5), place, models::Leave{}}}};
  // Patient 2 is ready at 25 and gets the place at 45, when patient 1 leaves it; then patient 4
  // gets the bed, and is ready at 50, before patient 5 comes at the same instant.
  EXPECT_EQ(rows(description, 51),
            (std::vector<Row>{{"p 1", "ward", 10, 10, 15, 0, 0, ContactOutcome::completed},
                              {"p 1", "place", 15, 15, 45, 0, 0, ContactOutcome::completed},
                              {"p 2", "ward", 20, 20, 45, 0, 20, ContactOutcome::completed},
                              {"p 2", "place", 25, 45, -1, 20, 0, ContactOutcome::in_care},
                              {"p 3", "ward", 30, 30, -1, 0, 16, ContactOutcome::in_care},
                              {"p 3", "place", 35, -1, -1, 16, 0, ContactOutcome::waiting},
                              {"p 4", "ward", 40, 45, -1, 5, 1, ContactOutcome::in_care},
                              {"p 4", "place", 50, -1, -1, 1, 0, ContactOutcome::waiting},
                              {"p 5", "ward", 50, -1, -1, 1, 0, ContactOutcome::waiting}}));
}

TEST(Contacts, TellWhoIsTurnedAway) {
  auto description = scenario(1, 0);
  description.groups = {one_every("p", 10, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].queue.limit = 1;
  description.pathways = {{"stay", {stay_of("ward", 25), models::Leave{}}}};
  EXPECT_EQ(rows(description, 41),
            (std::vector<Row>{{"p 1", "ward", 10, 10, 35, 0, 0, ContactOutcome::completed},
                              {"p 2", "ward", 20, 35, -1, 15, 0, ContactOutcome::in_care},
                              {"p 3", "ward", 30, -1, 30, 0, 0, ContactOutcome::turned_away},
                              {"p 4", "ward", 40, -1, -1, 1, 0, ContactOutcome::waiting}}));
}

TEST(Contacts, TellWhatADeskDecided) {
  auto description = scenario(1, 0);
  description.groups = {one_every("p", 10, "refer")};
  models::Service desk = ward("desk", 9);
  desk.kind = models::ServiceKind::desk;
  description.services = {desk};
  models::Triage triage;
  triage.desk = "desk";
  triage.length = engine::fixed(3 * 60e6);
  triage.accept = 0;
  triage.rejected = "out";
  description.pathways = {{"refer", {triage, models::Leave{}}}, {"out", {models::Leave{}}}};
  EXPECT_EQ(rows(description, 21),
            (std::vector<Row>{{"p 1", "desk", 10, 10, 13, 0, 0, ContactOutcome::rejected},
                              {"p 2", "desk", 20, 20, -1, 0, 0, ContactOutcome::in_care}}));
}

TEST(StepsOfTime, MoveEverythingToTheEndOfItsDay) {
  auto description = scenario(10, 0);
  const double day = 1440;
  description.clock.step = std::chrono::days{1};
  description.groups = {one_every("p", 0.4 * day, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].queue.limit = 1;
  description.pathways = {{"stay", {stay_of("ward", 1.3 * day), models::Leave{}}}};
  // They come at 0.4, 0.8 | 1.2, 1.6, 2.0 | 2.4, 2.8 | 3.2, ...: on days 1, 2 and 3. A stay of 1.3
  // days that begins on day 1 ends on day 3, where the one who waits gets the bed before anyone
  // comes.
  EXPECT_EQ(rows(description, 3 * 1440 + 1),
            (std::vector<Row>{{"p 1", "ward", 1440, 1440, 4320, 0, 0, ContactOutcome::completed},
                              {"p 2", "ward", 1440, 4320, -1, 2880, 0, ContactOutcome::in_care},
                              {"p 3", "ward", 2880, -1, 2880, 0, 0, ContactOutcome::turned_away},
                              {"p 4", "ward", 2880, -1, 2880, 0, 0, ContactOutcome::turned_away},
                              {"p 5", "ward", 2880, -1, 2880, 0, 0, ContactOutcome::turned_away},
                              {"p 6", "ward", 4320, -1, -1, 1, 0, ContactOutcome::waiting},
                              {"p 7", "ward", 4320, -1, 4320, 0, 0, ContactOutcome::turned_away}}));
}

TEST(StepsOfTime, LeaveTheNumberOfArrivalsAsItIs) {
  auto description = scenario(300, 0);
  description.groups = {arrivals("p", 0.003, "stay")};
  description.services = {ward("ward", 100)};
  description.pathways = {{"stay", {stay_of("ward", 1), models::Leave{}}}};
  const auto arrived = [&] {
    const models::Simulation simulation(description);
    const models::Journal journal = simulation.journal(1, 1);
    return std::count_if(journal.begin(), journal.end(), [](const models::Entry& entry) {
      return entry.activity == models::Activity::came;
    });
  };
  const auto continuous = arrived();
  description.clock.step = std::chrono::days{1};
  // Those of the last day come at its end, when the run is over.
  const auto in_steps = arrived();
  EXPECT_LE(in_steps, continuous);
  EXPECT_GE(in_steps, continuous - 20) << "4.3 come on a day on average";
}

TEST(Contacts, SumToWhatTheResultsSay) {
  auto description = scenario(30, 0);
  description.groups = {arrivals("p", 0.01, "stay")};
  description.services = {ward("ward", 3)};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(250)), models::Leave{}}}};
  description.key_figures = {figure(Measure::wait_mean, "ward")};
  const models::Simulation simulation(description);
  engine::Duration waited{};
  int started = 0;
  for (const models::Contact& one :
       models::contacts(simulation.journal(1, 1), simulation.program().end)) {
    if (!one.started) continue;
    waited += one.waited;
    ++started;
  }
  const double mean_days =
      static_cast<double>(waited.count()) / started / engine::microseconds_per_day;
  EXPECT_NEAR(mean_days, run(description, 1)[0][0], 1e-6);
}

}  // namespace
}  // namespace tests
