// The words of a formula: variables, the state of services, names of the scenario.
#include <algorithm>

#include "scenarios/language/expression_reader.h"
#include "scenarios/language/quantity.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Observable;
using models::Observed;
using models::Operation;

/// State of other services: read every hour, and known an hour later.
constexpr engine::Duration default_age = std::chrono::hours{1};
constexpr engine::Duration least_age = std::chrono::minutes{1};
constexpr engine::Duration greatest_age = std::chrono::days{365};

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

/// A division of the municipalities that no attribute has taken the name of; null if there is none.
const models::Division* find_division(std::string_view name, const Known& known) {
  const auto& all = known.population.geography.divisions;
  const auto found = std::ranges::find(all, name, &models::Division::name);
  const bool is_one = found != all.end() && !known.attributes.contains(std::string(name));
  return is_one ? &*found : nullptr;
}

/// What is compared with a name.
bool is_asked_by_name(std::string_view word, const Known& known) {
  return is_category(word) || find_division(word, known) != nullptr;
}

std::string_view without_blanks_at_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

ExpressionReader::Value ExpressionReader::word() {
  const Scanner::Token name = scanner_.word();
  if (!scanner_.ok()) return {};
  if (is_function(name.text) && scanner_.next_is('(')) return function(name);
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

ExpressionReader::Value ExpressionReader::state(const Scanner::Token& name,
                                                const StateWord& state) {
  scanner_.expect('(');
  Observed observed;
  observed.quantity = state.quantity;
  read_service(state, observed);
  if (scanner_.ok()) read_age_of_state(observed);
  scanner_.expect(')');
  if (!scanner_.ok()) return {};
  Value value = reads(std::move(observed), plain, scanner_.since(name.where.offset));
  value.is_share = state.is_share;
  return value;
}

/// `holds(support)`: a truth.
ExpressionReader::Value ExpressionReader::places_held(const Scanner::Token& name) {
  scanner_.expect('(');
  const Scanner::Token token = scanner_.until(")");
  scanner_.expect(')');
  if (!scanner_.ok()) return {};
  Observed observed{Observable::holds, {}, {}, {}, {}};
  observed.service = without_blanks_at_end(token.text);
  const KnownService* const service = known_service(observed.service, token.where);
  if (service == nullptr) return {};
  const auto kind = service->kind;
  if (kind == models::ServiceKind::clinic || kind == models::ServiceKind::staff) {
    fail(token.where, "E268", {{"found", observed.service}});
  }
  return reads(std::move(observed), truth, scanner_.since(name.where.offset));
}

/// Told if there is none of that name.
const KnownService* ExpressionReader::known_service(const std::string& name, Span where) {
  const auto& all = names_.known.services;
  const auto service = all.find(name);
  if (service != all.end()) return &service->second;
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const auto& [known, one] : all)
    names.push_back(known);
  fail(where, "E040", {{"kind", "service"}, {"found", name}, {"known", listed(names)}},
       nearest(name, names));
  return nullptr;
}

/// Without brackets: the formula's own service, in the line that it is about.
ExpressionReader::Value ExpressionReader::own_state(const Scanner::Token& name,
                                                    const StateWord& state) {
  const auto own = names_.known.services.find(names_.own_service);
  const bool is_clinic =
      own != names_.known.services.end() && own->second.kind == models::ServiceKind::clinic;
  if (is_clinic && state.quantity != Observable::waiting) {
    fail(name.where, "E223", {{"word", std::string(state.name)}, {"service", names_.own_service}});
    return {};
  }
  Value value = reads({state.quantity, {}, {}, {}, {}}, plain, name.where);
  value.is_share = state.is_share;
  return value;
}

/// `ward`, `ward/Slagelse` for one member, or `clinic/assessment` for one class of the slots of a
/// clinic.
void ExpressionReader::read_service(const StateWord& state, Observed& observed) {
  const Scanner::Token token = scanner_.until(",)");
  if (!scanner_.ok()) return;
  const std::string whole(without_blanks_at_end(token.text));
  const std::size_t slash = whole.find('/');
  observed.service = whole.substr(0, slash);
  const std::string part = slash == std::string::npos ? "" : whole.substr(slash + 1);
  const KnownService* const service = known_service(observed.service, token.where);
  if (service == nullptr) return;
  if (service->kind == models::ServiceKind::clinic) {
    read_slot(state, token.where, part, observed);
  } else if (slash != std::string::npos) {
    read_member(*service, token.where, part, observed);
  }
}

void ExpressionReader::read_slot(const StateWord& state, Span where, const std::string& part,
                                 Observed& observed) {
  if (state.quantity != Observable::waiting) {
    fail(where, "E223", {{"word", std::string(state.name)}, {"service", observed.service}});
    return;
  }
  const auto& known = names_.known.services.at(observed.service).slots;
  const auto slots = known.value_or(std::vector<std::string>{});
  observed.slot = part.empty() && slots.size() == 1 ? slots.front() : part;
  if (slots.empty() || std::ranges::find(slots, observed.slot) != slots.end()) return;
  fail(where, "E224",
       {{"service", observed.service},
        {"known", listed(slots)},
        {"example", observed.service + "/" + slots.front()}});
}

void ExpressionReader::read_member(const KnownService& service, Span where, const std::string& part,
                                   Observed& observed) {
  const auto members = service.members.value_or(std::vector<std::string>{part});
  const bool has_members = members.size() > 1 || !members.front().empty();
  observed.member = part;
  if (!has_members) {
    fail(where, "E224",
         {{"service", observed.service}, {"known", ""}, {"example", observed.service}});
  } else if (std::ranges::find(members, part) == members.end()) {
    fail(where, "E040", {{"kind", "member"}, {"found", part}, {"known", listed(members)}},
         nearest(part, members));
  }
}

/// `, live` or `, as of 2 h`. If not said: live at the formula's own service, else 1 h.
void ExpressionReader::read_age_of_state(Observed& observed) {
  const bool is_own = observed.service == names_.own_service && observed.member.empty();
  if (!is_own) observed.as_of = default_age;
  if (!scanner_.accept(',')) return;
  if (accept_word("live")) {
    observed.as_of.reset();
    return;
  }
  scanner_.expect_word("as");
  scanner_.expect_word("of");
  const Scanner::Number age = read_duration(scanner_, "as_of");
  if (!scanner_.ok()) return;
  observed.as_of = engine::Duration(static_cast<engine::Duration::rep>(age.value));
  if (*observed.as_of >= least_age && *observed.as_of <= greatest_age) return;
  fail(age.where, "E225", {{"found", std::string(age.text)}});
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
  if (!scanner_.ok()) return {};
  const Span where = scanner_.since(begin);
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
  std::vector<std::string> known = {"woman", "man"};
  const models::Geography& geography = names_.known.population.geography;
  if (category == "group") known = names_.known.groups;
  if (category == "age_group") known = geography.age_groups;
  if (category == "municipality") {
    known.clear();
    for (const auto& one : geography.municipalities)
      known.push_back(one.name);
  }
  const models::Division* const division = find_division(category, names_.known);
  if (division != nullptr) known = division->members;
  std::string found(name.text);
  if (std::ranges::find(known, found) == known.end()) {
    fail(name.where, "E040",
         {{"kind", division != nullptr ? "member" : std::string(category)},
          {"found", found},
          {"known", listed(known)}},
         nearest(found, known));
  }
  return found;
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
  return first == "(" || first == "-" || first == "not" ||
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
