/// Results made by hand, small enough to check on paper.
#pragma once

#include <string>
#include <vector>

#include "output/results.h"

namespace output::sample {

using Block = std::vector<double>;

/// A result without variables: Samspil's own words only.
Results empty(std::size_t replications);

void add_texts(Results& results, const std::string& dimension, std::vector<std::string> labels);
void add_days(Results& results, const std::string& dimension, std::vector<double> starts,
              double end);

/// Edges in days; the last bin is open.
void add_wait_bins(Results& results, const std::vector<double>& edges);

/// One block a replication.
void add_measured(Results& results, const std::string& name, std::vector<std::string> dimensions,
                  const std::vector<Block>& blocks);
void add_fixed(Results& results, const std::string& name, std::vector<std::string> dimensions,
               Block values);
void add_fixed_texts(Results& results, const std::string& name, const std::string& dimension,
                     std::vector<std::string> texts);

/// Values of one key figure, one a replication; all key figures at once.
struct Figure {
  engine::KeyFigure figure;
  std::vector<double> values;
};
void add_key_figures(Results& results, const std::vector<Figure>& figures);

/// Everything the report can show: two units, two wait points, 12 months of 2027.
Results small(std::size_t replications);

/// The size of a region: `units` units, `points` wait points, three years, 98 municipalities.
Results large(std::size_t units, std::size_t points, std::size_t replications);

}  // namespace output::sample
