#include <algorithm>
#include <string>

#include "scenarios/language/utf8.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

engine::Error error_at(const TextFault& fault, std::string_view text, const engine::Place& start,
                       std::string_view what) {
  const std::string_view before = text.substr(0, fault.offset);
  const std::size_t line_break = before.rfind('\n');
  engine::Place where = start;
  // A text of several lines: what is about a later line is shown at the start of the text.
  if (line_break == std::string_view::npos) {
    const std::string_view meant = text.substr(before.size(), fault.length);
    where.column += static_cast<int>(characters_in(before));
    where.length = std::max(1, static_cast<int>(characters_in(meant)));
  }
  engine::Error error{fault.code, where, fault.words, fault.suggestion};
  for (auto& [name, word] : error.words) {
    if (name == "what" && word == "value" && !what.empty()) word = what;
  }
  return error;
}

}  // namespace scenarios
