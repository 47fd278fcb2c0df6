/// Where people live: municipalities, how many of which age, and which site serves them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace models {

struct Municipality {
  std::uint16_t code = 0;  ///< kommunekode, 101-860
  std::string name{};
  std::vector<std::int64_t> population{};  ///< persons, parallel to Geography::age_groups

  friend bool operator==(const Municipality&, const Municipality&) = default;
};

/// A division of the municipalities into areas, such as the adult psychiatric site that serves
/// them.
struct Division {
  std::string name{};                            ///< "site"
  std::vector<std::string> members{};            ///< "Slagelse", "Roskilde", ...
  std::vector<std::uint16_t> of_municipality{};  ///< index into members, parallel to municipalities

  friend bool operator==(const Division&, const Division&) = default;
};

/// A number for every municipality, such as a relative need.
struct Weight {
  std::string name{};
  std::vector<double> of_municipality{};

  friend bool operator==(const Weight&, const Weight&) = default;
};

/// All empty for a textbook queue.
struct Geography {
  std::vector<std::string> age_groups{};  ///< "0-17", "18-64", "65+"
  std::vector<Municipality> municipalities{};
  std::vector<Division> divisions{};
  std::vector<Weight> weights{};
  /// Persons pass into the next age group as time goes; else each stays in that of the arrival.
  bool ageing = false;

  friend bool operator==(const Geography&, const Geography&) = default;
};

/// The division of that name; "municipality" has each municipality by itself. Nothing if there is
/// no such division.
inline std::optional<Division> division_called(const Geography& geography,
                                               const std::string& name) {
  const auto found = std::ranges::find(geography.divisions, name, &Division::name);
  if (found != geography.divisions.end()) return *found;
  if (name != "municipality" || geography.municipalities.empty()) return std::nullopt;
  Division each{name, {}, {}};
  for (const Municipality& one : geography.municipalities) {
    each.of_municipality.push_back(static_cast<std::uint16_t>(each.members.size()));
    each.members.push_back(one.name);
  }
  return each;
}

}  // namespace models
