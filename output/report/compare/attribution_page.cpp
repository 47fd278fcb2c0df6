// The parts of a difference as a page: for each figure a picture and a table, then what is in which
// group.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "engine/statistics/interval.h"
#include "output/report/chart.h"
#include "output/report/compare/answer_page.h"
#include "output/report/compare/attribution.h"

namespace output {
namespace {

using report::element;
using report::Html;
using report::Words;

/// Symmetrical about nothing changed.
report::Axis axis_of(const std::vector<report::DotChart::Row>& rows, const Words& say) {
  double farthest = 0;
  for (const auto& row : rows) {
    for (const double value : {row.estimate.mean, row.estimate.low, row.estimate.high})
      farthest = std::isfinite(value) ? std::max(farthest, std::abs(value)) : farthest;
  }
  const report::Axis half = report::count_axis(farthest, say);
  report::Axis axis{-half.high, half.high, {}};
  axis.ticks.push_back({-half.high, '-' + half.ticks.back().label});
  axis.ticks.push_back(half.ticks.front());
  axis.ticks.push_back({half.high, '+' + half.ticks.back().label});
  return axis;
}

Html figure_of(const Attribution& attribution, std::size_t f, const Words& say) {
  const AttributedFigure& figure = attribution.figures[f];
  const report::PartScale scale = report::scale_of(figure, attribution, say);
  report::DotChart chart;
  chart.data = report::parts_table(figure, attribution, say);
  chart.caption = {fmt::format("parts_{}", f), chart.data.caption,
                   report::whole_text(figure, attribution, say)};
  for (const std::size_t group : report::by_size(figure)) {
    const report::Estimate part = report::part_estimate(figure.parts[group].shapley, attribution);
    chart.rows.push_back({attribution.groups[group].name, report::scaled(part, scale.factor)});
  }
  const report::Estimate whole = report::part_estimate(figure.whole, attribution);
  chart.rows.push_back({say("attribution.whole"), report::scaled(whole, scale.factor)});
  const auto keep_drawn = [](std::vector<std::string>& line) {  // the parts; all is in the table
    line = {line.front(), line.back()};
  };
  keep_drawn(chart.data.columns);
  std::ranges::for_each(chart.data.rows, keep_drawn);
  chart.x = axis_of(chart.rows, say);
  return report::figure(chart, say);
}

report::Table groups_table(const Attribution& attribution, const Words& say) {
  report::Table table{
      say("attribution.groups"), {say("attribution.group"), say("attribution.changes")}, {}};
  for (const AttributedGroup& group : attribution.groups) {
    std::string all;
    for (const std::string& one : group.changes)
      all += (all.empty() ? "" : "; ") + one;
    table.rows.push_back({group.name, all});
  }
  return table;
}

}  // namespace

std::string attribution_page(const Attribution& attribution, Language language) {
  const Words say(language);
  Html main;
  for (const std::string& sentence : report::method_of(attribution, say))
    main += element("p", sentence);
  for (std::size_t f = 0; f < attribution.figures.size(); ++f) {
    main += figure_of(attribution, f, say);
    main += report::table(report::parts_table(attribution.figures[f], attribution, say));
  }
  main += report::table(groups_table(attribution, say));
  const std::string title =
      say("attribution.title", attribution.header.scenario_name, attribution.bundle);
  return report::answer_page(title, attribution.header, main, say);
}

}  // namespace output
