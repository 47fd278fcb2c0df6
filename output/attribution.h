/// Whose part of a difference between two scenarios is whose, group of changes by group.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "output/figures.h"
#include "output/report.h"

namespace output {

struct AttributedGroup {
  std::string name;
  std::vector<std::string> changes;  ///< "parameters.handover_inside = 8 h", or files
};

/// One value a replication in each vector.
struct AttributedPart {
  std::vector<double> alone;    ///< as the only change to the base
  std::vector<double> last;     ///< as the last change, all others made
  std::vector<double> shapley;  ///< on average over orders
};

struct AttributedFigure {
  Figure figure;
  std::vector<double> base, whole;    ///< the figure in the base; all changes less the base
  std::vector<AttributedPart> parts;  ///< by group
};

struct Attribution {
  RunHeader header;    ///< of the base
  std::string bundle;  ///< name of what has all changes
  std::vector<AttributedGroup> groups;
  std::vector<AttributedFigure> figures;
  double confidence = 0.95;
  std::uint32_t replications = 0, order_pairs = 0;  ///< no orders: all were taken
};

/// A table a figure, the largest parts first, then what it means.
std::string attribution_table(const Attribution& attribution, Language language);

std::string attribution_json(const Attribution& attribution);

/// One self-contained page with a picture for each figure.
std::string attribution_page(const Attribution& attribution, Language language);

}  // namespace output
