/// Key figures whose first days are unlike the rest, so that the warm-up is too short for them.
///
/// Asked of the series that every run records; nothing is run for it. As in `warmup`
/// (docs/decisions/018), half of the replications choose where to cut (MSER), the others are asked
/// whether front and rest differ, and Holm's method over all figures of the run holds the risk that
/// even one is named without cause at 5 in 100. Named are only those of which it matters: the front
/// is a twentieth or more off, and moves the mean by a quarter or more of its half-width (an
/// interval of 95 % that is so far off still holds the truth 92 times of 100). A queue that grows
/// evenly all the time is not named. With seasons or clinics, whose weeks follow the calendar,
/// values are compared with those a year later.
///
/// Silent where too little is known: below four replications, ten months (of waits) or ten weeks
/// (of beds); with seasons, a year more.
/// Checked: tests/tools/early_figures_test.cpp; false alarms and misses: docs/guide/experiments.md.
#pragma once

#include <string>
#include <vector>

#include "models/network/program.h"
#include "output/results.h"
#include "tools/experiment/figure_course.h"

namespace tools {

struct EarlyFigure {
  std::string figure;  ///< id
  CourseOf what = CourseOf::mean_wait;
  double days = 0;                 ///< from when counting begins: unlike the rest
  double at_first = 0, later = 0;  ///< means; with seasons, of the same days a year later
};

/// In the order of the scenario. Requires: results of this program.
std::vector<EarlyFigure> early_figures(const output::Results& results,
                                       const models::Program& program);

}  // namespace tools
