// Parameters and chance as a page: the share of parameters as a picture, the table, what was drawn.
#include <algorithm>
#include <cmath>

#include "output/report/chart.h"
#include "output/report/compare/answer_page.h"
#include "output/report/compare/row.h"
#include "output/report/compare/uncertainty.h"

namespace output {
namespace {

using report::element;
using report::Html;
using report::Words;

Html shares_of(const Uncertainty& uncertainty, const Words& say) {
  report::DotChart chart;
  chart.caption = {"shares", say("uncertainty.chart"),
                   say("uncertainty.finding", report::level_in_words(uncertainty.confidence, say))};
  chart.data = report::uncertainty_rows(uncertainty, say);
  const auto keep_drawn = [](std::vector<std::string>& line) {  // all is in the table below
    constexpr std::size_t share = 5;
    line = {line.front(), line[share]};
  };
  keep_drawn(chart.data.columns);
  std::ranges::for_each(chart.data.rows, keep_drawn);
  for (const UncertainFigure& figure : uncertainty.figures) {
    const auto split = engine::split_variance(figure.draws, uncertainty.confidence);
    const engine::Interval interval =
        split.parameter_share.value_or(engine::Interval{std::nan(""), std::nan("")});
    const std::size_t values = split.parameter_share ? uncertainty.draws : 1;
    const report::Estimate one{values, values, split.share(), 0, interval.low, interval.high};
    chart.rows.push_back({report::label_of(figure.figure, say), one});
  }
  chart.x = report::share_axis(say);
  return report::figure(chart, say);
}

report::Table parameters_of(const Uncertainty& uncertainty, const Words& say) {
  report::Table table{say("uncertainty.parameters"),
                      {say("uncertainty.parameter"), say("uncertainty.low"),
                       say("uncertainty.value"), say("uncertainty.high")},
                      {}};
  for (const UncertainParameter& one : uncertainty.parameters)
    table.rows.push_back({one.path, one.low, one.value, one.high});
  return table;
}

}  // namespace

std::string uncertainty_page(const Uncertainty& uncertainty, Language language) {
  const Words say(language);
  Html main;
  for (const std::string& sentence : report::method_of(uncertainty, say))
    main += element("p", sentence);
  main += shares_of(uncertainty, say);
  main += report::table(report::uncertainty_rows(uncertainty, say));
  main += report::table(parameters_of(uncertainty, say));
  std::string name = uncertainty.header.scenario_name;
  if (!uncertainty.other.empty()) name = uncertainty.other + " – " + name;
  return report::answer_page(say("uncertainty.title", name), uncertainty.header, main, say,
                             say("uncertainty.notice"));
}

}  // namespace output
