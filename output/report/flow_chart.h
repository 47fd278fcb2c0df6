/// A Sankey diagram of two columns: where persons come from, and where they go.
///
/// A band is as thick as the flow is large. Somebody who goes on from a place stands in a band of
/// its own on the left: two columns show every flow once, without the loops of real pathways.
/// Diagram and name: Schmidt, The Sankey diagram in energy and material flow management, J. Ind.
/// Ecol. 12(1), 2008.
#pragma once

#include <string>
#include <vector>

#include "output/report/chart.h"

namespace output::report {

struct FlowChart {
  struct Flow {
    std::string from, to;
    double size = 0;    ///< positive
    std::string value;  ///< the size in words
  };
  Caption caption;
  std::vector<Flow> flows;
  Table data;
};

Html figure(const FlowChart& chart, const Words& say);

}  // namespace output::report
