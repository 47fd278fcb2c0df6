/// What the points of a sweep say of its factors, figure by figure.
///
/// Plain values, made by tools/sweep/sensitivity.h, shown by the functions at the end.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "engine/statistics/interval.h"
#include "output/figures.h"
#include "output/report.h"
#include "output/sweep_results.h"

namespace output {

/// One number of a measure; NaN where there is none.
struct SensitivityValue {
  double value = std::numeric_limits<double>::quiet_NaN();
  engine::Interval interval = {std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::quiet_NaN()};  ///< 95 %
};

/// "mu_star", "total", ...: one value a row of the table.
struct SensitivityMeasure {
  std::string id;
  bool is_in_unit = false;  ///< of the figure; else a pure number
  std::vector<SensitivityValue> values;
};

/// The figure along one factor's range: its mean, or in one_at_a_time its change from the base.
struct ResponsePoint {
  double coordinate = 0;
  SensitivityValue figure;
};

struct FigureSensitivity {
  Figure figure;
  std::size_t points_used = 0;  ///< with a value in every replication
  double mean = 0, sd = 0;      ///< over those points; NaN if too few
  double noise_share = 0;  ///< of the spread, that chance alone makes; NaN with one replication
  std::string ranked_by;   ///< id of the measure that says what matters most
  std::vector<SensitivityMeasure> measures;        ///< by row
  std::vector<std::vector<ResponsePoint>> curves;  ///< by factor
  double pawn_of_nothing = 0;                      ///< NaN if there is no such measure
};

struct Sensitivity {
  std::string title_da, title_en;
  std::string notice_da, notice_en;
  std::string scenario_name, program, identity;
  std::string method;
  std::size_t points = 0;
  std::uint32_t replications = 1;
  std::size_t runs_without_result = 0;
  std::uint64_t seed = 1;
  std::vector<SweepFactor> factors;
  std::vector<std::string> rows;  ///< factors; or groups, in designs that move groups
  std::vector<FigureSensitivity> figures;
};

/// Rows of a figure, what matters most first; those without a number last, in their own order.
std::vector<std::size_t> ranked_rows(const FigureSensitivity& figure);

/// Plain text; UTF-8, at most 100 columns wide.
std::string sensitivity_table(const Sensitivity& answer, Language language);

/// Everything, at full precision.
std::string sensitivity_json(const Sensitivity& answer);

/// One self-contained page: tornado, response curves and tables of each figure, and a heat map.
std::string sensitivity_page(const Sensitivity& answer, Language language);

}  // namespace output
