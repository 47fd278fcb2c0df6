/// Who falls ill: a patient group, how many arrive, and where they start.
#pragma once

#include <optional>
#include <string>

#include "engine/random/distribution.h"
#include "models/description/arrivals.h"
#include "models/description/text.h"

namespace models {

struct Group {
  std::string name;
  Text label;
  Arrivals arrivals;
  std::string pathway;
  int priority = 5;  ///< 1 (most urgent) to 9; a step may say otherwise
  double women_share = 0.5;
  /// Multiplies the hazards that say so; mean 1. Empty: everyone alike.
  std::optional<engine::Distribution> frailty;

  friend bool operator==(const Group&, const Group&) = default;
};

}  // namespace models
