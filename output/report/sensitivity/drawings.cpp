#include "output/report/sensitivity/drawings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/report/chart.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/plot.h"
#include "output/report/sensitivity/numbers.h"
#include "output/report/utf8.h"

namespace output::report {
namespace {

/// Smallest and largest of some numbers; NaN is none.
struct Extent {
  double low = INFINITY, high = -INFINITY;

  void add(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool is_empty() const { return !(low < high); }
};

/// Steps of 1, 2 or 5 times a power of ten, at most five of them from end to end.
Axis axis_over(Extent extent, double factor, const Words& say) {
  const double low = extent.low * factor, high = extent.high * factor;
  const double least = (high - low) / 5;
  const auto power = static_cast<int>(std::floor(std::log10(least)));
  double step = std::pow(10.0, power);
  for (const double digit : {1.0, 2.0, 5.0, 10.0}) {
    step = digit * std::pow(10.0, power);
    if (step >= least) break;
  }
  const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  const double first = std::floor(low / step), last = std::ceil(high / step);
  Axis axis{first * step, last * step, {}};
  for (double at = first; at <= last; ++at)
    axis.ticks.push_back({at * step, number(at * step, decimals, say)});
  return axis;
}

Html named_drawing(const Caption& caption, int height, const Html& content, const Html& data) {
  const Html words = element("strong", caption.title) + Html(" " + caption.finding);
  const Html svg = element("svg",
                           {{"viewBox", fmt::format("0 0 {} {}", Plot::width, height)},
                            {"role", "img"},
                            {"aria-labelledby", caption.id}},
                           content);
  return element("figure", element("figcaption", {{"id", caption.id}}, words) + svg + data);
}

/// A factor's figure at both ends of its range.
struct Bar {
  std::size_t factor = 0;
  double low_end = 0, high_end = 0;
};

/// The longest first.
std::vector<Bar> bars_of(const FigureSensitivity& figure) {
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < figure.curves.size(); ++i) {
    const auto& curve = figure.curves[i];
    if (curve.size() < 2) continue;
    bars.push_back({i, curve.front().figure.value, curve.back().figure.value});
  }
  std::erase_if(bars, [](const Bar& bar) { return !std::isfinite(bar.low_end + bar.high_end); });
  std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
    return std::abs(a.high_end - a.low_end) > std::abs(b.high_end - b.low_end);
  });
  return bars;
}

constexpr int bar_step = 58;

Html bar_drawing(const Plot& plot, const Bar& bar, const std::string& name, int top) {
  const int y = top + 44;
  const int low = plot.pixel(bar.low_end, 0).x, high = plot.pixel(bar.high_end, 0).x;
  const std::string square = fmt::format("M{} {}h14v14h-14z", high - 7, y - 7);
  return svg_text({10, top + 24}, "s", shortened(name, 50)) + svg_line({low, y}, {high, y}, "l") +
         empty_element("path", {{"class", "q"}, {"d", square}}) +
         empty_element(
             "circle",
             {{"class", "d"}, {"cx", std::to_string(low)}, {"cy", std::to_string(y)}, {"r", "8"}});
}

/// The coordinate of a choice is the middle of its part of the range.
Axis range_axis(const SweepFactor& factor) {
  Axis axis{0, 1, {}};
  const std::size_t count = factor.choices.size();
  if (count == 0 || count > 4) {
    axis.ticks = {{0, factor.low_end}, {1, factor.high_end}};
    return axis;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const double middle = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    axis.ticks.push_back({middle, shortened(factor.choices[i], 14)});
  }
  return axis;
}

FanChart curve_chart(const SweepFactor& factor, const std::vector<ResponsePoint>& curve,
                     const ShownUnit& unit, const Words& say) {
  FanChart chart;
  chart.x = range_axis(factor);
  chart.y_title = unit.word;
  Extent extent;
  chart.data = {
      say("sensitivity.curve", factor.name),
      {say("sensitivity.coordinate"), say("sensitivity.mean"), say("sensitivity.interval")},
      {}};
  for (const ResponsePoint& point : curve) {
    const bool has_interval = !std::isnan(point.figure.interval.low);
    const double middle = point.figure.value;
    const double low = has_interval ? point.figure.interval.low : middle;
    const double high = has_interval ? point.figure.interval.high : middle;
    for (const double one : {low, middle, high})
      extent.add(one);
    chart.at.push_back(point.coordinate);
    chart.fan.low.push_back(low * unit.factor);
    chart.fan.middle.push_back(middle * unit.factor);
    chart.fan.high.push_back(high * unit.factor);
    const ShownValue text = shown(point.figure, unit.factor, say);
    chart.data.rows.push_back({number(point.coordinate, 2, say), text.value, text.interval});
  }
  if (extent.is_empty()) extent = {extent.low - 1, extent.low + 1};
  chart.y = axis_over(extent, unit.factor, say);
  return chart;
}

std::vector<const SensitivityMeasure*> ranking_measures(const Sensitivity& answer) {
  std::vector<const SensitivityMeasure*> all;
  for (const FigureSensitivity& figure : answer.figures)
    all.push_back(find_measure(figure, figure.ranked_by));
  return all;
}

/// Shares of the greatest, by row and figure.
std::vector<std::vector<double>> heat_of(const Sensitivity& answer) {
  std::vector<std::vector<double>> heat(answer.rows.size());
  for (const SensitivityMeasure* measure : ranking_measures(answer)) {
    double most = 0;
    for (const SensitivityValue& one : measure->values)
      most = std::max(most, std::isfinite(one.value) ? std::abs(one.value) : 0);
    for (std::size_t row = 0; row < heat.size(); ++row) {
      const double value = std::abs(measure->values[row].value);
      heat[row].push_back(most > 0 && std::isfinite(value) ? value / most : 0);
    }
  }
  return heat;
}

