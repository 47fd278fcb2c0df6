/// Parameters and chance in words: what the table, the page and the JSON share.
#pragma once

#include <string>
#include <vector>

#include "output/report/html.h"
#include "output/report/label.h"
#include "output/report/words.h"
#include "output/uncertainty.h"

namespace output::report {

/// From the 2.5 to the 97.5 per cent quantile (for 95 %) of the draws without the chance in them.
engine::Interval range_of_draws(const UncertainFigure& figure, double confidence);

/// Of each figure: mean, the range over parameters, the interval of simulation, the share of
/// parameters; last the two standard deviations.
Table uncertainty_rows(const Uncertainty& uncertainty, const Words& say);

/// How to read the table, sentence by sentence.
std::vector<std::string> method_of(const Uncertainty& uncertainty, const Words& say);

}  // namespace output::report
