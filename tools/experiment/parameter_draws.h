/// Parameters drawn from the ranges that a scenario states for them.
///
/// A parameter that is a number between two others of the same unit can be drawn: uniformly, or
/// from a triangle whose peak is its value. What is written in whole numbers without a unit is
/// drawn in whole numbers. Each parameter has random numbers of its own, so that leaving one out
/// moves no other, and two scenarios have the same ones.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/error.h"
#include "scenarios/load.h"

namespace tools {

enum class DrawLaw { uniform, triangular };

struct DrawnParameter {
  std::string path;  ///< "parameters.adult_stay"
  double low = 0, value = 0, high = 0;
  std::string unit;  ///< as written behind the number: " d", " %"
  bool is_whole = false;

  friend bool operator==(const DrawnParameter&, const DrawnParameter&) = default;
};

struct DrawnParameters {
  std::vector<DrawnParameter> drawn;  ///< by path
  std::vector<std::string> left_out;  ///< have a range, but are no number in it of one unit
};

/// Of the parameters that a pattern names (all, if there are none): the path, or the end behind the
/// first dot; `*` stands for anything. A range from a number to itself is none.
DrawnParameters drawn_parameters(const std::vector<scenarios::ValueOrigin>& origins,
                                 const std::vector<std::string>& patterns);

/// The value at `u`, from 0 to 1, of the law, as `--set` takes it: "10.64 d".
std::string value_at(const DrawnParameter& parameter, DrawLaw law, double u);

/// Which draw, from 1, and which attempt at it, from 0: a draw that is no scenario is drawn again.
struct DrawAttempt {
  std::uint64_t draw = 1;
  std::uint32_t attempt = 0;
};

/// The random number of a parameter in a draw.
double draw_number(std::uint64_t seed, const DrawAttempt& at, const std::string& path);

}  // namespace tools
