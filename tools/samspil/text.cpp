#include "tools/samspil/text.h"

#include <cstdlib>

namespace tools {

Language language_of_environment() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const named =
        std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): read at start
    const std::string_view value = named == nullptr ? "" : named;
    if (!value.empty()) return value.starts_with("da") ? Language::danish : Language::english;
  }
  return Language::english;
}

Language language_of_words(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (word == "--lang" && i + 1 < words.size()) word = words[i + 1];
    if (word.starts_with("--lang=")) word.remove_prefix(7);
    if (word == words[i]) continue;
    if (const auto named = language_named(word)) return *named;
  }
  return language_of_environment();
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "da") return Language::danish;
  if (name == "en") return Language::english;
  return std::nullopt;
}

output::Language language_of_output(Language language) {
  return language == Language::danish ? output::Language::danish : output::Language::english;
}

}  // namespace tools
