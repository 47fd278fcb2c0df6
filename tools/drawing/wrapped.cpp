#include "tools/drawing/wrapped.h"

#include <algorithm>
#include <sstream>

namespace tools {

namespace {

bool begins_letter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

/// The first `number` letters, whole.
std::string_view first_letters(std::string_view text, std::size_t number) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_letter(text[i])) continue;
    if (number == 0) return text.substr(0, i);
    --number;
  }
  return text;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t lines) {
  std::vector<std::string> all;
  std::istringstream words{std::string(text)};
  for (std::string word; words >> word;) {
    const bool fits = !all.empty() && letters(all.back()) + 1 + letters(word) <= width;
    if (fits) {
      all.back() += " " + word;
    } else {
      all.push_back(word);
    }
  }
  const bool too_many = all.size() > lines;
  if (too_many) all.resize(lines);
  for (std::string& line : all) {
    const bool is_cut = letters(line) > width || (too_many && &line == &all.back());
    if (is_cut) line = std::string(first_letters(line, width - 1)) + "…";
  }
  return all;
}

}  // namespace tools
