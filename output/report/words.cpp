#include "output/report/words.h"

#include <algorithm>

#include "engine/ensure.h"

namespace output::report {

const Phrase* Words::find(std::string_view key) const {
  const bool danish = language_ == Language::danish;
  for (const auto all : {danish ? danish_phrases() : english_phrases(),
                         danish ? danish_comparison_phrases() : english_comparison_phrases(),
                         danish ? danish_sensitivity_phrases() : english_sensitivity_phrases(),
                         danish ? danish_search_phrases() : english_search_phrases(),
                         danish ? danish_topic_phrases() : english_topic_phrases()}) {
    const auto found = std::ranges::find(all, key, &Phrase::first);
    if (found != all.end()) return &*found;
  }
  return nullptr;
}

std::string_view Words::text(std::string_view key) const {
  const Phrase* found = find(key);
  engine::ensure(found != nullptr, "every text has a key in the catalogue");
  return found->second;
}

const std::string& Words::either(const std::string& da, const std::string& en) const {
  const bool wants_danish = language_ == Language::danish;
  const std::string& wanted = wants_danish ? da : en;
  if (!wanted.empty()) return wanted;
  return wants_danish ? en : da;
}

std::string Words::known_or(std::string_view prefix, std::string_view word) const {
  const Phrase* found = find(std::string(prefix) + std::string(word));
  return std::string(found == nullptr ? word : found->second);
}

}  // namespace output::report
