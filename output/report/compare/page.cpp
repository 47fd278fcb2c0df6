// The comparison as a page: differences first, then how sure, then what differs and how it was
// done.
#include "output/report/sections/page.h"

#include <algorithm>
#include <cmath>

#include "output/report/chart.h"
#include "output/report/compare/page_parts.h"
#include "output/report/compare/row.h"
#include "output/report/date.h"
#include "output/report/number.h"
#include "output/report/style.h"
#include "output/report/unit.h"

namespace output {
namespace {

using report::ComparisonRow;
using report::element;
using report::empty_element;
using report::Html;
using report::Table;
using report::Words;

/// More are left to the files.
constexpr std::size_t most_parts = 300;
constexpr std::size_t most_page_changes = 300;

std::string title_of_scenario(const ComparedScenario& one, const Words& say) {
  const std::string& title = say.either(one.header.title_da, one.header.title_en);
  return title.empty() ? one.header.scenario_name : title;
}

std::string page_title(const Comparison& comparison, const Words& say) {
  std::string names;
  for (const ComparedScenario& one : comparison.scenarios)
    names += (names.empty() ? "" : " · ") + one.header.scenario_name;
  return say("compare.title", names);
}

Html scenario_list(const Comparison& comparison, const Words& say) {
  Table table{say("compare.scenarios"),
              {"", say("about.scenario"), say("about.period"), say("about.replications"),
               say("about.seed")},
              {}};
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s) {
    const ComparedScenario& one = comparison.scenarios[s];
    table.rows.push_back({letter_of(s), title_of_scenario(one, say),
                          report::period_in_words(one.header.start, one.header.end, say),
                          report::count(one.replications, say), std::to_string(one.header.seed)});
  }
  return report::table(table);
}

Html difference_table(const Comparison& comparison, const std::vector<ComparedFigure>& figures,
                      std::size_t s, const Words& say) {
  const std::string level = report::level_in_words(comparison.confidence, say);
  const std::string letter = letter_of(s);
  Table table{
      say("compare.table", letter, title_of_scenario(comparison.scenarios[s], say)),
      {say("column.figure"), say("column.unit"), "A", letter, say("compare.less", letter, "A"),
       say("compare.verdict_column"), say("compare.alone_column", level),
       say("compare.interval_column", level), say("compare.p_column"), say("compare.width_column")},
      {}};
  for (const ComparedFigure& figure : figures) {
    if (table.rows.size() == most_parts) break;
    const ComparisonRow row = row_of(figure, say);
    const report::DifferenceText& text = row.differences[s - 1];
    table.rows.push_back({row.label + still_waiting_note(row, s, say), row.unit, row.values.front(),
                          row.values[s], text.difference, text.verdict, text.alone, text.together,
                          text.p, text.width});
  }
  return report::table(table);
}

/// Differences in per cent of A, so that all figures lie on one axis.
report::Estimate relative(const ComparedFigure& figure, std::size_t s) {
  const FigureDifference& one = figure.differences[s - 1];
  const double base = figure.each.front().mean;
  const double none = std::nan("");
  if (one.estimate.values < 2 || !std::isfinite(base) || base <= 0) {
    return {one.estimate.values, 0, none, none, none, none};
  }
  return {one.estimate.values,     one.estimate.values,     one.estimate.mean / base, none,
          one.together.low / base, one.together.high / base};
}

/// Symmetrical about nothing changed; at most a doubling, so that one wild figure does not flatten
/// all others.
report::Axis relative_axis(const std::vector<report::DotChart::Row>& rows, const Words& say) {
  double farthest = 0;
  for (const auto& row : rows) {
    if (std::isnan(row.estimate.mean)) continue;
    farthest = std::max({farthest, std::abs(row.estimate.low), std::abs(row.estimate.high)});
  }
  double end = 1;
  for (const double candidate : {0.5, 0.2, 0.1, 0.05, 0.02, 0.01}) {
    if (farthest <= candidate) end = candidate;
  }
  report::Axis axis{-end, end, {}};
  for (const double at : {-end, 0.0, end}) {
    const std::string sign = at > 0 ? "+" : "";
    axis.ticks.push_back({at, say("number.percent", sign + report::number(100 * at, 0, say))});
  }
  return axis;
}

std::size_t sure_ones(const std::vector<ComparedFigure>& figures, std::size_t s) {
  return static_cast<std::size_t>(std::ranges::count_if(figures, [s](const ComparedFigure& figure) {
    return report::is_sure(figure.differences[s - 1]);
  }));
}

Html chart(const Comparison& comparison, std::size_t s, const Words& say) {
  report::DotChart chart;
  const std::string letter = letter_of(s);
  chart.caption = {"chart_" + std::to_string(s), say("compare.chart", letter),
                   say("compare.finding", sure_ones(comparison.key_figures, s),
                       comparison.key_figures.size(), letter)};
  chart.data = {
      say("compare.chart", letter),
      {say("column.figure"), say("compare.relative_column"),
       say("compare.interval_column", report::level_in_words(comparison.confidence, say))},
      {}};
  for (const ComparedFigure& figure : comparison.key_figures) {
    const report::Estimate one = relative(figure, s);
    if (std::isnan(one.mean)) continue;
    const std::string label = row_of(figure, say).label;
    const report::Shown text = report::shown(one, report::share_unit, say);
    chart.rows.push_back({label, one});
    chart.data.rows.push_back({label, text.value, text.interval});
  }
  if (chart.rows.empty()) return {};
  chart.x = relative_axis(chart.rows, say);
  return report::figure(chart, say);
}

Html differences(const Comparison& comparison, const Words& say) {
  Html body;
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s) {
    body += difference_table(comparison, comparison.key_figures, s, say);
    body += chart(comparison, s, say);
  }
  for (const std::string& sentence : method_in_words(comparison, say))
    body += report::paragraph(sentence);
  return report::page_part("differences", say("compare.differences"), body);
}

