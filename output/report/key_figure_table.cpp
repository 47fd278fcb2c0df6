#include <algorithm>
#include <array>

#include "output/report.h"
#include "output/report/key_figure_row.h"
#include "output/report/number.h"
#include "output/report/utf8.h"

namespace output {
namespace {

using report::KeyFigureRow;
using report::Words;

constexpr std::size_t most_columns = 100;
constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_label = 20;
constexpr std::size_t widest_unit = 24;

/// Figure, value, interval, unit.
using Line = std::array<std::string, 4>;
using Widths = std::array<std::size_t, 4>;

/// Control characters could move the cursor; they become blanks.
std::string one_line(std::string text) {
  for (char& one : text) {
    const auto code = static_cast<unsigned char>(one);
    if (code < 0x20 || code == 0x7f) one = ' ';
  }
  return text;
}

Line line_of(const KeyFigureRow& row) {
  const std::string label = row.note.empty() ? row.label : row.label + ' ' + row.note;
  return {one_line(label), row.value, row.interval, one_line(row.unit)};
}

Widths widths_of(const std::vector<Line>& lines) {
  Widths widths{};
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], report::width_of(line[i]));
    }
  }
  widths[3] = std::min(widths[3], widest_unit);
  const std::size_t others = widths[1] + widths[2] + widths[3] + 3 * gap;
  const std::size_t left = others < most_columns ? most_columns - others : 0;
  widths[0] = std::min(widths[0], std::max(left, narrowest_label));
  return widths;
}

/// Label and unit may take several lines.
std::string text_of(const Line& line, const Widths& widths) {
  const auto labels = report::wrapped(line[0], std::max<std::size_t>(1, widths[0]));
  const auto units = report::wrapped(line[3], std::max<std::size_t>(1, widths[3]));
  const std::string between(gap, ' ');
  std::string text;
  for (std::size_t i = 0; i < std::max(labels.size(), units.size()); ++i) {
    std::string row = report::padded_right(i < labels.size() ? labels[i] : "", widths[0]) + between;
    row += report::padded_left(i == 0 ? line[1] : "", widths[1]) + between;
    row += report::padded_left(i == 0 ? line[2] : "", widths[2]) + between;
    row += i < units.size() ? units[i] : "";
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + '\n';
  }
  return text;
}

std::string rule(const Widths& widths) {
  std::string text;
  for (std::size_t i = 0; i < widths[0] + widths[1] + widths[2] + widths[3] + 3 * gap; ++i) {
    text += "─";
  }
  return text + '\n';
}

}  // namespace

std::string key_figure_table(const Results& results, Language language) {
  const Words say(language);
  const std::vector<KeyFigureRow> rows = report::key_figure_rows(results, say);
  if (rows.empty()) return say("key_figures.none") + '\n';
  std::vector<Line> lines = {
      {say("column.figure"), say("column.value"), say("column.interval"), say("column.unit")}};
  for (const KeyFigureRow& row : rows)
    lines.push_back(line_of(row));
  const Widths widths = widths_of(lines);
  std::string text = text_of(lines.front(), widths) + rule(widths);
  for (std::size_t i = 1; i < lines.size(); ++i)
    text += text_of(lines[i], widths);
  const std::size_t replications = results.replications.size();
  const std::string note =
      replications == 1
          ? say("interval.why_none", say("time.rule"))
          : say("interval.meaning", report::count(replications, say), say("time.rule"));
  text += rule(widths);
  const std::string left_out = report::unlisted_in_words(results, say);
  for (const std::string& paragraph : {note, left_out}) {
    if (paragraph.empty()) continue;
    for (const std::string& line : report::wrapped(paragraph, most_columns))
      text += line + '\n';
  }
  return text;
}

}  // namespace output
