#include "output/report/words.h"

#include <algorithm>

#include "engine/ensure.h"

namespace output::report {

std::span<const Phrase> Words::phrases() const {
  return language_ == Language::danish ? danish_phrases() : english_phrases();
}

std::string_view Words::text(std::string_view key) const {
  const auto all = phrases();
  const auto found = std::ranges::find(all, key, &Phrase::first);
  engine::ensure(found != all.end(), "every text has a key in the catalogue");
  return found->second;
}

const std::string& Words::either(const std::string& da, const std::string& en) const {
  const bool wants_danish = language_ == Language::danish;
  const std::string& wanted = wants_danish ? da : en;
  if (!wanted.empty()) return wanted;
  return wants_danish ? en : da;
}

std::string Words::known_or(std::string_view prefix, std::string_view word) const {
  const std::string key = std::string(prefix) + std::string(word);
  const auto all = phrases();
  const auto found = std::ranges::find(all, key, &Phrase::first);
  return std::string(found == all.end() ? word : found->second);
}

}  // namespace output::report
