#include "models/compile/compile.h"

#include <algorithm>
#include <tuple>

#include "models/compile/formulas.h"
#include "models/compile/sources.h"
#include "models/compile/stations.h"
#include "models/compile/steps.h"

namespace models {
namespace {

/// Ranks all components by the stable hash of their names: adding one changes no tie of two others.
void number_components(Program& program) {
  std::vector<std::tuple<std::uint64_t, std::string, engine::ComponentId*>> all;
  for (StationPlan& one : program.stations) {
    all.emplace_back(engine::stable_hash("station " + one.name), one.name, &one.component);
  }
  for (SourcePlan& one : program.sources) {
    all.emplace_back(engine::stable_hash("source " + one.name), one.name, &one.component);
  }
  for (CensusPlan& one : program.censuses) {
    const std::string name =
        program.stations[one.station].name + " " + std::to_string(one.interval.count());
    all.emplace_back(engine::stable_hash("census " + name), name, &one.component);
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  for (auto& [hash, name, component] : all)
    *component = engine::ComponentId(program.components++);
}

/// Without acute admissions nothing is a readmission, and stays need not be remembered.
void skip_unneeded_counts(Program& program) {
  const bool any =
      program.remembers_discharges || std::any_of(program.steps.begin(), program.steps.end(),
                                                  [](const StepPlan& step) { return step.acute; });
  for (StationPlan& station : program.stations)
    station.is_hospital = station.is_hospital && any;
}

}  // namespace

Program compile(const Description& description) {
  const Clock& clock = description.clock;
  const std::chrono::sys_days first_day = std::chrono::sys_days(clock.start) - clock.warm_up;
  Program program;
  program.description = description;
  program.calendar = engine::Calendar(std::chrono::year_month_day(first_day));
  program.begin = program.calendar.midnight(clock.start);
  program.end = program.calendar.midnight(clock.end);
  program.days = program.calendar.midnights(clock.start, clock.end);
  program.periods = program.calendar.months(clock.start, clock.end);
  program.hours = std::make_unique<const engine::WorkingTime>(program.calendar, clock.end);
  compile_stations(program);
  compile_attributes(program);
  compile_steps(program);
  compile_sources(program);
  skip_unneeded_counts(program);
  number_components(program);
  return program;
}

}  // namespace models
