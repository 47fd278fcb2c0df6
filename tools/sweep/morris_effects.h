/// Screening after Morris: which factors matter at all, for few runs.
///
/// An elementary effect is the change of a figure when one factor (or group) moves, divided by how
/// far it moved in its range. mu* is the mean of their sizes (how much the factor matters), mu
/// their mean (which way), sigma their spread (interactions, or a bend). A group's effects have a
/// size but no direction. Sources: Morris, Technometrics 33(2), 1991; Campolongo, Cariboni &
/// Saltelli, Environmental Modelling & Software 22, 2007. The interval of mu* is a bootstrap over
/// trajectories. Checked: Ishigami's function, exactly, in tests/tools/sensitivity_theory_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "engine/statistics/interval.h"
#include "tools/sweep/design.h"

namespace tools {

struct MorrisEffect {
  std::size_t effects = 0;  ///< how many could be worked out
  double mu_star = 0;
  engine::Interval mu_star_interval;  ///< 95 %; NaN below two effects
  double mu = 0;                      ///< NaN for a group of several
  double sigma = 0;                   ///< NaN below two effects, and for groups
};

/// By group. Which group moved is read off the coordinates, so no order is taken for granted.
std::vector<MorrisEffect> morris_effects(const Design& design, std::span<const double> means,
                                         std::span<const DesignFactor> factors);

}  // namespace tools
