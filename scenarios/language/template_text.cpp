#include "scenarios/language/template_text.h"

#include <algorithm>

#include "scenarios/language/catalogue.h"
#include "scenarios/language/utf8.h"

namespace scenarios {
namespace {

constexpr std::size_t most_characters = 300;
constexpr std::string_view sentence_mark = " | ";

bool is_name(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return ('a' <= c && c <= 'z') || c == '_'; });
}

/// A word that differs between languages is given as "reason_da" and "reason_en".
std::string_view word_for(const Gap& gap, const engine::Error& error, Language language) {
  if (gap.name == "suggestion") return error.suggestion;
  const std::string of_language =
      std::string(gap.name) + (language == Language::danish ? "_da" : "_en");
  for (const auto& [name, word] : error.words) {
    if (name == gap.name || name == of_language) return word;
  }
  return {};
}

std::string shown(std::string_view word) {
  const std::string_view start = first_characters(word, most_characters);
  return printable(start) + (start.size() < word.size() ? " …" : "");
}

bool lacks_a_word(std::string_view sentence, const engine::Error& error, Language language) {
  return std::ranges::any_of(
      gaps_of(sentence), [&](const Gap& gap) { return word_for(gap, error, language).empty(); });
}

}  // namespace

std::vector<Gap> gaps_of(std::string_view text) {
  std::vector<Gap> gaps;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    std::string_view name = text.substr(open + 1, close - open - 1);
    const bool is_term = name.starts_with('@');
    if (is_term) name.remove_prefix(1);
    if (is_name(name)) gaps.push_back({name, is_term, open, close - open + 1});
  }
  return gaps;
}

std::string fill(std::string_view text, const engine::Error& error, Language language) {
  std::string filled;
  std::size_t done = 0;
  for (const Gap& gap : gaps_of(text)) {
    filled += text.substr(done, gap.offset - done);
    const std::string_view word = word_for(gap, error, language);
    const bool has_word = std::ranges::any_of(
        error.words, [&](const auto& named) { return named.first == gap.name; });
    if (word.empty() && !has_word) {
      filled += text.substr(gap.offset, gap.length);
    } else {
      filled += shown(gap.is_term ? term(word, language) : word);
    }
    done = gap.offset + gap.length;
  }
  return filled + std::string(text.substr(done));
}

std::string fill_sentences(std::string_view text, const engine::Error& error, Language language) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(sentence_mark), text.size());
    const std::string_view sentence = text.substr(0, end);
    text.remove_prefix(std::min(end + sentence_mark.size(), text.size()));
    if (lacks_a_word(sentence, error, language)) continue;
    const bool is_closed = filled.ends_with('.') || filled.ends_with('?');
    filled += filled.empty() ? "" : is_closed ? " " : "; ";
    filled += fill(sentence, error, language);
  }
  return filled;
}

}  // namespace scenarios
