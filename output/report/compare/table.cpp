#include "output/report/compare/row.h"
#include "output/report/number.h"
#include "output/report/text_table.h"

namespace output {
namespace {

using report::ComparisonRow;
using report::TextTable;
using report::Words;

/// More changes and figures are left to the page and the files.
constexpr std::size_t most_changes = 20;
constexpr std::size_t longest_value = 40;

std::string title_of(const RunHeader& header, const Words& say) {
  const std::string& title = say.either(header.title_da, header.title_en);
  return title.empty() ? header.scenario_name : header.scenario_name + ": " + title;
}

std::string scenario_lines(const Comparison& comparison, const Words& say) {
  std::string lines;
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s) {
    const ComparedScenario& one = comparison.scenarios[s];
    lines += say("compare.scenario_line", letter_of(s), title_of(one.header, say),
                 report::replications(one.replications, say), one.header.seed) +
             '\n';
  }
  return lines + '\n';
}

/// Scenario `s` beside the first.
std::string difference_lines(const Comparison& comparison,
                             const std::vector<ComparedFigure>& figures, std::size_t s,
                             const Words& say) {
  const bool together = comparison.adjustment != Adjustment::none;
  const std::string level = report::level_in_words(comparison.confidence, say);
  const bool paired = comparison.pairing == Pairing::paired;
  TextTable table;
  table.texts = 1;
  table.lines.push_back({say("column.figure"), "A", letter_of(s),
                         say("compare.less", letter_of(s), "A"),
                         say("compare.interval_column", level)});
  if (paired) table.lines.front().push_back(say("compare.width_column"));
  table.lines.front().push_back(say("compare.verdict_column"));
  for (const ComparedFigure& figure : figures) {
    const ComparisonRow row = row_of(figure, say);
    const report::DifferenceText& text = row.differences[s - 1];
    table.lines.push_back({row.label + " (" + row.unit + ')' + still_waiting_note(row, s, say),
                           row.values.front(), row.values[s], text.difference,
                           together ? text.together : text.alone});
    if (paired) table.lines.back().push_back(text.width);
    table.lines.back().push_back(text.verdict);
  }
  return written(table);
}

std::string best_table(const Comparison& comparison, const Words& say) {
  if (!report::has_best(comparison.key_figures)) return "";
  TextTable table;
  table.lines.push_back({say("compare.best_column")});
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s)
    table.lines.front().push_back(letter_of(s));
  for (const ComparedFigure& figure : comparison.key_figures) {
    const ComparisonRow row = row_of(figure, say);
    if (row.best.empty()) continue;
    table.lines.push_back({row.label});
    for (const std::string& one : row.best)
      table.lines.back().push_back(one);
  }
  return '\n' + written(table);
}

std::string change_lines(const Comparison& comparison, const Words& say) {
  std::string lines = '\n' + say("compare.changes") + '\n';
  if (comparison.changes.empty()) return lines + "  " + say("compare.no_changes") + '\n';
  for (std::size_t i = 0; i < comparison.changes.size() && i < most_changes; ++i) {
    const Change& change = comparison.changes[i];
    std::string line = "  " + change.path + ":";
    for (std::size_t s = 0; s < change.values.size(); ++s) {
      const std::string& value = change.values[s];
      const bool is_long = value.size() > longest_value;
      line += fmt::format("  {} {}", letter_of(s),
                          value.empty() ? say("number.none")
                          : is_long     ? say("compare.long_value")
                                        : value);
    }
    lines += line + '\n';
  }
  if (comparison.changes.size() > most_changes) {
    lines += "  " + say("compare.more_changes", comparison.changes.size() - most_changes) + '\n';
  }
  return lines;
}

}  // namespace

std::string comparison_table(const Comparison& comparison, Language language) {
  const Words say(language);
  std::string text = scenario_lines(comparison, say);
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s) {
    text += difference_lines(comparison, comparison.key_figures, s, say);
    if (!comparison.parts.empty()) {
      text += '\n' + difference_lines(comparison, comparison.parts, s, say);
    }
    if (s + 1 < comparison.scenarios.size()) text += '\n';
  }
  for (const std::string& sentence : report::method_in_words(comparison, say))
    text += report::wrapped_paragraph(sentence);
  return text + best_table(comparison, say) + change_lines(comparison, say);
}

}  // namespace output
