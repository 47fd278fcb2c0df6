/// Occupancy day by day: on how full a day one has to reckon.
#pragma once

#include "models/indicators/figure_scope.h"
#include "models/network/outcome.h"

namespace models {

/// The occupancy that a share p of the days stay within (type 1 of Hyndman & Fan 1996), from each
/// day's own mean, exact, of all stations of the scope together; NaN without a day. Requires: beds
/// or servers that are limited, 0 < p < 1.
double occupancy_quantile(const FigureScope& scope, const Outcome& network, double p);

}  // namespace models
