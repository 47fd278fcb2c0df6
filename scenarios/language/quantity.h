/// A number with a unit of time, read from a Scanner.
#pragma once

#include <string_view>

#include "scenarios/language/scanner.h"
#include "scenarios/language/units.h"

namespace scenarios {

inline constexpr double max_duration_years = 1000;

/// The unit `name`, which stands after `number`: E027 if unknown, E028 if there is none.
TimeUnit time_unit_of(Scanner& scanner, const Scanner::Token& name, const Scanner::Number& number);
TimeUnit read_time_unit(Scanner& scanner, const Scanner::Number& number);

/// Whole microseconds, from 0 to 1000 years (E025). `where`: number and unit. `what`: for E025.
double microseconds_of(Scanner& scanner, double count, const TimeUnit& unit, Span where,
                       std::string_view what);

/// "7.4 d" in whole microseconds. The span covers number and unit.
Scanner::Number read_duration(Scanner& scanner, std::string_view what);

/// The number as it stands, which must not be followed by a unit (E026).
Scanner::Number read_unitless(Scanner& scanner);

}  // namespace scenarios
