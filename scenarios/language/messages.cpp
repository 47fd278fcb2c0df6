#include "scenarios/messages.h"

#include "engine/ensure.h"
#include "scenarios/language/catalogue.h"
#include "scenarios/language/template_text.h"

namespace scenarios {

Message message(const engine::Error& error, Language language) {
  const auto row = find_message(error.code, language);
  engine::ensure(row.has_value(), "the code " + error.code + " is in the catalogue");
  std::string hint = fill_sentences(row->hint, error, language);
  const std::string used = fill_sentences(term("place_of_use", language), error, language);
  if (!used.empty()) hint += (hint.empty() ? "" : " ") + used;
  return {fill(row->what, error, language), std::move(hint)};
}

std::optional<std::string> explain_code(std::string_view code, Language language) {
  const auto row = find_message(code, language);
  if (!row) return std::nullopt;
  return std::string(code) + ": " + std::string(row->explanation) + '\n';
}

}  // namespace scenarios
