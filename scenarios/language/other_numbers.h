/// Numbers as they are written outside YAML: with a decimal comma, with thousands separators.
#pragma once

#include <string>
#include <string_view>

namespace scenarios {

/// What the token may mean, as plain numbers. Both are set if it can be read in two ways; none if
/// it cannot be read at all.
struct OtherNumber {
  std::string point;   ///< the comma is a decimal comma: "0.85" for "0,85"
  std::string digits;  ///< the separators part thousands: "1000" for "1,000" and "1_000"
};

OtherNumber read_other_number(std::string_view token);

}  // namespace scenarios
