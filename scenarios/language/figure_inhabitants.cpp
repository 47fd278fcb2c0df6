#include "scenarios/language/figure_inhabitants.h"

#include <algorithm>

#include "scenarios/language/by_municipality.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

namespace {

void read_ages(const Node* node, models::KeyFigureWish& wish, Reading& reading) {
  const auto& known = reading.known.population.geography.age_groups;
  for (const Node* const age : read_names(node, "of", reading.faults)) {
    const auto name = read_reference(age, "age_group", known, reading.faults);
    if (name) wish.ages.push_back(*name);
  }
}

/// From home, by municipality.
void read_way(const Node* node, const Node& figure, models::KeyFigureWish& wish, Reading& reading) {
  if (node == nullptr) {
    reading.faults.push_back(fault("E047", figure.where, {{"key", "way"}, {"in", figure.text}}));
    return;
  }
  const models::Geography& geography = reading.known.population.geography;
  const bool differs = node->kind == NodeKind::scalar && is_by_member_text(node->text);
  const auto parse = [&](std::string_view text) -> Parsed<std::vector<double>> {
    if (differs) return parse_by_municipality(text, geography, parse_number);
    return parse_number(text).map(
        [&](double km) { return std::vector<double>(geography.municipalities.size(), km); });
  };
  wish.way = read_value(node, "way", parse, reading.faults).value_or(std::vector<double>{});
  const bool is_below = std::ranges::any_of(wish.way, [](double km) { return km < 0; });
  if (!is_below) return;
  reading.faults.push_back(
      fault("E025", node->where,
            {{"what", "way"}, {"relation", "at_least"}, {"bound", "0"}, {"found", node->text}}));
}

}  // namespace

void read_inhabitants(const Fields& fields, const Node& figure, models::KeyFigureWish& wish,
                      Reading& reading) {
  if (!models::is_of_inhabitants(wish.measure)) return;
  wish.from = read_value(fields.get("from"), "from", parse_date, reading.faults);
  if (!reading.known.has_population) {
    reading.faults.push_back(fault("E058", figure.where, {{"what", figure.text}}));
    return;
  }
  if (models::is_per_inhabitant(wish.measure)) return read_ages(fields.get("of"), wish, reading);
  read_way(fields.get("way"), figure, wish, reading);
}

}  // namespace scenarios
