/// The words of a sweep's file that its writer and its reader share.
#pragma once

#include <array>
#include <string>

#include "output/hdf5/layout.h"
#include "output/sweep_results.h"

namespace output::hdf5::sweep_layout {

inline constexpr const char* schema_name = "samspil-sweep";
inline constexpr int schema_major = 1;
inline constexpr const char* schema_version = "1.0";

/// In the order of RunStatus.
inline constexpr const char* status_meanings = "finished refused broken_off failed";

/// As in a result, but for the titles: `title` is the plan's here.
inline constexpr std::array<layout::HeaderText, 9> header_texts = {
    {{"scenario_name", &RunHeader::scenario_name},
     {"scenario_title_da", &RunHeader::title_da},
     {"scenario_title_en", &RunHeader::title_en},
     {"summary_da", &RunHeader::summary_da},
     {"summary_en", &RunHeader::summary_en},
     {"data_notice_da", &RunHeader::notice_da},
     {"data_notice_en", &RunHeader::notice_en},
     {"time_coverage_start", &RunHeader::start},
     {"time_coverage_end", &RunHeader::end}}};

/// A text of a factor and the variable over `factor` that holds it.
struct FactorText {
  const char* variable;
  std::string SweepFactor::*text;
  const char* long_name;
};
inline constexpr std::array<FactorText, 7> factor_texts = {
    {{"factor_kind", &SweepFactor::kind, "kind of the factor"},
     {"factor_group", &SweepFactor::group, "factors of one group move together"},
     {"factor_path", &SweepFactor::path, "first value of the scenario that it sets"},
     {"factor_change", &SweepFactor::change, "x: the scenario's value is multiplied"},
     {"factor_unit", &SweepFactor::unit, "unit behind the number"},
     {"factor_low_text", &SweepFactor::low_end, "value at coordinate 0"},
     {"factor_high_text", &SweepFactor::high_end, "value at coordinate 1"}}};

/// The same of a number.
struct FactorNumber {
  const char* variable;
  double SweepFactor::*number;
  const char* long_name;
};
inline constexpr std::array<FactorNumber, 3> factor_numbers = {
    {{"factor_low", &SweepFactor::low, "number at coordinate 0, in factor_unit"},
     {"factor_high", &SweepFactor::high, "number at coordinate 1, in factor_unit"},
     {"factor_base", &SweepFactor::base, "coordinate of the base"}}};

/// A text of a figure and the attribute of its variable that holds it.
struct FigureText {
  const char* attribute;
  std::string Figure::*text;
};
inline constexpr std::array<FigureText, 4> figure_texts = {{{"label_da", &Figure::label_da},
                                                            {"label_en", &Figure::label_en},
                                                            {"units", &Figure::unit},
                                                            {"better", &Figure::better}}};

}  // namespace output::hdf5::sweep_layout
