/// How a rate changes over time: the keys by_hour to ramps of a map of arrivals.
#pragma once

#include <array>
#include <string_view>

#include "models/description/rate_profile.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

inline constexpr std::array<std::string_view, 8> profile_keys = {
    "by_hour", "by_weekday", "by_month", "holidays", "normalise", "changes", "ramps", "trend"};

models::RateProfile read_rate_profile(const Fields& fields, Reading& reading);

/// A map, or a list of maps.
std::vector<const Node*> maps_in(const Node* node, std::string_view what, engine::Errors& faults);

}  // namespace scenarios
