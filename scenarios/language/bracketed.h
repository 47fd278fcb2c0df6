/// A value written as a name with brackets: "poisson(9 /d)".
#pragma once

#include <optional>
#include <string_view>

#include "scenarios/language/value_text.h"

namespace scenarios {

/// The part between `name(` and `)`, and where it begins.
struct Inside {
  std::string_view text;
  std::size_t offset;
};

/// None if the text is not of that form.
inline std::optional<Inside> inside(std::string_view text, std::string_view name) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find_last_not_of(' ');
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  if (text.substr(0, open) != name || text[close] != ')') return std::nullopt;
  return Inside{text.substr(open + 1, close - open - 1), open + 1};
}

inline TextFault moved(TextFault fault, std::size_t offset) {
  fault.offset += offset;
  return fault;
}

}  // namespace scenarios
