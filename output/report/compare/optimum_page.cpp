// The cheapest mix as a page: the answer, a curve of cost against each target, all that was tried.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/report/chart.h"
#include "output/report/compare/answer_page.h"
#include "output/report/compare/optimum.h"
#include "output/report/number.h"
#include "output/report/unit.h"

namespace output {
namespace {

using report::element;
using report::Html;
using report::Words;

/// Mixes far beyond the limit would flatten the rest of the curve.
constexpr double limits_shown = 4;

/// The part of the curve that is drawn.
std::vector<std::size_t> drawn(const Optimum& optimum, std::size_t t) {
  std::vector<std::size_t> curve = trade_off(optimum, t);
  const OptimumTarget& target = optimum.targets[t];
  std::erase_if(curve, [&](std::size_t i) {
    const double mean = report::estimate(optimum.tried[i].figures[t]).mean;
    return target.at_most && mean > limits_shown * target.limit;
  });
  return curve;
}

/// Whole steps of 1, 2 or 5 times a power of ten, at most six of them.
report::Axis cost_axis(double low, double high, const Words& say) {
  double step = 0.001;
  constexpr std::array factors{2.0, 2.5, 2.0};
  for (std::size_t i = 0; (high - low) / step > 5; ++i)
    step *= factors[i % factors.size()];
  report::Axis axis{low, std::max(high, low + step), {}};
  for (double steps = std::ceil(low / step); steps * step <= axis.high; ++steps) {
    const double at = std::round(steps * step * 1000) / 1000;  // prices have three decimals
    axis.ticks.push_back({at, report::price_text(at, say)});
  }
  return axis;
}

report::Axis figure_axis(const OptimumTarget& target, double highest, const Words& say) {
  if (target.figure.unit == report::share_unit) return report::share_axis(say);
  if (target.figure.unit == "day") return report::wait_axis(highest, say);
  return report::count_axis(highest, say);
}

Html curve_of(const Optimum& optimum, std::size_t t, const Words& say) {
  const std::vector<std::size_t> curve = drawn(optimum, t);
  if (curve.size() < 2) return {};
  const OptimumTarget& target = optimum.targets[t];
  report::FanChart chart;
  chart.caption = {fmt::format("curve_{}", t), report::target_text(target, say),
                   say("optimum.finding")};
  const std::string& label = say.either(target.figure.label_da, target.figure.label_en);
  chart.y_title = label.empty() ? target.figure.id : label;
  double highest = target.limit;
  for (const std::size_t i : curve) {
    const report::Estimate one = report::estimate(optimum.tried[i].figures[t]);
    chart.at.push_back(optimum.tried[i].price);
    chart.fan.low.push_back(one.low);
    chart.fan.middle.push_back(one.mean);
    chart.fan.high.push_back(one.high);
    chart.reference.push_back(target.limit);
    highest = std::max(highest, one.high);
  }
  chart.x = cost_axis(chart.at.front(), chart.at.back(), say);
  chart.y = figure_axis(target, highest, say);
  if (optimum.best) {
    const OptimumMix& best = optimum.tried[*optimum.best];
    chart.marks.push_back({best.price, report::mix_text(best)});
  }
  chart.data = report::mixes_table(optimum, curve, say);
  return report::figure(chart, say);
}

}  // namespace

std::string optimum_page(const Optimum& optimum, Language language) {
  const Words say(language);
  Html main;
  for (const std::string& sentence : report::answers_of(optimum, say))
    main += element("p", sentence);
  for (std::size_t t = 0; t < optimum.targets.size(); ++t)
    main += curve_of(optimum, t, say);
  std::vector<std::size_t> all(optimum.tried.size());
  std::iota(all.begin(), all.end(), 0U);
  main += report::table(report::mixes_table(optimum, all, say));
  return report::answer_page(say("optimum.title", optimum.header.scenario_name), optimum.header,
                             main, say);
}

}  // namespace output
