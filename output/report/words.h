/// The report's texts in the reader's language.
///
/// One catalogue a language (words_da.cpp, words_en.cpp), both with the same keys and places for
/// values, written {0}, {1}. Texts are plain: whoever makes a page of them escapes them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "output/report.h"

namespace output::report {

/// Key and text.
using Phrase = std::pair<std::string_view, std::string_view>;

std::span<const Phrase> danish_phrases();
std::span<const Phrase> english_phrases();

/// Of comparisons and other answers of several runs (compare/).
std::span<const Phrase> danish_comparison_phrases();
std::span<const Phrase> english_comparison_phrases();

/// Of sweeps (sensitivity/).
std::span<const Phrase> danish_sensitivity_phrases();
std::span<const Phrase> english_sensitivity_phrases();
/// Of the answers that a search has found.
std::span<const Phrase> danish_search_phrases();
std::span<const Phrase> english_search_phrases();

/// Of the parts on staff, coercion, cost, equity and the answers of other commands (sections/).
std::span<const Phrase> danish_topic_phrases();
std::span<const Phrase> english_topic_phrases();

class Words {
 public:
  explicit Words(Language language) : language_(language) {}

  Language language() const { return language_; }

  /// The text of `key`, which must be in the catalogue, with the values put in their places.
  template <class... Values>
  std::string operator()(std::string_view key, const Values&... values) const {
    return fmt::vformat(text(key), fmt::make_format_args(values...));
  }

  /// The text in this language, or else the other one that there is.
  const std::string& either(const std::string& da, const std::string& en) const;

  /// The text, if the catalogue has it: for words that come from outside, such as units.
  std::string known_or(std::string_view prefix, std::string_view word) const;

 private:
  const Phrase* find(std::string_view key) const;
  std::string_view text(std::string_view key) const;

  Language language_;
};

}  // namespace output::report
