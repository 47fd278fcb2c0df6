/// From finished runs to a comparison: every scenario less the first one.
///
/// Runs of one seed are compared replication by replication, others as independent. Figures are
/// matched by id and unit; replications in which either has no finite value are left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/comparison.h"

namespace tools {

/// What is left of a run when its replications are no longer needed.
struct ComparedRun {
  output::ComparedScenario scenario;
  std::vector<output::FigureValues> key_figures;
  std::vector<output::FigureValues> parts;  ///< empty if not asked for
  std::vector<output::YearFigures> years;   ///< the first and the last, or empty
  std::vector<output::ResidenceWaits> residences;
  std::string resolved_json;
};

ComparedRun compared_run(const output::Results& results,
                         const std::optional<output::Breakdown>& by);

struct ComparisonWishes {
  double confidence = 0.95;
  output::Adjustment adjustment = output::Adjustment::holm;
};

/// Requires: two runs or more, with a replication each.
output::Comparison compare_runs(const std::vector<ComparedRun>& runs,
                                const ComparisonWishes& wishes);

}  // namespace tools
