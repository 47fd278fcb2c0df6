/// Hours of the week in which patients leave: whoever is ready outside them stays until the next.
///
/// Wards discharge by day and seldom at weekends; a stay that would end at any minute frees beds
/// that are not free in truth.
#pragma once

#include <vector>

#include "engine/calendar.h"
#include "models/description/service.h"

namespace models {

/// The first instant from `ready` on that lies within the hours, by the local clock; `ready` itself
/// if it does. Requires: some hours.
engine::SimTime next_within(const std::vector<WeeklyHours>& hours, const engine::Calendar& calendar,
                            engine::SimTime ready);

/// The last instant up to `now` that lies within the hours: `now` itself, or the end of the latest.
/// Requires: some hours.
engine::SimTime latest_within(const std::vector<WeeklyHours>& hours,
                              const engine::Calendar& calendar, engine::SimTime now);

}  // namespace models
