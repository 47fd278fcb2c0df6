/// The numbers of a fan chart as a table.
#pragma once

#include <string>
#include <vector>

#include "output/report/fan.h"
#include "output/report/html.h"
#include "output/report/words.h"

namespace output::report {

struct FanTable {
  std::string caption;
  std::string x_title;
  std::vector<std::string> x;   ///< one a row
  std::string reference_title;  ///< empty: no such column
  std::vector<double> reference;
};

/// `unit` "1" is shown in per cent. As many decimals as the width of the band supports, none at
/// least.
Table fan_table(const FanTable& texts, const Fan& fan, std::string_view unit, const Words& say);

}  // namespace output::report
