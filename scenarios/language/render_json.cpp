#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

#include "scenarios/messages.h"

namespace scenarios {

std::string render_json(const engine::Errors& errors, Language language) {
  engine::Errors sorted = errors;
  std::ranges::stable_sort(sorted, {}, [](const engine::Error& error) {
    return std::tie(error.where.file, error.where.line, error.where.column);
  });
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const engine::Error& error : sorted) {
    const Message said = message(error, language);
    all.push_back({{"file", error.where.file},
                   {"line", error.where.line},
                   {"column", error.where.column},
                   {"code", error.code},
                   {"severity", error.severity == engine::Severity::error ? "error" : "warning"},
                   {"message", said.what},
                   {"hint", said.hint},
                   {"suggestion", error.suggestion}});
  }
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace scenarios
