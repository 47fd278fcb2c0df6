/// Rates per person for each municipality, age group and sex:
/// `rates: {file: data/rates.csv, municipality: code, age: age, sex: sex, rate: rate}`.
#pragma once

#include <optional>

#include "models/description/arrivals.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::optional<models::TabledArrivals> read_rates(const Node& node, Reading& reading);

}  // namespace scenarios
