// The state of services in a formula: `occupancy(ward)`, `holds(support)`.
#include <algorithm>

#include "scenarios/language/expression_reader.h"
#include "scenarios/language/quantity.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Observable;
using models::Observed;

/// State of other services: read every hour, and known an hour later.
constexpr engine::Duration default_age = std::chrono::hours{1};
constexpr engine::Duration least_age = std::chrono::minutes{1};
constexpr engine::Duration greatest_age = std::chrono::days{365};

std::string_view without_blanks_at_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

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

}  // namespace scenarios
