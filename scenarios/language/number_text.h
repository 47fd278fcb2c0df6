/// The digits of a number at the start of a text, and what they are worth.
///
/// A number is written as in YAML and in every programming language: digits, a point, an exponent.
/// What looks like a number in another way of writing is taken as a whole, so that the fault can
/// show it as a whole: "0,85", "1.234,5", "10 000", "1_000", "0x1F", ".inf".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "scenarios/language/value_text.h"

namespace scenarios {

/// Bytes of what looks like a number at the start of the text; 0 if nothing does.
std::size_t number_length(std::string_view text);

/// True for "1.000" and "12.345": one to three digits, not beginning with 0, a point and exactly
/// three digits. To a Danish reader the point parts thousands; in YAML it is a decimal point.
bool may_part_thousands(std::string_view token);

/// The same number so that it cannot be read in two ways: "1.0" for "1.000", "1.5" for "1.500",
/// "1.2340" for "1.234".
std::string with_clear_point(std::string number);

/// E021 if the token is not a plain finite number, E110 if its point may part thousands. Faults are
/// about the whole token.
Parsed<double> number_of(std::string_view token);

/// The value of `token` hundredths, exactly rounded: 7.4 gives the same double as 0.074 does.
Parsed<double> hundredths_of(std::string_view token);

}  // namespace scenarios
