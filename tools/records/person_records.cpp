#include "tools/records/person_records.h"

#include "models/indicators/contacts.h"
#include "output/export/csv.h"
#include "tools/records/names.h"

namespace tools {

namespace {

std::string word_of(models::ContactOutcome outcome) {
  using models::ContactOutcome;
  switch (outcome) {
    case ContactOutcome::completed:
      return "completed";
    case ContactOutcome::accepted:
      return "accepted";
    case ContactOutcome::rejected:
      return "rejected";
    case ContactOutcome::interrupted:
      return "interrupted";
    case ContactOutcome::moved:
      return "moved";
    case ContactOutcome::withdrawn:
      return "withdrawn";
    case ContactOutcome::balked:
      return "balked";
    case ContactOutcome::gave_up:
      return "gave_up";
    case ContactOutcome::called_away:
      return "called_away";
    case ContactOutcome::turned_away:
      return "turned_away";
    case ContactOutcome::waiting:
      return "waiting";
    case ContactOutcome::in_care:
      break;
  }
  return "in_care";
}

}  // namespace

std::string person_records_csv(const models::Journal& journal, const models::Program& program) {
  const auto time = [&](const std::optional<engine::SimTime>& when) {
    return when ? iso_time(program.calendar, *when) : std::string();
  };
  output::Csv csv({"person", "group", "municipality", "age", "step", "service", "arrived",
                   "started", "ended", "waited_s", "blocked_s", "outcome"});
  for (const models::Contact& one : models::contacts(journal, program.end)) {
    csv.add({person_name(program, one.source, one.number), group_of(program, one).name,
             municipality_name(program, one.municipality), age_name(program, one.age),
             step_name(program, one.step), program.stations[one.station.value()].name,
             time(one.arrived), time(one.started), time(one.ended), seconds(one.waited),
             seconds(one.blocked), word_of(one.outcome)});
  }
  return csv.text();
}

}  // namespace tools
