/// Hours of the week, as a planner writes them: "mon-fri 08:00-16:00", "sat sun", "22:00-06:00".
#pragma once

#include "models/description/service.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// Days, hours, or both; all days or the whole day if not said. Hours that end at or before they
/// begin go on past midnight. The capacity is left at 0.
Parsed<models::WeeklyHours> parse_opening_hours(std::string_view text);

}  // namespace scenarios
