/// Recorded arrivals: `{trace: data/arrivals.csv, time: arrived, count: n}`.
#pragma once

#include <optional>

#include "models/description/arrivals.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::optional<models::TracedArrivals> read_trace(const Fields& fields, Reading& reading);

/// Index of the municipality that a cell names, by code or name; none, and told, if it is unknown.
std::optional<std::uint16_t> read_municipality(const Node& cell, Reading& reading);

/// Index of the age group that a cell names; none, and told, if it is unknown.
std::optional<std::uint8_t> read_age(const Node& cell, Reading& reading);

}  // namespace scenarios
