/// The numbers of a sensitivity in words: one unit for all of a figure, digits as far as they are
/// sure.
#pragma once

#include <string>

#include "output/report/words.h"
#include "output/sensitivity.h"

namespace output::report {

/// A figure's numbers are shown as so many of these: 24 hours for a day, 100 % for a share.
struct ShownUnit {
  double factor = 1;
  std::string word;  ///< "hours", "%"; may be empty
};

/// Chosen by the largest number of the figure, and the same for all of them.
ShownUnit unit_of(const FigureSensitivity& figure, const Words& say);

/// Value and interval as cells; the interval is empty if there is none.
struct ShownValue {
  std::string value;
  std::string interval;
};
ShownValue shown(const SensitivityValue& one, double factor, const Words& say);

/// "12.3 hours"
std::string with_unit(double value, const ShownUnit& unit, const Words& say);

/// The measure of that id; null if there is none.
const SensitivityMeasure* find_measure(const FigureSensitivity& figure, const std::string& id);

/// What can be said of the figure before the table, a sentence each.
std::vector<std::string> figure_in_words(const Sensitivity& answer, const FigureSensitivity& figure,
                                         const Words& say);

/// What the columns of the tables mean.
std::vector<std::string> measures_in_words(const Sensitivity& answer, const Words& say);

/// "Morris trajectories", "40 points ..."
std::string intro_in_words(const Sensitivity& answer, const Words& say);

/// The table of a figure: factor, then each measure and its interval if it has one.
struct SensitivityCells {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< what matters most first
};
SensitivityCells cells_of(const Sensitivity& answer, const FigureSensitivity& figure,
                          const Words& say);

}  // namespace output::report
