/// A number for each municipality, written by the members of a division:
/// `by(region, "Region Sjælland": 12 /1000/y, else: 11 /1000/y)`.
#pragma once

#include <string_view>
#include <vector>

#include "models/description/geography.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// True if the text begins with "by(".
bool is_by_member_text(std::string_view text);

/// In the order of the geography's municipalities. `parse` reads one value. Told: an unknown
/// division or member (E040), a member named twice (E241), and those that are left out (E240).
Parsed<std::vector<double>> parse_by_municipality(std::string_view text,
                                                  const models::Geography& geography,
                                                  Parsed<double> (*parse)(std::string_view));

}  // namespace scenarios
