/// Who falls ill: a patient group, how many arrive, and where they start.
#pragma once

#include <optional>
#include <string>

#include "engine/random/distribution.h"
#include "models/description/arrivals.h"
#include "models/description/text.h"

namespace models {

/// What an attribute's values are.
enum class AttributeKind { number, duration, yes_no };

/// Something that persons of a group differ in, drawn when they come: `severity: discrete(60 %: 1,
/// 40 %: 2)`, `smoker: 30 %`. Others have 0, or no.
struct Attribute {
  std::string name{};
  AttributeKind kind = AttributeKind::number;
  engine::Distribution law{};  ///< of numbers or microseconds; of yes (1) and no (0)

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Group {
  std::string name{};
  Text label;
  Arrivals arrivals;
  std::string pathway{};
  int priority = 5;  ///< 1 (most urgent) to 9; a step may say otherwise
  double women_share = 0.5;
  /// Multiplies the hazards that say so; mean 1. Empty: everyone alike.
  std::optional<engine::Distribution> frailty{};
  std::vector<Attribute> attributes{};

  friend bool operator==(const Group&, const Group&) = default;
};

}  // namespace models
