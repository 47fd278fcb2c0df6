#include "models/compile/observing.h"

#include <algorithm>

namespace models {
namespace {

constexpr engine::Duration one_hour{3'600'000'000};

bool is_watched(const Program& program, const StationPlan& station) {
  const auto& wanted = program.description.observe.services;
  const std::string& name = program.description.services[station.service].name;
  return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
}

/// The clock changes by whole hours, so that an hour of the run is an hour of the wall.
std::uint8_t cell_of(const engine::Calendar& calendar, engine::SimTime hour) {
  const unsigned weekday = calendar.weekday(hour).iso_encoding() - 1;  // Monday: 0
  const auto of_day = calendar.local(hour).time_of_day / one_hour;
  return static_cast<std::uint8_t>(weekday * 24 + static_cast<unsigned>(of_day));
}

}  // namespace

void compile_observing(Program& program) {
  const ObservationWish& wish = program.description.observe;
  for (std::uint32_t i = 0; i < program.stations.size(); ++i) {
    if (is_watched(program, program.stations[i])) program.watched.push_back(i);
  }
  if (program.watched.empty()) return;
  if (wish.hours_of_week) {
    for (engine::SimTime hour = program.begin; hour < program.end; hour += one_hour)
      program.hour_cells.push_back(cell_of(program.calendar, hour));
  }
  for (const ObservedWindow& one : wish.windows)
    program.windows.emplace_back(program.calendar.midnight(one.from),
                                 program.calendar.midnight(one.to));
}

}  // namespace models
