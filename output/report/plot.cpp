#include "output/report/plot.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace output::report {
namespace {

Pixel step(Pixel from, Pixel to) {
  return {to.x - from.x, to.y - from.y};
}

bool go_on_straight(Pixel a, Pixel b) {
  const bool same_line = static_cast<long>(a.x) * b.y == static_cast<long>(a.y) * b.x;
  return same_line && static_cast<long>(a.x) * b.x + static_cast<long>(a.y) * b.y >= 0;
}

/// "3-2", "3 2": the minus sign separates too.
std::string pair(Pixel one) {
  return fmt::format("{}{}{}", one.x, one.y < 0 ? "" : " ", one.y);
}

int share_of(double value, const Axis& axis, int low, int high) {
  const double share = std::clamp((value - axis.low) / (axis.high - axis.low), 0.0, 1.0);
  return low + static_cast<int>(std::lround(share * (high - low)));
}

}  // namespace

std::string svg_path(const std::vector<Pixel>& points) {
  if (points.empty()) return "";
  std::vector<Pixel> steps;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Pixel next = step(points[i - 1], points[i]);
    if (!steps.empty() && go_on_straight(steps.back(), next)) {
      steps.back() = {steps.back().x + next.x, steps.back().y + next.y};
    } else {
      steps.push_back(next);
    }
  }
  std::string path = 'M' + pair(points.front());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string text = pair(steps[i]);
    path += i == 0 ? "l" : text.front() == '-' ? "" : " ";
    path += text;
  }
  return path;
}

Html svg_text(Pixel at, std::string_view anchor, std::string_view plain) {
  return element("text",
                 {{"x", std::to_string(at.x)}, {"y", std::to_string(at.y)}, {"class", anchor}},
                 Html(plain));
}

Html svg_line(Pixel from, Pixel to, std::string_view kind) {
  return empty_element("path", {{"class", kind}, {"d", svg_path({from, to})}});
}

Pixel Plot::pixel(double x, double y) const {
  return {share_of(x, x_, left, right), share_of(y, y_, bottom, top)};
}

Html Plot::axes(std::string_view y_title) const {
  Html labels = svg_text({left - 80, 28}, "s", y_title);
  std::string grid;
  for (const Tick& tick : y_.ticks) {
    const int y = pixel(x_.low, tick.at).y;
    grid += fmt::format("M{} {}h{}", left, y, right - left);
    labels += svg_text({left - 10, y + 9}, "e", tick.label);
  }
  for (const Tick& tick : x_.ticks) {
    const int x = pixel(tick.at, y_.low).x;
    const bool is_at_end = x > right - 40;
    grid += fmt::format("M{} {}v8", x, bottom);
    labels += svg_text({is_at_end ? width - 4 : x, bottom + 38}, is_at_end ? "e" : "m", tick.label);
  }
  return empty_element("path", {{"class", "g"}, {"d", grid}}) + labels;
}

Html Plot::curve(const std::vector<double>& x, const std::vector<double>& y,
                 std::string_view kind) const {
  std::string path;
  std::vector<Pixel> stroke;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!std::isnan(y[i])) {
      stroke.push_back(pixel(x[i], y[i]));
    } else {
      path += svg_path(std::exchange(stroke, {}));
    }
  }
  path += svg_path(stroke);
  return path.empty() ? Html() : empty_element("path", {{"class", kind}, {"d", path}});
}

Html Plot::band(const std::vector<double>& x, const Fan& fan) const {
  std::vector<Pixel> outline, back;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(fan.low[i])) continue;
    outline.push_back(pixel(x[i], fan.high[i]));
    back.push_back(pixel(x[i], fan.low[i]));
  }
  if (outline.empty()) return {};
  outline.insert(outline.end(), back.rbegin(), back.rend());
  return empty_element("path", {{"class", "b"}, {"d", svg_path(outline) + 'z'}});
}

Html Plot::mark(const Tick& at, int line) const {
  const int x = pixel(at.at, 0).x;
  return svg_line({x, bottom}, {x, top}, "k") +
         svg_text({x + 8, top + 24 + 32 * line}, "s", at.label);
}

Html Plot::squares(const std::vector<double>& x, const std::vector<double>& y) const {
  std::string path;
  const std::size_t every = std::max<std::size_t>(1, x.size() / 4);
  for (std::size_t i = every / 2; i < x.size(); i += every) {
    if (std::isnan(y[i])) continue;
    const Pixel at = pixel(x[i], y[i]);
    path += 'M' + pair({at.x - 7, at.y - 7}) + "h14v14h-14z";
  }
  return path.empty() ? Html() : empty_element("path", {{"class", "q"}, {"d", path}});
}

}  // namespace output::report
