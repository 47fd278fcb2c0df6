/// Letters, not bytes: how wide a UTF-8 text is on the terminal, and how to shorten and wrap it.
///
/// Every code point is one column wide, combining marks none: right for European languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace output::report {

std::size_t width_of(std::string_view text);

/// At most `width` columns; what is cut off is replaced by an ellipsis.
std::string shortened(std::string_view text, std::size_t width);

/// Lines of at most `width` columns, broken at blanks, or within a word that is longer. At least
/// one. Requires: width > 0.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Filled with blanks on the right, or on the left.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

}  // namespace output::report
