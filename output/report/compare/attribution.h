/// The parts of a difference in words: what its table, its page and its JSON share.
#pragma once

#include <string>
#include <vector>

#include "output/attribution.h"
#include "output/report/estimate.h"
#include "output/report/html.h"
#include "output/report/words.h"

namespace output::report {

/// Mean, and an interval that holds together with those of the other groups (Bonferroni).
Estimate part_estimate(const std::vector<double>& values, const Attribution& attribution);

/// In which unit all parts of a figure are told.
struct PartScale {
  double factor = 1;
  std::string unit;  ///< "minutes"; percentage points for shares
  int decimals = 0;
};
PartScale scale_of(const AttributedFigure& figure, const Attribution& attribution,
                   const Words& say);

/// Groups by the size of their Shapley value, the largest first.
std::vector<std::size_t> by_size(const AttributedFigure& figure);

/// A row a group, then the sums and the whole difference.
Table parts_table(const AttributedFigure& figure, const Attribution& attribution, const Words& say);

/// How to read the tables, sentence by sentence.
std::vector<std::string> method_of(const Attribution& attribution, const Words& say);

/// "Wait for liaison: -2.61 hours in all"
std::string whole_text(const AttributedFigure& figure, const Attribution& attribution,
                       const Words& say);

}  // namespace output::report
