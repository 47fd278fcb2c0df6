/// Staff that a stay needs beside its bed, and staff that comes by while it lasts. Staff is taken
/// from pools: services of kind `staff`, whose capacity is persons.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/random/distribution.h"

namespace models {

/// `needs: {nurses: {n: 2, for: 30 min, or: [agency]}}`, of a stay: taken together with the bed.
struct StaffNeed {
  std::vector<std::string> pools{};  ///< in order of preference; at least one
  int persons = 1;
  std::optional<engine::Distribution> length{};  ///< microseconds; none: to the end of the stay

  friend bool operator==(const StaffNeed&, const StaffNeed&) = default;
};

/// `rounds: {nurses: {n: 1, for: 10 min, every: 4 h}}`: again and again, during the stay.
struct StaffRound {
  std::vector<std::string> pools{};  ///< in order of preference; at least one
  int persons = 1;
  engine::Distribution length{};  ///< microseconds, of one round
  engine::Distribution every{};   ///< microseconds, from the end of one to when the next is due

  friend bool operator==(const StaffRound&, const StaffRound&) = default;
};

}  // namespace models
