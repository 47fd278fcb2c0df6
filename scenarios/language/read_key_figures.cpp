#include "scenarios/language/read_key_figures.h"

#include <algorithm>

#include "scenarios/language/check_key_figure.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/figure_formula.h"
#include "scenarios/language/figure_inhabitants.h"
#include "scenarios/language/figure_label.h"
#include "scenarios/language/figure_residence.h"
#include "scenarios/language/figure_scope.h"
#include "scenarios/language/figure_target.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::Better;
using models::KeyFigureWish;
using models::Measure;

constexpr std::string_view key_figure_object = "key_figures.*";

std::optional<std::size_t> read_index(const Node* node, std::string_view key,
                                      engine::Errors& faults) {
  const auto words = words_of(*find_key(key_figure_object, "", key));
  const auto word = read_word(node, key, words, faults);
  if (!word) return std::nullopt;
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), *word) - words.begin());
}

bool is_of_all(Measure measure) {
  return measure == Measure::arrivals || measure == Measure::deaths;
}

/// Kinds of services of which the figure says something.
bool fits(Measure measure, models::ServiceKind kind) {
  using models::ServiceKind;
  const bool has_places = kind == ServiceKind::ward || kind == ServiceKind::places ||
                          kind == ServiceKind::emergency || kind == ServiceKind::staff;
  if (models::is_occupancy(measure)) return kind != ServiceKind::clinic;
  const bool is_of_beds = measure == Measure::interrupted || measure == Measure::overtime;
  if (is_of_beds) return kind != ServiceKind::clinic;
  if (measure == Measure::blocked_days && kind == ServiceKind::staff) return false;
  if (measure == Measure::blocked_days || measure == Measure::length_of_stay) return has_places;
  if (models::is_readmission(measure)) return kind == ServiceKind::ward;
  if (measure == Measure::stay_median || measure == Measure::days_used) return has_places;
  if (measure == Measure::days_used_per_1000) return has_places;
  if (measure == Measure::rejected) return kind == ServiceKind::desk;
  return true;
}

void check_service_fits(const Node& figure, const KeyFigureWish& wish, const Reading& reading) {
  const auto kind = reading.known.services.at(wish.service).kind;
  if (!kind || fits(wish.measure, *kind)) return;
  reading.faults.push_back(fault(
      "E108", figure.where,
      {{"figure", figure.text}, {"service", wish.service}, {"kind", std::string(word_of(*kind))}}));
}

void read_service(const Fields& fields, const Node& figure, KeyFigureWish& wish, Reading& reading) {
  std::vector<std::string> names;
  for (const auto& [name, service] : reading.known.services)
    names.push_back(name);
  const auto name = read_reference(fields.get("service"), "service", names, reading.faults);
  if (!name) return;
  wish.service = *name;
  check_service_fits(figure, wish, reading);
  const KnownService& service = reading.known.services.at(*name);
  if (service.members) {
    wish.member = read_reference(fields.get("member"), "member", *service.members, reading.faults);
    check_member(figure, fields.get("member"), wish, reading);
  }
  if (!service.kind) return;
  const auto slots = service.slots.value_or(std::vector<std::string>{});
  wish.slot = read_reference(fields.get("slot"), "slot", slots, reading.faults);
}

/// What the figure needs and what has no meaning for it.
void check_complete(const Entry& entry, const Fields& fields, const Node& figure, Measure measure,
                    engine::Errors& faults) {
  const bool needs_limit =
      measure == Measure::wait_share_within || measure == Measure::reach_share_within;
  if (needs_limit && fields.get("limit") == nullptr) {
    faults.push_back(fault("E047", entry.value.where, {{"key", "limit"}, {"in", entry.key}}));
  }
  if (!is_of_all(measure) && entry.value.find("service") == nullptr) {
    faults.push_back(fault("E047", entry.value.where, {{"key", "service"}, {"in", entry.key}}));
  }
  const std::pair<std::string_view, bool> meaningless[] = {
      {"limit", !needs_limit},
      {"service", is_of_all(measure)},
      {"member", is_of_all(measure) || models::is_per_inhabitant(measure)},
      {"slot", is_of_all(measure)},
      {"where", is_of_all(measure) || models::is_per_inhabitant(measure)},
      {"group", measure == Measure::overtime || measure == Measure::occupancy_p90},
      {"year", models::counts_those_waiting(measure)},
      {"standardised", measure != Measure::readmission_30d},
      {"of", !models::is_per_inhabitant(measure)},
      {"way", measure != Measure::travel_km},
      {"from", !models::is_of_inhabitants(measure)},
      {"unit", true}};
  for (const auto& [key, has_none] : meaningless) {
    const Node* node = fields.get(key);
    if (!has_none || node == nullptr) continue;
    faults.push_back(
        fault("E119", node->where, {{"key", std::string(key)}, {"figure", figure.text}}));
  }
}