/// Rows by the sum over figures, the warmest first.
std::vector<std::size_t> by_warmth(const std::vector<std::vector<double>>& heat) {
  std::vector<double> sums;
  for (const auto& row : heat)
    sums.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  std::vector<std::size_t> order(heat.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
  order.resize(std::min(order.size(), most_heat_rows));
  return order;
}

constexpr int heat_left = 300, heat_top = 34, heat_row = 30;

Html heat_cells(const std::vector<double>& row, int top, int cell) {
  Html all;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string x = std::to_string(heat_left + static_cast<int>(i) * cell);
    all += empty_element("rect", {{"class", "b"},
                                  {"style", fmt::format("fill-opacity:{:.2f}", row[i])},
                                  {"x", x},
                                  {"y", std::to_string(top)},
                                  {"width", std::to_string(cell - 2)},
                                  {"height", std::to_string(heat_row - 2)}});
  }
  return all;
}

}  // namespace

Html tornado(const Sensitivity& answer, std::size_t figure, const Words& say) {
  const FigureSensitivity& one = answer.figures[figure];
  std::vector<Bar> bars = bars_of(one);
  bars.resize(std::min(bars.size(), most_bars));
  Extent extent;
  for (const Bar& bar : bars) {
    extent.add(bar.low_end);
    extent.add(bar.high_end);
  }
  if (extent.is_empty()) return {};
  const ShownUnit unit = unit_of(one, say);
  const Axis axis = axis_over(extent, unit.factor, say);
  const Plot plot(axis, Axis{});
  Table data{say("sensitivity.tornado"),
             {say("sensitivity.factor"), say("measure.at_low"), say("measure.at_high")},
             {}};
  const int bottom = static_cast<int>(bars.size()) * bar_step + 10;
  Html drawing;
  for (const Tick& tick : axis.ticks) {
    const int x = plot.pixel(tick.at, 0).x;
    const bool is_last = &tick == &axis.ticks.back();
    drawing += svg_line({x, 0}, {x, bottom}, "g");
    drawing +=
        svg_text({is_last ? Plot::width - 4 : x, bottom + 30}, is_last ? "e" : "m", tick.label);
  }
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const std::string& name = answer.factors[bars[i].factor].name;
    const Bar scaled{bars[i].factor, bars[i].low_end * unit.factor, bars[i].high_end * unit.factor};
    drawing += bar_drawing(plot, scaled, name, static_cast<int>(i) * bar_step);
    data.rows.push_back(
        {name, with_unit(bars[i].low_end, unit, say), with_unit(bars[i].high_end, unit, say)});
  }
  const Caption caption{fmt::format("tornado_{}", figure), say("sensitivity.tornado"),
                        say("sensitivity.tornado_finding", data.rows.front().front())};
  return named_drawing(caption, bottom + 46, drawing,
                       details(say("chart.show_as_table"), table(data)));
}

Html response_curves(const Sensitivity& answer, std::size_t figure, const Words& say) {
  const FigureSensitivity& one = answer.figures[figure];
  const ShownUnit unit = unit_of(one, say);
  Html all;
  const std::vector<Bar> bars = bars_of(one);
  const std::size_t share = most_curves_of_page / answer.figures.size();
  const std::size_t most = std::clamp<std::size_t>(share, 1, most_curves);
  for (std::size_t i = 0; i < std::min(bars.size(), most); ++i) {
    const SweepFactor& factor = answer.factors[bars[i].factor];
    FanChart chart = curve_chart(factor, one.curves[bars[i].factor], unit, say);
    chart.caption = {fmt::format("curve_{}_{}", figure, i), say("sensitivity.curve", factor.name),
                     say("sensitivity.curve_finding", with_unit(bars[i].low_end, unit, say),
                         with_unit(bars[i].high_end, unit, say))};
    all += report::figure(chart, say);
  }
  return all.is_empty() ? Html() : element("div", {{"class", "charts"}}, all);
}

Html heat_map(const Sensitivity& answer, const Words& say) {
  if (answer.figures.size() < 2 || answer.rows.empty()) return {};
  const auto heat = heat_of(answer);
  const auto order = by_warmth(heat);
  const int cell =
      std::min(60, (Plot::width - heat_left) / static_cast<int>(answer.figures.size()));
  Table data{say("sensitivity.heat_map"), {say("sensitivity.factor")}, {}};
  Html drawing;
  for (std::size_t i = 0; i < answer.figures.size(); ++i) {
    data.columns.push_back(std::to_string(i + 1) + " " + label_of(answer.figures[i].figure, say));
    const int x = heat_left + static_cast<int>(i) * cell + cell / 2;
    if (cell >= 24) drawing += svg_text({x, 24}, "m", std::to_string(i + 1));
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    const int top = heat_top + static_cast<int>(at) * heat_row;
    drawing += svg_text({4, top + 21}, "s", shortened(answer.rows[order[at]], 27));
    drawing += heat_cells(heat[order[at]], top, cell);
    data.rows.push_back({answer.rows[order[at]]});
    for (const double one : heat[order[at]])
      data.rows.back().push_back(number(one, 2, say));
  }
  const Caption caption{"heat_map_drawing", say("sensitivity.heat_map"),
                        say("sensitivity.heat_finding")};
  const int height = heat_top + static_cast<int>(order.size()) * heat_row + 4;
  return named_drawing(caption, height, drawing, details(say("chart.show_as_table"), table(data)));
}

}  // namespace output::report
