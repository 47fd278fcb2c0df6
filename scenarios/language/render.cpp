#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "scenarios/language/utf8.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

using TextOf = std::function<std::optional<std::string>(const std::string& file)>;

constexpr std::size_t most_shown = 20;
constexpr std::size_t widest_line = 100;  ///< characters of a source line
constexpr std::size_t before_caret = 60;

struct Words {
  std::string_view error;
  std::string_view warning;
  std::string_view errors;
  std::string_view warnings;
  std::string_view more;
  std::string_view nothing_run;
};

const Words& words_of(Language language) {
  static constexpr Words danish{"fejl",      "advarsel",    "fejl",
                                "advarsler", "… og {} til", "Intet er kørt."};
  static constexpr Words english{"error",    "warning",       "errors",
                                 "warnings", "… and {} more", "Nothing was run."};
  return language == Language::danish ? danish : english;
}

engine::Errors by_place(engine::Errors errors) {
  std::ranges::stable_sort(errors, {}, [](const engine::Error& error) {
    return std::tie(error.where.file, error.where.line, error.where.column);
  });
  return errors;
}

/// "basis.yaml:3:1: "; without a line if there is none, without a file if there is none.
std::string place_text(const engine::Place& where) {
  if (where.file.empty()) return "samspil: ";
  if (where.line < 1) return where.file + ": ";
  return fmt::format("{}:{}:{}: ", where.file, where.line, where.column);
}

std::optional<std::string> line_of(const std::string& text, int number) {
  std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (int line = 1; line < number; ++line) {
    start = text.find('\n', start);
    if (start == std::string::npos) return std::nullopt;
    ++start;
  }
  if (start == text.size()) return std::nullopt;
  std::string line = text.substr(start, text.find('\n', start) - start);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

/// A window of the line around the place, and the caret below. Tabs become blanks.
struct Excerpt {
  std::string line;
  std::string caret;
};

Excerpt excerpt_of(std::string line, const engine::Place& where) {
  std::ranges::replace(line, '\t', ' ');
  const std::size_t all = characters_in(line);
  const auto column = static_cast<std::size_t>(std::max(1, where.column)) - 1;
  const std::size_t at = std::min(column, all);
  const std::size_t skipped = all <= widest_line || at < before_caret ? 0 : at - before_caret;
  const std::string_view rest =
      std::string_view(line).substr(first_characters(line, skipped).size());
  const std::string_view window = first_characters(rest, widest_line);
  const std::size_t wide = characters_in(window);
  const std::size_t from = at - skipped;
  const auto wanted = static_cast<std::size_t>(std::max(1, where.length));
  const std::size_t length =
      std::max<std::size_t>(1, std::min(wanted, wide - std::min(wide, from)));
  return {printable(window), std::string(from, ' ') + std::string(length, '^')};
}

std::string source_lines(const engine::Place& where, const TextOf& text_of) {
  if (where.line < 1 || where.file.empty()) return {};
  const auto text = text_of(where.file);
  const auto line = text ? line_of(*text, where.line) : std::nullopt;
  if (!line) return {};
  const Excerpt excerpt = excerpt_of(*line, where);
  return fmt::format(
      "{:>3} | {}\n{:>3} | {}\n", where.line, excerpt.line,
      std::string(std::to_string(where.line).size() > 3 ? std::to_string(where.line).size() : 3,
                  ' '),
      excerpt.caret);
}

std::string one(const engine::Error& error, Language language, const TextOf& text_of) {
  const Words& words = words_of(language);
  const bool is_error = error.severity == engine::Severity::error;
  const Message said = message(error, language);
  std::string text = place_text(error.where);
  text += fmt::format("{} {}: {}\n", is_error ? words.error : words.warning, error.code, said.what);
  text += source_lines(error.where, text_of);
  if (!said.hint.empty()) {
    text += fmt::format("    = {}: {}\n", is_error ? "hint" : "note", said.hint);
  }
  return text;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

/// "6 errors, 1 warning. Nothing was run." Warnings alone stop nothing.
std::string closing_line(const engine::Errors& errors, Language language) {
  const auto count = static_cast<std::size_t>(
      std::ranges::count(errors, engine::Severity::error, &engine::Error::severity));
  const std::size_t warnings = errors.size() - count;
  const Words& words = words_of(language);
  std::string line;
  if (count > 0) line = counted(count, words.error, words.errors);
  if (count > 0 && warnings > 0) line += ", ";
  if (warnings > 0) line += counted(warnings, words.warning, words.warnings);
  line += '.';
  if (count > 0) line += fmt::format(" {}", words.nothing_run);
  return line + '\n';
}

}  // namespace

std::string render(const engine::Errors& errors, Language language, const TextOf& text_of) {
  if (errors.empty()) return {};
  const engine::Errors sorted = by_place(errors);
  const std::size_t shown = std::min(sorted.size(), most_shown);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i)
    text += one(sorted[i], language, text_of);
  if (shown < sorted.size()) {
    text += fmt::format(fmt::runtime(words_of(language).more), sorted.size() - shown) + '\n';
  }
  return text + closing_line(sorted, language);
}

}  // namespace scenarios