/// Keys that say where something is measured mean nothing for a formula.
void check_formula_alone(const Fields& fields, engine::Errors& faults) {
  for (const std::string_view key :
       {"service", "member", "slot", "group", "where", "year", "standardised", "limit", "lives_in",
        "each", "across", "pick", "at_least", "of", "way", "from"}) {
    const Node* node = fields.get(key);
    if (node == nullptr) continue;
    faults.push_back(fault("E119", node->where, {{"key", std::string(key)}, {"figure", "is"}}));
  }
}

std::vector<NamedFigure> named(const std::vector<KeyFigureWish>& above) {
  std::vector<NamedFigure> all;
  all.reserve(above.size());
  for (const KeyFigureWish& one : above) {
    all.push_back({one.id, one.formula.empty() ? models::unit_of(one.measure) : one.unit});
  }
  return all;
}

/// What a formula and a measure have both.
void read_presentation(const Fields& fields, const models::Text& label, Better better,
                       KeyFigureWish& wish, engine::Errors& faults) {
  const auto index = read_index(fields.get("better"), "better", faults);
  wish.better = index ? static_cast<Better>(*index) : better;
  if (const auto topic = read_index(fields.get("topic"), "topic", faults)) {
    wish.topic = static_cast<models::Topic>(*topic);
  }
  const Node* said = fields.get("label");
  wish.label = said == nullptr ? label : read_text(said, "label", faults).value_or(label);
  read_target(fields, wish, faults);
}

KeyFigureWish read_formula(const Entry& entry, const Fields& fields,
                           const std::vector<KeyFigureWish>& above, Reading& reading) {
  KeyFigureWish wish;
  wish.id = entry.key;
  check_formula_alone(fields, reading.faults);
  const auto figures = named(above);
  const auto parse = [&](std::string_view text) {
    return parse_formula(text, figures);
  };
  if (auto formula = read_value(fields.get("is"), "is", parse, reading.faults)) {
    wish.formula = std::move(formula->terms);
    wish.unit = std::move(formula->unit);
  }
  if (const Node* unit = fields.get("unit")) {
    const auto words = words_of(*find_key(key_figure_object, "", "unit"));
    wish.unit = read_word(unit, "unit", words, reading.faults).value_or(wish.unit);
  }
  const models::Text name = read_label(nullptr, entry.key, reading.faults);
  read_presentation(fields, name, Better::none, wish, reading.faults);
  return wish;
}

bool is_of_staff(const KeyFigureWish& wish, const Reading& reading) {
  const auto service = reading.known.services.find(wish.service);
  return service != reading.known.services.end() &&
         service->second.kind == models::ServiceKind::staff;
}

KeyFigureWish read_measured(const Entry& entry, const Fields& fields, Reading& reading) {
  engine::Errors& faults = reading.faults;
  KeyFigureWish wish;
  wish.id = entry.key;
  const Node* figure = fields.get("figure");
  if (entry.value.kind == NodeKind::map && entry.value.find("figure") == nullptr) {
    faults.push_back(fault("E047", entry.value.where, {{"key", "figure"}, {"in", entry.key}}));
  }
  const auto index = read_index(figure, "figure", faults);
  if (!index) return wish;
  wish.measure = static_cast<Measure>(*index);
  check_complete(entry, fields, *figure, wish.measure, faults);
  if (!is_of_all(wish.measure)) read_service(fields, *figure, wish, reading);
  wish.group = read_reference(fields.get("group"), "group", reading.known.groups, faults);
  read_narrowing(fields, wish, reading);
  read_residence(fields, *figure, wish, reading);
  read_inhabitants(fields, *figure, wish, reading);
  if (wish.measure == Measure::wait_share_within || wish.measure == Measure::reach_share_within) {
    wish.limit = read_value(fields.get("limit"), "limit", parse_duration, faults);
    check_limit(fields.get("limit"), wish, faults);
  }
  if (is_of_staff(wish, reading)) wish.topic = models::Topic::staff;
  read_presentation(fields, models::Text{}, usual_better(wish.measure), wish, faults);
  return wish;
}

/// Several if it is one for each place.
std::vector<KeyFigureWish> read_wishes(const Entry& entry, const std::vector<KeyFigureWish>& above,
                                       Reading& reading) {
  const Fields fields(entry.value, {key_figure_object, "", entry.key}, reading.faults);
  const Node* figure = fields.get("figure");
  if (fields.get("is") == nullptr) {
    return one_for_each(read_measured(entry, fields, reading), fields, reading);
  }
  if (figure != nullptr) reading.faults.push_back(fault("E277", figure->where));
  return {read_formula(entry, fields, above, reading)};
}

}  // namespace

std::vector<KeyFigureWish> read_key_figures(const Node* section, Reading& reading) {
  std::vector<KeyFigureWish> wishes;
  for (const Entry* entry : named_things(section, "key_figures", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    for (KeyFigureWish& wish : read_wishes(*entry, wishes, reading))
      wishes.push_back(std::move(wish));
  }
  return wishes;
}

}  // namespace scenarios
