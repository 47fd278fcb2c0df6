/// Who falls ill: a patient group, how many arrive, and where they start.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/random/distribution.h"
#include "models/description/text.h"

namespace models {

/// A Poisson process of the whole system. `arrivals: poisson(9 /d)`.
struct PoissonArrivals {
  double per_day = 0;

  friend bool operator==(const PoissonArrivals&, const PoissonArrivals&) = default;
};

/// Independent times between arrivals. `arrivals: every(gamma(mean 2 h, sd 1 h))`.
struct RenewalArrivals {
  engine::Distribution interval;  ///< microseconds

  friend bool operator==(const RenewalArrivals&, const RenewalArrivals&) = default;
};

/// A Poisson process in every municipality: rate x persons of the ages x weight.
/// `arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+], weight: need}`.
struct PopulationArrivals {
  double per_person_per_day = 0;
  std::vector<std::string> age_groups;  ///< of Geography::age_groups; all of them if not said
  std::optional<std::string> weight;    ///< of Geography::weights

  friend bool operator==(const PopulationArrivals&, const PopulationArrivals&) = default;
};

using Arrivals = std::variant<PoissonArrivals, RenewalArrivals, PopulationArrivals>;

/// What an attribute's values are.
enum class AttributeKind { number, duration, yes_no };

/// Something that persons of a group differ in, drawn when they come: `severity: discrete(60 %: 1,
/// 40 %: 2)`, `smoker: 30 %`. Others have 0, or no.
struct Attribute {
  std::string name;
  AttributeKind kind = AttributeKind::number;
  engine::Distribution law;  ///< of numbers or microseconds; of yes (1) and no (0)

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Group {
  std::string name;
  Text label;
  Arrivals arrivals = PoissonArrivals{};
  std::string pathway;
  int priority = 5;  ///< 1 (most urgent) to 9; a step may say otherwise
  double women_share = 0.5;
  /// Multiplies the hazards that say so; mean 1. Empty: everyone alike.
  std::optional<engine::Distribution> frailty;
  std::vector<Attribute> attributes{};

  friend bool operator==(const Group&, const Group&) = default;
};

}  // namespace models