Html best(const Comparison& comparison, const Words& say) {
  if (!report::has_best(comparison.key_figures)) return {};
  Table table{say("compare.best_column"), {say("column.figure")}, {}};
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s)
    table.columns.push_back(letter_of(s));
  for (const ComparedFigure& figure : comparison.key_figures) {
    const ComparisonRow row = row_of(figure, say);
    if (row.best.empty()) continue;
    table.rows.push_back({row.label});
    for (const std::string& one : row.best)
      table.rows.back().push_back(one);
  }
  return report::page_part("best", say("compare.best_column"), report::table(table));
}

Html parts(const Comparison& comparison, const Words& say) {
  if (comparison.parts.empty()) return {};
  Html body;
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s)
    body += difference_table(comparison, comparison.parts, s, say);
  if (comparison.parts.size() > most_parts) {
    body += report::paragraph(say("compare.more_parts", most_parts, comparison.parts.size()));
  }
  return report::page_part("parts", say("compare.parts"), body);
}

Html changes(const Comparison& comparison, const Words& say) {
  if (comparison.changes.empty()) {
    return report::page_part("changes", say("compare.changes"),
                             report::paragraph(say("compare.no_changes")));
  }
  Table table{say("compare.changes"), {say("column.path")}, {}};
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s)
    table.columns.push_back(letter_of(s));
  for (const Change& change : comparison.changes) {
    if (table.rows.size() == most_page_changes) break;
    table.rows.push_back({change.path});
    for (const std::string& value : change.values)
      table.rows.back().push_back(value.empty() ? say("number.none") : value);
  }
  Html body = report::table(table);
  if (comparison.changes.size() > most_page_changes) {
    body += report::paragraph(
        say("compare.more_changes", comparison.changes.size() - most_page_changes));
  }
  return report::page_part("changes", say("compare.changes"), body);
}

Html files(const Comparison& comparison, const Words& say) {
  Table table{say("compare.files"), {say("compare.file_column"), "", "sha256"}, {}};
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s) {
    for (const auto& [name, hash] : comparison.scenarios[s].files)
      table.rows.push_back({name, letter_of(s), hash});
  }
  Html body = report::details(say("compare.files"), report::table(table));
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s) {
    body += report::paragraph(
        fmt::format("{}: samspil {}", letter_of(s), comparison.scenarios[s].program));
  }
  for (const std::string& one : comparison.left_out)
    body += report::paragraph(say("compare.left_out", one));
  return report::page_part("about", say("compare.about"), body);
}

Html notice(const Comparison& comparison, const Words& say) {
  const RunHeader& header = comparison.scenarios.front().header;
  const std::string& said = say.either(header.notice_da, header.notice_en);
  Html all = element("h2", {{"id", "notice"}}, Html(say("notice.title")));
  if (!said.empty()) all += element("p", said);
  all += element("p", say("notice.always"));
  return element("aside", {{"aria-labelledby", "notice"}}, all);
}

}  // namespace

namespace report {

Html page_part(std::string_view id, const std::string& title, const Html& body) {
  if (body.is_empty()) return {};
  return element("section", {{"id", id}}, element("h2", title) + body);
}

bool is_sure(const FigureDifference& one) {
  return one.verdict != Verdict::unsure && one.verdict != Verdict::equal &&
         one.verdict != Verdict::unknown;
}

std::string difference_with_interval(const std::string& difference, const std::string& interval,
                                     const Words& say) {
  return interval == say("number.none") ? difference
                                        : say("compare.with_interval", difference, interval);
}

}  // namespace report

std::string comparison_page(const Comparison& comparison, Language language) {
  const Words say(language);
  const std::string title = page_title(comparison, say);
  const Html head = element(
      "head", empty_element("meta", {{"charset", "utf-8"}}) +
                  empty_element("meta", {{"name", "viewport"},
                                         {"content", "width=device-width, initial-scale=1"}}) +
                  element("title", title + " – Samspil") +
                  element("style", Html::markup(std::string(report::style_sheet()))));
  const Html header = element("header", element("h1", title) + scenario_list(comparison, say));
  const Html main = notice(comparison, say) + differences(comparison, say) + best(comparison, say) +
                    report::years_part(comparison, say) + report::worst_off_part(comparison, say) +
                    parts(comparison, say) + changes(comparison, say) + files(comparison, say);
  const Html body = element("body", header + element("main", main));
  const Html whole = element("html", {{"lang", say("page.language")}}, head + body);
  return "<!DOCTYPE html>\n" + whole.bytes() + '\n';
}

}  // namespace output
