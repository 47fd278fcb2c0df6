#include "scenarios/language/figure_scope.h"

#include <algorithm>
#include <string>

#include "scenarios/language/check_key_figure.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range years = {1900, 2200};

void read_year(const Node* node, models::KeyFigureWish& wish, Reading& reading) {
  const auto year = read_integer(node, "year", years, reading.faults);
  if (!year) return;
  wish.year = static_cast<int>(*year);
}

/// Whether every member of `inner` lies in one member of `outer`.
bool is_within(const models::Division& inner, const models::Division& outer) {
  std::vector<std::optional<std::uint16_t>> lies_in(inner.members.size());
  for (std::size_t m = 0; m < inner.of_municipality.size(); ++m) {
    auto& known = lies_in[inner.of_municipality[m]];
    if (known && *known != outer.of_municipality[m]) return false;
    known = outer.of_municipality[m];
  }
  return true;
}

void check_area(const Node& node, const models::Division& area, const models::KeyFigureWish& wish,
                Reading& reading) {
  const auto service = reading.known.services.find(wish.service);
  if (service == reading.known.services.end()) return;
  const KnownService& known = service->second;
  const auto members = models::division_called(reading.known.population.geography, known.division);
  const bool is_parted = members && is_within(*members, area);
  const bool is_counted_apart = known.by_municipality && !is_counted_together(wish.measure);
  if (is_parted || is_counted_apart) return;
  reading.faults.push_back(
      fault("E244", node.where, {{"service", wish.service}, {"division", area.name}}));
}

void read_area(const Node* node, models::KeyFigureWish& wish, Reading& reading) {
  if (node == nullptr) return;
  const models::Geography& geography = reading.known.population.geography;
  std::vector<std::string> names;
  for (const auto& one : geography.divisions)
    names.push_back(one.name);
  wish.area = read_place(*node, names, "E246", reading);
  if (!wish.area) return;
  check_area(*node, *models::division_called(geography, wish.area->division), wish, reading);
}

}  // namespace

std::optional<models::Area> read_place(const Node& node, const std::vector<std::string>& divisions,
                                       const std::string& otherwise, Reading& reading) {
  if (node.kind == NodeKind::broken) return std::nullopt;
  if (node.kind != NodeKind::map || node.entries.size() != 1) {
    reading.faults.push_back(fault(otherwise, node.where));
    return std::nullopt;
  }
  const Entry& entry = node.entries.front();
  const Node key = scalar_node(entry.key, entry.where);
  if (!read_reference(&key, "division", divisions, reading.faults)) return std::nullopt;
  const auto places = models::division_called(reading.known.population.geography, entry.key);
  const auto member = read_reference(&entry.value, "member", places->members, reading.faults);
  if (!member) return std::nullopt;
  return models::Area{entry.key, *member};
}

void read_narrowing(const Fields& fields, models::KeyFigureWish& wish, Reading& reading) {
  if (const Node* node = fields.get("year")) read_year(node, wish, reading);
  read_area(fields.get("where"), wish, reading);
  const Node* const standard = fields.get("standardised");
  const auto word = read_word(standard, "standardised", {"direct", "indirect"}, reading.faults);
  if (!word) return;
  wish.standard = *word == "direct" ? models::Standard::direct : models::Standard::indirect;
  if (wish.group) reading.faults.push_back(fault("E245", standard->where));
}

}  // namespace scenarios
