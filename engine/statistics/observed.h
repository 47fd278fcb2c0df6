/// How both ways of selecting (selection.h) take in what was observed.
#pragma once

#include <vector>

#include "engine/ensure.h"
#include "engine/statistics/selection.h"

namespace engine {

/// Adds what `observe` gives for `wanted`; false if it ends.
inline bool extend(Selection& selection, const std::vector<Wanted>& wanted,
                   const Observe& observe) {
  const auto numbers = observe(wanted);
  if (!numbers) return false;
  ensure(numbers->size() == wanted.size(), "every line that is wanted is observed");
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto& values = selection.contestants[wanted[i].system].values;
    ensure((*numbers)[i].size() == wanted[i].count, "so many replications as are wanted");
    values.insert(values.end(), (*numbers)[i].begin(), (*numbers)[i].end());
  }
  return true;
}

}  // namespace engine
