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

const models::Division* division_called(const models::Geography& geography,
                                        const std::string& name) {
  const auto found = std::ranges::find(geography.divisions, name, &models::Division::name);
  return found == geography.divisions.end() ? nullptr : &*found;
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
  const auto* const members = division_called(reading.known.population.geography, known.division);
  const bool is_parted = members != nullptr && is_within(*members, area);
  const bool is_counted_apart = known.by_municipality && !is_counted_together(wish.measure);
  if (is_parted || is_counted_apart) return;
  reading.faults.push_back(
      fault("E244", node.where, {{"service", wish.service}, {"division", area.name}}));
}

void read_area(const Node* node, models::KeyFigureWish& wish, Reading& reading) {
  if (node == nullptr || node->kind == NodeKind::broken) return;
  if (node->kind != NodeKind::map || node->entries.size() != 1) {
    reading.faults.push_back(fault("E246", node->where));
    return;
  }
  const models::Geography& geography = reading.known.population.geography;
  const Entry& entry = node->entries.front();
  std::vector<std::string> names;
  for (const auto& one : geography.divisions)
    names.push_back(one.name);
  const Node key = scalar_node(entry.key, entry.where);
  if (!read_reference(&key, "division", names, reading.faults)) return;
  const models::Division& area = *division_called(geography, entry.key);
  const auto member = read_reference(&entry.value, "member", area.members, reading.faults);
  if (!member) return;
  wish.area = models::Area{entry.key, *member};
  check_area(*node, area, wish, reading);
}

}  // namespace

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
