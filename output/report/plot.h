/// A drawing surface with two axes: from values to whole pixels, and from pixels to SVG paths.
///
/// The surface is 720 pixels wide and is shown at about half that, so whole pixels are fine enough.
/// Paths are relative and leave out points on a straight line: the same picture in fewer bytes.
#pragma once

#include <string>
#include <vector>

#include "output/report/axis.h"
#include "output/report/fan.h"
#include "output/report/html.h"

namespace output::report {

struct Pixel {
  int x = 0, y = 0;
};

/// One stroke through the points, as the value of the attribute d of an SVG path.
std::string svg_path(const std::vector<Pixel>& points);

Html svg_text(Pixel at, std::string_view anchor, std::string_view plain);
Html svg_line(Pixel from, Pixel to, std::string_view kind);

class Plot {
 public:
  static constexpr int width = 720, height = 400;

  Plot(Axis x, Axis y) : x_(std::move(x)), y_(std::move(y)) {}

  Pixel pixel(double x, double y) const;

  /// Grid lines and tick labels; `y_title` stands above the vertical axis.
  Html axes(std::string_view y_title) const;

  /// A curve; NaN is a gap.
  Html curve(const std::vector<double>& x, const std::vector<double>& y,
             std::string_view kind) const;

  /// The area between the fan's low and high.
  Html band(const std::vector<double>& x, const Fan& fan) const;

  /// A vertical line with a label on its right, so many lines from the top.
  Html mark(const Tick& at, int line) const;

  /// Squares on a curve, at most five.
  Html squares(const std::vector<double>& x, const std::vector<double>& y) const;

 private:
  static constexpr int left = 100, right = 690, top = 52, bottom = 346;
  Axis x_, y_;
};

}  // namespace output::report
