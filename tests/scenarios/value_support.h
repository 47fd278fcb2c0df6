/// For tests of value texts: the fault of a text in words.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

/// "what is wrong = hint".
template <class T>
std::string said(const Parsed<T>& parsed, std::string_view text, Language language) {
  if (parsed) return "no fault";
  const engine::Error error = error_at(parsed.error(), text, {"a.yaml", 1, 1, 1}, "");
  const Message sentence = message(error, language);
  return sentence.what + (sentence.hint.empty() ? "" : " = " + sentence.hint);
}

template <class T>
std::string code_of(const Parsed<T>& parsed) {
  return parsed ? "no fault" : parsed.error().code;
}

/// What the caret underlines.
template <class T>
std::string underlined(const Parsed<T>& parsed, std::string_view text) {
  if (parsed) return "";
  return std::string(
      text.substr(std::min(parsed.error().offset, text.size()), parsed.error().length));
}

/// For texts that name no file.
inline Observations no_files() {
  return [](const std::string&, const std::string&) -> Parsed<std::vector<double>> {
    return std::vector<double>{};
  };
}

}  // namespace scenarios
