// The words of a formula, and where a formula stands in a text.
#include <algorithm>

#include "scenarios/language/expression_reader.h"
#include "scenarios/language/quantity.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Observable;
using models::Operation;

Dimension dimension_of(models::AttributeKind kind) {
  if (kind == models::AttributeKind::yes_no) return truth;
  return kind == models::AttributeKind::duration ? duration : plain;
}

std::vector<std::string> words_known(const Known& known) {
  std::vector<std::string> all = expression_words();
  for (const auto& [name, kind] : known.attributes)
    all.push_back(name);
  for (const models::Division& one : known.population.geography.divisions)
    all.push_back(one.name);
  return all;
}

}  // namespace

ExpressionReader::Value ExpressionReader::word() {
  const Scanner::Token name = scanner_.word();
  if (!scanner_.ok()) return {};
  if (is_function(name.text) && scanner_.next_is('(')) return function(name);
  if (name.text == word_for_cases && scanner_.next_is('(')) return cases(name);
  if (name.text == word_for_places && scanner_.next_is('(')) return places_held(name);
  const auto state_word = find_state(name.text);
  if (state_word && scanner_.next_is('(')) return state(name, *state_word);
  if (state_word && !names_.own_service.empty()) return own_state(name, *state_word);
  if (const auto constant = find_constant(name.text)) {
    return put(constant->value, constant->dimension, name.where);
  }
  if (const auto variable = find_variable(name.text)) {
    return reads({variable->quantity, {}, {}, {}, {}}, variable->dimension, name.where);
  }
  if (is_asked_by_name(name.text, names_.known)) return category(name);
  return attribute(name);
}

ExpressionReader::Value ExpressionReader::attribute(const Scanner::Token& name) {
  const auto found = names_.known.attributes.find(std::string(name.text));
  if (found != names_.known.attributes.end()) {
    return reads({Observable::attribute, found->first, {}, {}, {}}, dimension_of(found->second),
                 name.where);
  }
  const Scanner::Token shown = name.text.empty() ? scanner_.upcoming() : name;
  if (shown.text.empty()) {
    fail(shown.where, "E037", {{"expected", "a_value"}});
  } else {
    fail(shown.where, "E210", {{"found", std::string(shown.text)}},
         nearest(shown.text, words_known(names_.known)));
  }
  return {};
}

bool is_reserved_word(std::string_view word) {
  constexpr std::string_view others[] = {"and",  "or", "not", "is", "x",       "by",  "else",
                                         "live", "as", "of",  "kr", "persons", "beds"};
  const auto words = expression_words();
  return std::ranges::find(words, word) != words.end() ||
         std::ranges::find(others, word) != std::end(others) || find_time_unit(word).has_value();
}

bool looks_like_formula(std::string_view text, const Known& known) {
  Scanner ahead(text);
  const std::string_view first = ahead.upcoming().text;
  if (ahead.next_is_number()) {
    ahead.number();
    if (!ahead.accept('%')) ahead.word();
    constexpr std::string_view operations = "*/+-^<>=!";
    return std::ranges::any_of(operations, [&](char c) { return ahead.next_is(c); });
  }
  const auto words = expression_words();
  return first == "(" || first == "-" || first == "not" || first == word_for_cases ||
         std::ranges::find(words, first) != words.end() || find_division(first, known) != nullptr ||
         known.attributes.contains(std::string(first));
}

CaseReader::CaseReader(Scanner& scanner, const ExpressionNames& names)
    : scanner_(scanner), names_(names) {
  if (is_asked_by_name(scanner.upcoming().text, names.known)) {
    category_ = std::string(scanner.word().text);
  } else {
    question_ = read_expression(scanner, Wanted::number_or_condition, names);
  }
}

models::Expression CaseReader::next() {
  if (!category_.empty()) return ExpressionReader(scanner_, names_).is_of(category_);
  models::Expression answer = question_;
  const std::size_t begin = scanner_.position();
  const bool is_negative = scanner_.accept('-');
  const Scanner::Token word = scanner_.next_is_number() ? Scanner::Token{} : scanner_.word();
  const auto constant = find_constant(word.text);
  const double number = constant ? constant->value : scanner_.number().value;
  answer.code.push_back({Operation::number, 0, is_negative ? -number : number});
  answer.code.push_back({Operation::equal, 0, 0});
  answer.text += " is " + std::string(scanner_.text(scanner_.since(begin)));
  return answer;
}

models::Expression read_expression(Scanner& scanner, Wanted wanted, const ExpressionNames& names) {
  return ExpressionReader(scanner, names).expression(wanted);
}

Parsed<models::Expression> parse_expression(std::string_view text, Wanted wanted,
                                            const ExpressionNames& names) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "expression", "severity >= 2"));
  models::Expression read = read_expression(scanner, wanted, names);
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return read;
}

}  // namespace scenarios
