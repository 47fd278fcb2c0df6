#include "scenarios/language/units.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "scenarios/language/utf8.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

constexpr std::array<TimeUnit, 8> units = {{{"us", 1, 0},
                                            {"ms", 1e3, 6.907755278982137},
                                            {"s", 1e6, 13.815510557964274},
                                            {"min", 60e6, 17.909855120186375},
                                            {"h", 3'600e6, 22.004199682408476},
                                            {"d", 86'400e6, 25.18225351275642},
                                            {"w", 604'800e6, 27.128163661811733},
                                            {"y", 31'536'000e6, 31.082150866338914}}};

using Alias = std::pair<std::string_view, std::string_view>;

constexpr std::array<Alias, 10> long_names = {{{"minute", "min"},
                                               {"minutes", "min"},
                                               {"hour", "h"},
                                               {"hours", "h"},
                                               {"day", "d"},
                                               {"days", "d"},
                                               {"week", "w"},
                                               {"weeks", "w"},
                                               {"year", "y"},
                                               {"years", "y"}}};

/// What people write in Danish, or write shorter; only ever a suggestion.
constexpr std::array<Alias, 21> foreign_names = {
    {{"sekund", "s"},  {"sekunder", "s"}, {"sek", "s"},        {"sec", "s"},    {"second", "s"},
     {"seconds", "s"}, {"minut", "min"},  {"minutter", "min"}, {"mins", "min"}, {"time", "h"},
     {"timer", "h"},   {"t", "h"},        {"hr", "h"},         {"hrs", "h"},    {"dag", "d"},
     {"dage", "d"},    {"døgn", "d"},     {"uge", "w"},        {"uger", "w"},   {"år", "y"},
     {"wk", "w"}}};

template <std::size_t n>
std::string_view meaning(const std::array<Alias, n>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &Alias::first);
  return found == names.end() ? std::string_view() : found->second;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::vector<std::string> long_words() {
  std::vector<std::string> words;
  words.reserve(long_names.size());
  for (const auto& [word, unit] : long_names)
    words.emplace_back(word);
  return words;
}

}  // namespace

std::optional<TimeUnit> find_time_unit(std::string_view name) {
  const std::string_view other = meaning(long_names, name);
  const auto found = std::ranges::find(units, other.empty() ? name : other, &TimeUnit::name);
  if (found == units.end()) return std::nullopt;
  return *found;
}

bool is_written_unit(std::string_view unit) {
  return find_time_unit(unit).has_value() || unit == "%" || unit.starts_with('/');
}

std::string time_unit_names() {
  std::string names;
  for (const TimeUnit& unit : units) {
    if (!names.empty()) names += ", ";
    names += unit.name;
  }
  return names;
}

std::string similar_time_unit(std::string_view name) {
  std::string lower = lower_case(name);
  if (find_time_unit(lower)) return lower;
  const std::string_view foreign = meaning(foreign_names, lower);
  if (!foreign.empty()) return std::string(foreign);
  // Two letters are near to everything: "m" is not said to be minutes, it may be months.
  return characters_in(lower) < 4 ? std::string() : nearest(lower, long_words());
}

}  // namespace scenarios
