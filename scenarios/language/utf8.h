/// Counting and checking characters of UTF-8 text. A character is a code point.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace scenarios {

/// The offset of the first byte that is not UTF-8 (overlong, surrogate and cut off are not).
std::optional<std::size_t> invalid_utf8_at(std::string_view text);

/// How many characters the text has; a byte that is no character counts as one.
std::size_t characters_in(std::string_view text);

/// The column, from 1, of a byte offset in a line.
int column_of(std::string_view line, std::size_t offset);

/// The first `count` characters of the text, or all of it.
std::string_view first_characters(std::string_view text, std::size_t count);

/// The text without what would break a terminal line: control characters and invalid bytes become
/// U+FFFD.
std::string printable(std::string_view text);

}  // namespace scenarios
