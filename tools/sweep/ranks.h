/// How strongly a figure rises or falls with each factor, the others held: partial rank
/// correlation.
///
/// Ranks take out the shape of the curve, so that only its direction counts; the parts of both that
/// the other factors explain are taken out by linear regression. Between -1 and 1. Source: Marino,
/// Hogue, Ray & Kirschner, Journal of Theoretical Biology 254, 2008, section 2.4. The interval is
/// Fisher's for a partial correlation: n - k - 2 in place of n - 3 (Anderson, *Multivariate
/// Statistical Analysis*, 3rd ed., section 4.3), good for factors drawn independently.
#pragma once

#include <span>
#include <vector>

#include "engine/statistics/interval.h"
#include "tools/sweep/design.h"

namespace tools {

struct RankCorrelation {
  double value = 0;           ///< NaN if the factor or the figure does not vary
  engine::Interval interval;  ///< 95 %
};

/// Mean ranks for ties, from 1.
std::vector<double> ranks_of(std::span<const double> values);

/// By factor. Points without a mean are left out. Empty if fewer than factors + 4 points are left.
std::vector<RankCorrelation> rank_correlations(const Design& design, std::span<const double> means);

}  // namespace tools
