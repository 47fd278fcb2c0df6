/// A report with the answers of other commands in it: how many beds, what matters most.
#pragma once

#include <string>
#include <vector>

#include "output/capacity_curve.h"
#include "output/report.h"
#include "output/sensitivity.h"

namespace output {

struct Answers {
  std::vector<CapacityCurve> capacities;
  std::vector<Sensitivity> sensitivities;  ///< at most one: its drawings have fixed names
};

/// The report of `results`, with a part for each kind of answer that there is.
std::string html_report(const Results& results, const Answers& answers, Language language);

}  // namespace output
