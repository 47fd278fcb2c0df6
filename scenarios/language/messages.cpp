#include "scenarios/messages.h"

#include "engine/ensure.h"
#include "scenarios/language/catalogue.h"
#include "scenarios/language/template_text.h"

namespace scenarios {

Message message(const engine::Error& error, Language language) {
  const auto row = find_message(error.code, language);
  engine::ensure(row.has_value(), "the code " + error.code + " is in the catalogue");
  return {fill(row->what, error, language), fill_sentences(row->hint, error, language)};
}

std::optional<std::string> explain_code(std::string_view code, Language language) {
  const auto row = find_message(code, language);
  if (!row) return std::nullopt;
  return std::string(code) + ": " + std::string(row->explanation) + '\n';
}

}  // namespace scenarios
