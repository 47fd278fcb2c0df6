/// Calibration: the value of one parameter, within its range, at which a key figure hits a target.
///
/// Regula falsi with the Illinois rule (Dowell & Jarratt, BIT 11, 1971), on common random numbers,
/// so that the figure is a function of the value and nearly without noise. It never leaves the
/// range, and what it looks at is the figure alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/error.h"

namespace tools {

/// `parameters.visit_gap = 18 d .. 30 d : V1 = 46000 within 200`.
struct Stage {
  std::string text;  ///< as typed
  std::string path;
  double low = 0, high = 0;
  std::string unit;  ///< behind the number: " d", " %", "" ...
  std::string figure;
  double target = 0, tolerance = 0;  ///< in the figure's unit as results have it

  friend bool operator==(const Stage&, const Stage&) = default;
};

/// E319 for each text that is none.
engine::Result<std::vector<Stage>> stages_of(const std::vector<std::string>& texts);

/// "24.4 d": four or five significant digits, and never a number that could be read as thousands.
std::string value_text(double value, const std::string& unit);

struct Found {
  double value = 0;
  double seen = 0;
  bool is_hit = false;        ///< within the tolerance
  bool is_bracketed = false;  ///< the target lies between what the ends of the range give
};

/// None if the figure could not be observed. At most `most` observations.
std::optional<Found> find_value(const Stage& stage, int most,
                                const std::function<std::optional<double>(double)>& observe);

}  // namespace tools
