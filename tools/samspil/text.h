/// A text of the program in both languages, and which of them the user reads.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "output/report.h"
#include "scenarios/messages.h"

namespace tools {

using Language = scenarios::Language;

struct Text {
  std::string_view da;
  std::string_view en;

  std::string_view in(Language language) const { return language == Language::danish ? da : en; }
};

/// Danish if the first of LC_ALL, LC_MESSAGES and LANG that says anything (the order of POSIX)
/// begins with "da", else English.
Language language_of_environment();

/// As --lang in the words says, however wrong the rest is, or else the environment.
Language language_of_words(std::span<const std::string> words);

/// "da" or "en"; none for anything else.
std::optional<Language> language_named(std::string_view name);

/// The same language in the words of output/.
output::Language language_of_output(Language language);

}  // namespace tools
