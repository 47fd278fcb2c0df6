#include "models/compile/compile.h"

#include <algorithm>

#include "models/compile/formulas.h"
#include "models/compile/observing.h"
#include "models/compile/processes.h"
#include "models/compile/sources.h"
#include "models/compile/staff_lines.h"
#include "models/compile/start_state.h"
#include "models/compile/station_rules.h"
#include "models/compile/stations.h"
#include "models/compile/steps.h"
#include "models/indicators/asked.h"

namespace models {
namespace {

/// Without acute admissions nothing is a readmission, and stays need not be remembered.
void skip_unneeded_counts(Program& program) {
  const bool any =
      program.remembers_discharges || std::any_of(program.steps.begin(), program.steps.end(),
                                                  [](const StepPlan& step) { return step.acute; });
  for (StationPlan& station : program.stations)
    station.is_hospital = station.is_hospital && any;
}

/// Months begin where years do.
std::vector<engine::SimTime> years_of(const Program& program) {
  const auto& wishes = program.description.key_figures;
  const bool are_told_apart =
      std::ranges::any_of(wishes, [](const KeyFigureWish& one) { return one.year.has_value(); });
  std::vector<engine::SimTime> years{program.begin};
  for (const engine::SimTime month : program.periods) {
    const auto date = program.calendar.date(month);
    const bool is_new = date.month() == std::chrono::January && date.day() == std::chrono::day(1);
    if (are_told_apart && is_new && month > program.begin && month < program.end)
      years.push_back(month);
  }
  years.push_back(program.end);
  return years;
}

}  // namespace

Program compile(const Description& description, CompileOptions options) {
  const Clock& clock = description.clock;
  const std::chrono::sys_days first_day = std::chrono::sys_days(clock.start) - clock.warm_up;
  Program program;
  program.description = description;
  program.calendar = engine::Calendar(std::chrono::year_month_day(first_day));
  program.begin = program.calendar.midnight(clock.start);
  program.step = clock.step.value_or(engine::Duration::zero());
  program.end = program.calendar.midnight(clock.end);
  program.days = program.calendar.midnights(clock.start, clock.end);
  program.periods = program.calendar.months(clock.start, clock.end);
  program.years = years_of(program);
  program.hours = std::make_unique<const engine::WorkingTime>(program.calendar, clock.end);
  compile_stations(program);
  compile_attributes(program);
  compile_asked(program);
  compile_steps(program);
  compile_rules(program);
  compile_staff_lines(program);
  compile_sources(program);
  compile_observing(program);
  compile_start_state(program);
  skip_unneeded_counts(program);
  compile_processes(program, options.split);
  return program;
}

}  // namespace models
