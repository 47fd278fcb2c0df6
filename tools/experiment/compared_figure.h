/// One figure of several scenarios: each one's mean, what differs from the first, and how sure that
/// is.
#pragma once

#include <vector>

#include "tools/experiment/comparison.h"

namespace tools {

/// The same figure of all scenarios. Intervals and words are for `judge`.
output::ComparedFigure compared(const std::vector<const output::FigureValues*>& of_all,
                                output::Pairing pairing, double confidence);

/// Intervals and words for a whole table at once.
void judge(const std::vector<output::ComparedFigure*>& figures, const ComparisonWishes& wishes);
void judge(std::vector<output::ComparedFigure>& figures, const ComparisonWishes& wishes);

}  // namespace tools
