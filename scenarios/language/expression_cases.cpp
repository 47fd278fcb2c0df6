// What is compared with a name in a formula: `region is ...`, and a value for each name.
#include <algorithm>

#include "scenarios/language/expression_reader.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Observable;
using models::Operation;

}  // namespace

const models::Division* find_division(std::string_view name, const Known& known) {
  const auto& all = known.population.geography.divisions;
  const auto found = std::ranges::find(all, name, &models::Division::name);
  const bool is_one = found != all.end() && !known.attributes.contains(std::string(name));
  return is_one ? &*found : nullptr;
}

bool is_asked_by_name(std::string_view word, const Known& known) {
  return is_category(word) || find_division(word, known) != nullptr;
}

/// `sex is woman`, `group is not acute`: a truth.
ExpressionReader::Value ExpressionReader::category(const Scanner::Token& name) {
  if (!accept_word("is")) {
    fail(name.where, "E219", {{"word", std::string(name.text)}});
    return {};
  }
  const bool is_denied = accept_word("not");
  const Value value = membership(name.text, name.where.offset);
  if (is_denied) act(Operation::opposite);
  return value;
}

ExpressionReader::Value ExpressionReader::membership(std::string_view category, std::size_t begin) {
  const std::string wanted = read_name_of(category);
  return scanner_.ok() ? is_member(category, wanted, scanner_.since(begin)) : Value{};
}

ExpressionReader::Value ExpressionReader::is_member(std::string_view category,
                                                    const std::string& wanted, Span where) {
  if (category == "sex") {
    Value value = reads({Observable::is_woman, {}, {}, {}, {}}, truth, where);
    if (wanted == "man") act(Operation::opposite);
    return value;
  }
  if (!is_category(category)) {
    return reads({Observable::is_in_area, wanted, {}, {}, {}, std::string(category)}, truth, where);
  }
  Observable quantity = Observable::is_group;
  if (category == "age_group") quantity = Observable::is_age_group;
  if (category == "municipality") quantity = Observable::is_municipality;
  return reads({quantity, wanted, {}, {}, {}}, truth, where);
}

models::Expression ExpressionReader::is_of(std::string_view category) {
  const std::size_t begin = scanner_.position();
  membership(category, begin);
  read_.text = std::string(category) + " is " + std::string(scanner_.text(scanner_.since(begin)));
  return std::move(read_);
}

std::string ExpressionReader::read_name_of(std::string_view category) {
  const bool is_quoted = scanner_.next_is('"') || scanner_.next_is('\'');
  const Scanner::Token name = is_quoted ? scanner_.until("") : scanner_.word();
  const std::vector<std::string> known = names_of(category);
  std::string found(name.text);
  if (std::ranges::find(known, found) == known.end()) {
    fail(name.where, "E040",
         {{"kind", is_category(category) ? std::string(category) : "member"},
          {"found", found},
          {"known", listed(known)}},
         nearest(found, known));
  }
  return found;
}

std::vector<std::string> ExpressionReader::names_of(std::string_view category) const {
  const models::Geography& geography = names_.known.population.geography;
  if (const models::Division* const division = find_division(category, names_.known))
    return division->members;
  if (category == "group") return names_.known.groups;
  if (category == "age_group") return geography.age_groups;
  if (category == "sex") return {"woman", "man"};
  std::vector<std::string> municipalities;
  for (const auto& one : geography.municipalities)
    municipalities.push_back(one.name);
  return municipalities;
}

/// `by(region, "Region Sjælland": 1.1, else: 1)`: one value for each name.
ExpressionReader::Value ExpressionReader::cases(const Scanner::Token& name) {
  if (++depth_ > 40) fail(name.where, "E216", {});
  scanner_.expect('(');
  const Scanner::Token asked = scanner_.word();
  if (scanner_.ok() && !is_asked_by_name(asked.text, names_.known)) {
    fail(asked.where, "E242", {{"found", std::string(asked.text)}});
  }
  Value value = all_cases(std::string(asked.text), name.where);
  --depth_;
  scanner_.expect(')');
  value.is_written = false;
  value.where = scanner_.since(name.where.offset);
  return value;
}

/// The value of `else` is put first; each case then puts its own instead, if the person is of it.
ExpressionReader::Value ExpressionReader::all_cases(const std::string& category, Span where) {
  const std::size_t first = read_.code.size();
  put(0, plain, where);  // where `else` is not said: then all names must be
  std::vector<std::string> missing = names_of(category);
  Value result;
  bool has_others = false;
  while (scanner_.ok() && scanner_.accept(',')) {
    const std::size_t begin = read_.code.size();
    const Scanner::Token next = scanner_.upcoming();
    if (has_others) fail(next.where, "E226", {});
    has_others = accept_word("else");
    if (!has_others) take_case(category, missing);
    scanner_.expect(':');
    const Value value = sum();
    check_number(value);
    const bool is_first = begin == first + 1;
    if (!is_first) check_alike(result, value);
    if (is_first || result.is_written) result = value;
    if (has_others) {
      put_first(first, begin);
    } else {
      act(Operation::instead);
    }
  }
  if (scanner_.ok() && !has_others && !missing.empty()) {
    fail(where, "E240", {{"kind", category}, {"missing", listed(missing)}});
  }
  return result;
}

/// The name of a case, and that the person is of it.
void ExpressionReader::take_case(const std::string& category, std::vector<std::string>& missing) {
  const std::size_t begin = scanner_.position();
  const std::string name = read_name_of(category);
  const Span where = scanner_.since(begin);
  if (scanner_.ok() && std::erase(missing, name) == 0) fail(where, "E241", {{"found", name}});
  if (scanner_.ok()) is_member(category, name, where);
}

/// What was written from `begin` on, in the place of the one instruction at `first`.
void ExpressionReader::put_first(std::size_t first, std::size_t begin) {
  const auto at = [&](std::size_t i) {
    return read_.code.begin() + static_cast<std::ptrdiff_t>(i);
  };
  std::rotate(at(first), at(begin), read_.code.end());
  const std::size_t length = read_.code.size() - begin;
  read_.code.erase(at(first + length));
}

}  // namespace scenarios
