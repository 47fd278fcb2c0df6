/// What can be compared between scenarios: one number a replication, with a name that is the same
/// in every scenario.
#pragma once

#include <string>
#include <vector>

#include "output/results.h"

namespace output {

/// What a figure is a part of.
enum class Breakdown { member, group, municipality };

struct Figure {
  std::string id;  ///< of a key figure; or "wait_mean/adult_ward/Slagelse"
  std::string label_da, label_en;
  std::string unit;             ///< "day", "1" (a share), "person", ...
  std::string better = "none";  ///< "lower", "higher" or "none"

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// In order of replication; NaN where a replication has none.
struct FigureValues {
  Figure figure;
  std::vector<double> values;
};

/// The headline figures that a scenario measures.
std::vector<Figure> key_figures_of(const engine::Schema& schema);
/// The same with their values.
std::vector<FigureValues> key_figure_values(const Results& results);

/// Occupancy, stays, blocked days, waits, those waiting and starts, each by member of its service;
/// or mean waits by patient group or by municipality (with at least five waits a replication). Only
/// what occurred. As far as the results have it.
std::vector<FigureValues> part_values(const Results& results, Breakdown by);

}  // namespace output
