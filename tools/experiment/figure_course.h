/// How a key figure goes from day to day or month to month of the period that counts, as far as a
/// result holds it: the mean wait of waits that ended in the month, persons waiting at its end,
/// blocked days in it, persons in beds on the day.
///
/// Length of stay, readmissions and shares of arrivals have no course in a result; formulas,
/// figures by residence and figures of one year have none either.
/// Checked: tests/tools/early_figures_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/statistics/initial_bias.h"
#include "models/network/program.h"
#include "output/results.h"

namespace tools {

/// What the values of a course are.
enum class CourseOf {
  mean_wait,      ///< days
  waiting,        ///< persons
  in_care,        ///< persons
  blocked_a_year  ///< days a year
};

struct FigureCourse {
  CourseOf what = CourseOf::mean_wait;
  engine::Series values;     ///< by replication and day or month; all finite
  std::vector<double> ends;  ///< of those days or months: days from when counting begins
  std::size_t batch = 1;     ///< values that MSER averages first: a week of days, or a month
  std::size_t year = 12;     ///< values in a year, of whole weeks or of months
};

/// Of key figure number `figure` of the scenario. None if it has no course, or if in some month of
/// some replication nobody's wait ended. Requires: results of this program.
std::optional<FigureCourse> course_of(const output::Results& results,
                                      const models::Program& program, std::size_t figure);

}  // namespace tools
