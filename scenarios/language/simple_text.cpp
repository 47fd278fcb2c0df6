#include <array>
#include <charconv>
#include <string>

#include "scenarios/language/number_text.h"
#include "scenarios/language/quantity.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

struct YesNoWord {
  std::string_view word;
  bool is_yes;
};

constexpr std::array<YesNoWord, 4> yes_no_words = {
    {{"yes", true}, {"no", false}, {"true", true}, {"false", false}}};

/// What people also write; only ever a suggestion.
constexpr std::array<YesNoWord, 10> other_yes_no_words = {{{"ja", true},
                                                           {"nej", false},
                                                           {"on", true},
                                                           {"off", false},
                                                           {"y", true},
                                                           {"n", false},
                                                           {"sand", true},
                                                           {"falsk", false},
                                                           {"1", true},
                                                           {"0", false}}};

template <std::size_t n>
const YesNoWord* find(const std::array<YesNoWord, n>& words, std::string_view word) {
  for (const YesNoWord& candidate : words) {
    if (candidate.word == word) return &candidate;
  }
  return nullptr;
}

std::string suggested_yes_no(std::string word) {
  for (char& c : word) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const YesNoWord* meant = find(yes_no_words, word);
  if (meant == nullptr) meant = find(other_yes_no_words, word);
  return meant == nullptr ? "" : meant->is_yes ? "yes" : "no";
}

/// "1.200" may be a thousand and more with a Danish separator; "12.0" is twelve.
TextFault not_whole(std::string_view text, Span where) {
  TextFault fault = fault_at(where, "E022", {{"what", "value"}, {"found", std::string(text)}});
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return fault;
  const std::string whole(text.substr(0, point));
  const std::string fraction(text.substr(point + 1));
  const bool has_digits_only = fraction.find_first_not_of("0123456789") == std::string::npos;
  const bool may_be_thousands = fraction.size() == 3 && whole.size() <= 4 && has_digits_only;
  const bool is_whole = !whole.empty() && fraction.find_first_not_of('0') == std::string::npos;
  if (may_be_thousands) {
    fault.words.emplace_back("thousands", whole + fraction);
  } else if (is_whole) {
    fault.suggestion = whole;
  }
  return fault;
}

}  // namespace

Parsed<double> parse_number(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "number", "12.5"));
  const Scanner::Number number = read_unitless(scanner);
  if (scanner.ok() && !scanner.at_end()) {
    const std::string_view all = trimmed(text);
    scanner.fail(fault_at({number.where.offset, all.size()}, "E021",
                          {{"found", std::string(all)}, {"example", "12.5"}}));
  }
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return number.value;
}

Parsed<std::int64_t> parse_integer(std::string_view text) {
  const std::string_view all = trimmed(text);
  const Span where{static_cast<std::size_t>(all.data() - text.data()), all.size()};
  if (may_part_thousands(all)) return tl::unexpected(not_whole(all, where));
  const Parsed<double> number = parse_number(text);
  if (!number) return tl::unexpected(number.error());
  const std::string_view digits = all.starts_with('+') ? all.substr(1) : all;
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_whole = end == digits.data() + digits.size();
  if (problem == std::errc() && is_whole) return value;
  constexpr Range representable{-9e18, 9e18};
  auto too_large = outside({*number, all, where}, representable, "value");
  if (is_whole && too_large) return tl::unexpected(std::move(*too_large));
  return tl::unexpected(not_whole(all, where));
}

Parsed<bool> parse_yes_no(std::string_view text) {
  const std::string_view word = trimmed(text);
  if (word.empty()) return tl::unexpected(not_readable("", "yes_no", "yes"));
  if (const YesNoWord* known = find(yes_no_words, word)) return known->is_yes;
  return tl::unexpected(fault_at({static_cast<std::size_t>(word.data() - text.data()), word.size()},
                                 "E033", {{"found", std::string(word)}},
                                 suggested_yes_no(std::string(word))));
}

Parsed<double> parse_share(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "share", "42 %"));
  const Scanner::Number share = scanner.share();
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return share.value;
}

}  // namespace scenarios
