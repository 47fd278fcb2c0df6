/// Which staff a step needs, as tables: every name of a pool has become an index.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/random/stream.h"

namespace models {

inline constexpr std::uint32_t no_staffing = 0xffff'ffffU;

struct StaffPlan {
  std::vector<std::uint32_t> pools;  ///< indices into Program::choices, in order of preference
  std::int64_t persons = 1;
  std::optional<engine::Distribution> length;  ///< none: to the end of the stay
  bool stays_with_bed = false;  ///< not at the end of the stay, but when the bed is left
  engine::Purpose why{};
  std::optional<engine::Distribution> every;  ///< of rounds only
  engine::Purpose why_every{};
};

struct Staffing {
  std::vector<StaffPlan> needs;  ///< those with the fewest pools first, else as written
  std::vector<StaffPlan> rounds;
};

}  // namespace models
