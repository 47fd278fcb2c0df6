/// The drawings of a sensitivity: tornado, response curves, heat map.
#pragma once

#include "output/report/html.h"
#include "output/report/words.h"
#include "output/sensitivity.h"

namespace output::report {

/// More factors are left to the tables.
inline constexpr std::size_t most_bars = 20;
inline constexpr std::size_t most_curves = 4;           ///< of a figure
inline constexpr std::size_t most_curves_of_page = 60;  ///< but one of each figure
inline constexpr std::size_t most_heat_rows = 60;

/// A bar a factor, from the figure at the low end of its range to that at the high end.
Html tornado(const Sensitivity& answer, std::size_t figure, const Words& say);

/// The figure along the ranges of the factors that move it most.
Html response_curves(const Sensitivity& answer, std::size_t figure, const Words& say);

/// Rows: factors or groups; columns: figures. Empty for fewer than two figures.
Html heat_map(const Sensitivity& answer, const Words& say);

}  // namespace output::report
