#include "scenarios/language/counted_units.h"

#include <algorithm>
#include <array>
#include <vector>

#include "scenarios/language/fault.h"
#include "scenarios/language/units.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

/// What is counted, and how a heading may call it.
struct CountedUnit {
  std::string_view what;
  std::string_view name;
};

constexpr auto counted_units = std::to_array<CountedUnit>({
    {"beds", "beds"},
    {"beds", "senge"},
    {"beds", "places"},
    {"beds", "pladser"},
    {"places", "places"},
    {"places", "pladser"},
    {"places", "beds"},
    {"places", "senge"},
    {"clinicians", "clinicians"},
    {"clinicians", "klinikere"},
    {"clinicians", "persons"},
    {"clinicians", "personer"},
    {"cases", "cases"},
    {"cases", "sager"},
    {"persons", "persons"},
    {"persons", "personer"},
    {"persons", "inhabitants"},
    {"persons", "indbyggere"},
});

bool is_counted_unit(std::string_view unit) {
  return std::ranges::find(counted_units, unit, &CountedUnit::name) != counted_units.end();
}

std::vector<std::string> all_counted_names() {
  std::vector<std::string> names;
  for (const auto& [what, name] : counted_units) {
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
  }
  return names;
}

std::string names_for(std::string_view wanted) {
  std::string names;
  for (const auto& [what, name] : counted_units) {
    if (what != wanted) continue;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return names;
}

}  // namespace

bool is_known_unit(std::string_view unit) {
  return unit.empty() || is_written_unit(unit) || is_counted_unit(unit);
}

bool counts(std::string_view unit, std::string_view what) {
  return std::ranges::any_of(counted_units, [&](const CountedUnit& known) {
    return known.what == what && known.name == unit;
  });
}

std::optional<engine::Error> unknown_unit(const ColumnUnit& column) {
  if (is_known_unit(column.unit)) return std::nullopt;
  std::string suggestion = nearest(column.unit, all_counted_names());
  if (suggestion.empty()) suggestion = similar_time_unit(column.unit);
  return fault("E078", column.where, {{"found", column.unit}, {"column", column.column}},
               suggestion);
}

std::optional<engine::Error> unfit_unit(const ColumnUnit& column, std::string_view what) {
  if (column.unit.empty() || counts(column.unit, what)) return std::nullopt;
  return unfit_unit(column, what, names_for(what));
}

engine::Error unfit_unit(const ColumnUnit& column, std::string_view what, std::string wanted) {
  Words words = {{"found", column.unit}, {"column", column.column}, {"what", std::string(what)}};
  if (!wanted.empty()) words.emplace_back("wanted", std::move(wanted));
  return fault("E077", column.where, std::move(words));
}

}  // namespace scenarios
