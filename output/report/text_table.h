/// A table of plain text, for the terminal: at most 100 columns wide, words wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace output::report {

inline constexpr std::size_t most_columns = 100;

/// `texts`: how many columns, from the last, are words: left-aligned, and wrapped when wider than
/// `widest_text`. The first column is words, too, and gets what is left; the others are numbers.
struct TextTable {
  std::vector<std::vector<std::string>> lines;  ///< the first is the heading
  std::size_t texts = 0;
  std::size_t widest_text = 14;
};

/// With a rule below the heading and below the last line. Control characters, which could move the
/// cursor, become blanks.
std::string written(const TextTable& table);

/// A paragraph, wrapped, with a line end.
std::string wrapped_paragraph(const std::string& text);

}  // namespace output::report
