/// Factors of a rate by the hour of the day, the day of the week, the month of the year.
#pragma once

#include <vector>

#include "models/description/rate_profile.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `[24 numbers]` or `{08-16: 1.6, 20:30-24: 0.4}`; hours that are not named have factor 1.
std::vector<models::HourFactor> read_hour_factors(const Node* node, engine::Errors& faults);

/// `[7 numbers]`, Monday first, or `{mon-fri: 1.2, sat: 0.6}`; the others have factor 1.
std::vector<double> read_weekday_factors(const Node* node, engine::Errors& faults);

/// `[12 numbers]` or `{jan: 1.1, jun-aug: 0.8}`.
std::vector<double> read_month_factors(const Node* node, engine::Errors& faults);

/// `mon-fri` as seven marks; none if the text names no days.
std::optional<std::vector<bool>> weekdays_in(std::string_view text);

}  // namespace scenarios
