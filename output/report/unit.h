/// Units in words: what a results file calls "day", a reader calls "dage".
#pragma once

#include <string>
#include <string_view>

#include "output/report/words.h"

namespace output::report {

/// The unit of shares in results files; shown in per cent.
inline constexpr std::string_view share_unit = "1";

/// The word behind a number; empty for shares, whose sign stands in the number. A unit that the
/// catalogue does not know is shown as it is.
std::string unit_word(std::string_view unit, const Words& say);

/// The same behind a number as it is shown: "1 time", "2 timer", "1,5 timer".
std::string unit_behind(std::string_view number, std::string_view unit, const Words& say);

/// The word of a column "unit", where a share is a word too.
std::string unit_name(std::string_view unit, const Words& say);

}  // namespace output::report
