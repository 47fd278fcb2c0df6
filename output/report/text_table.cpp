#include "output/report/text_table.h"

#include <algorithm>

#include "output/report/utf8.h"

namespace output::report {
namespace {

constexpr std::size_t gap_width = 2;
constexpr std::size_t narrowest_first = 20;

using TextLine = std::vector<std::string>;
using ColumnWidths = std::vector<std::size_t>;

std::string without_controls(std::string text) {
  for (char& one : text) {
    const auto code = static_cast<unsigned char>(one);
    if (code < 0x20 || code == 0x7f) one = ' ';
  }
  return text;
}

bool is_text(const TextTable& table, std::size_t column) {
  return column == 0 || column + table.texts >= table.lines.front().size();
}

ColumnWidths widths_of(const TextTable& table) {
  ColumnWidths widths(table.lines.front().size(), 1);
  for (const TextLine& line : table.lines) {
    for (std::size_t c = 0; c < line.size(); ++c)
      widths[c] = std::max(widths[c], width_of(line[c]));
  }
  std::size_t others = 0;
  for (std::size_t c = 1; c < widths.size(); ++c) {
    if (is_text(table, c)) widths[c] = std::min(widths[c], table.widest_text);
    others += widths[c] + gap_width;
  }
  const std::size_t left = others < most_columns ? most_columns - others : 0;
  widths.front() = std::min(widths.front(), std::max(left, narrowest_first));
  return widths;
}

/// The cell's lines; a number has one.
TextLine cell_lines(const TextTable& table, const TextLine& line, std::size_t c,
                    const ColumnWidths& widths) {
  const std::string text = without_controls(line[c]);
  if (!is_text(table, c)) return {padded_left(text, widths[c])};
  TextLine all = wrapped(text, widths[c]);
  for (std::string& one : all)
    one = padded_right(one, widths[c]);
  return all;
}

std::string text_of_line(const TextTable& table, const TextLine& line, const ColumnWidths& widths) {
  std::vector<TextLine> cells;
  std::size_t height = 1;
  for (std::size_t c = 0; c < line.size(); ++c) {
    cells.push_back(cell_lines(table, line, c, widths));
    height = std::max(height, cells.back().size());
  }
  std::string text;
  for (std::size_t h = 0; h < height; ++h) {
    std::string row;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (c > 0) row += std::string(gap_width, ' ');
      row += h < cells[c].size() ? cells[c][h] : std::string(widths[c], ' ');
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + '\n';
  }
  return text;
}

}  // namespace

std::string written(const TextTable& table) {
  const ColumnWidths widths = widths_of(table);
  std::size_t width = gap_width * (widths.size() - 1);
  for (const std::size_t one : widths)
    width += one;
  std::string rule;
  for (std::size_t i = 0; i < width; ++i)
    rule += "─";
  rule += '\n';
  std::string text = text_of_line(table, table.lines.front(), widths) + rule;
  for (std::size_t i = 1; i < table.lines.size(); ++i)
    text += text_of_line(table, table.lines[i], widths);
  return text + rule;
}

std::string wrapped_paragraph(const std::string& text) {
  std::string all;
  for (const std::string& line : wrapped(text, most_columns))
    all += line + '\n';
  return all;
}

}  // namespace output::report
