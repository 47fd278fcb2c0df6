#include "scenarios/language/csv.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "scenarios/language/csv_numbers.h"
#include "scenarios/language/number_text.h"
#include "scenarios/language/units.h"
#include "scenarios/language/utf8.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

constexpr std::size_t most_faults = 20;

/// What keeps the text from being read at all.
engine::Errors faults_of(std::string_view text, const std::string& file) {
  const engine::Place top{file, 1, 1, 1};
  if (text.size() > max_table_bytes) {
    return {{"E061",
             top,
             {{"found", std::to_string(text.size() >> 20U)},
              {"limit", std::to_string(max_table_bytes >> 20U)}},
             {}}};
  }
  if (const auto at = invalid_utf8_at(text)) {
    const std::string_view before = text.substr(0, *at);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    const engine::Place where{file, static_cast<int>(line),
                              column_of(text.substr(start), *at - start), 1};
    return {{"E062", where, {{"found", hexadecimal(text[*at])}}, {}}};
  }
  return {};
}

bool is_parted_by_tabs(const std::vector<CsvField>& header, std::string_view text) {
  return header.size() == 1 && text_of(header[0], text).find('\t') != std::string::npos;
}

void append(engine::Errors& all, const engine::Errors& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

engine::Result<Table> Table::parse(std::string text, std::string file) {
  engine::Errors faults = faults_of(text, file);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  Table table(std::move(text), std::move(file));
  CsvRecords records = read_records(table.text_, table.file_);
  if (!records.faults.empty()) return tl::unexpected(std::move(records.faults));
  const engine::Place top{table.file_, 1, 1, 1};
  if (records.rows.empty()) {
    return tl::unexpected(engine::Errors{{"E060", top, {{"file", table.file_}}, {}}});
  }
  if (is_parted_by_tabs(records.rows[0], table.text_)) {
    return tl::unexpected(engine::Errors{{"E076", top, {}, {}}});
  }
  table.separator_ = records.separator;
  table.read_header(records.rows[0], faults);
  table.rows_.assign(records.rows.begin() + 1, records.rows.end());
  if (table.rows_.empty()) faults.push_back({"E073", top, {}, {}});
  table.check_rows(faults);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  table.find_decimal_sign();
  return table;
}

void Table::read_header(const std::vector<CsvField>& header, engine::Errors& faults) {
  std::map<std::string, std::size_t> first_number;
  for (const CsvField& field : header) {
    if (faults.size() >= most_faults) return;
    const std::string heading = text_of(field, text_);
    const auto [name, unit, is_well_formed] = read_heading(heading);
    columns_.push_back({name, unit, place_of(field)});
    const engine::Place& where = columns_.back().where;
    const auto [first, is_new] = first_number.emplace(name, columns_.size());
    if (!is_well_formed) {
      const std::string example = fmt::format("{} [{}]", name, unit);
      faults.push_back({"E075", where, {{"found", heading}, {"example", example}}, {}});
    } else if (name.empty()) {
      faults.push_back({"E066", where, {{"found", std::to_string(columns_.size())}}, {}});
    } else if (!is_new) {
      const std::string number = std::to_string(first->second);
      faults.push_back({"E065", where, {{"found", name}, {"first", number}}, {}});
    }
  }
}

void Table::check_rows(engine::Errors& faults) const {
  for (const auto& row : rows_) {
    if (row.size() == columns_.size()) continue;
    if (faults.size() >= most_faults) return;
    faults.push_back({"E064",
                      {file_, row[0].line, 1, 1},
                      {{"found", std::to_string(row.size())},
                       {"expected", std::to_string(columns_.size())},
                       {"separator", std::string(1, separator_)}},
                      {}});
  }
}

void Table::find_decimal_sign() {
  if (separator_ != ';') return;
  for (const auto& row : rows_) {
    for (const CsvField& field : row) {
      decimal_comma_ = decimal_comma_ || has_decimal_comma(text_of(field, text_));
    }
  }
}

std::string Table::text(std::size_t row, std::size_t column) const {
  return text_of(rows_.at(row).at(column), text_);
}

engine::Place Table::place(std::size_t row, std::size_t column) const {
  return place_of(rows_.at(row).at(column));
}

engine::Place Table::place_of(const CsvField& field) const {
  const std::string_view all = std::string_view(text_).substr(field.offset, field.length);
  const std::string_view first_line = all.substr(0, all.find_first_of("\r\n"));
  const int length = std::max(1, static_cast<int>(characters_in(first_line)));
  return {file_, field.line, field.column, length};
}

engine::Error Table::cell_fault(std::string code, std::size_t row, std::size_t column) const {
  return {std::move(code),
          place(row, column),
          {{"found", text(row, column)}, {"column", columns_[column].name}},
          {}};
}

engine::Result<std::size_t> Table::column(std::string_view name, const engine::Place& asked) const {
  std::vector<std::string> names;
  for (const Column& one : columns_) {
    if (one.name == name) return names.size();
    names.push_back(one.name);
  }
  std::string known;
  for (const std::string& one : names)
    known += (known.empty() ? "" : ", ") + one;
  return tl::unexpected(
      engine::Errors{{"E067",
                      asked,
                      {{"found", std::string(name)}, {"file", file_}, {"known", known}},
                      nearest(name, names)}});
}

engine::Result<std::string> Table::with_point(std::size_t row, std::size_t column) const {
  std::string cell = text(row, column);
  if (cell.empty()) return tl::unexpected(engine::Errors{cell_fault("E069", row, column)});
  if (!decimal_comma_) {
    return may_part_thousands(cell) && has_decimal_point(column) ? with_clear_point(cell) : cell;
  }
  if (has_decimal_comma(cell)) {
    std::ranges::replace(cell, ',', '.');
    return with_clear_point(cell);
  }
  const bool is_number = may_part_thousands(cell) || number_of(cell);
  if (cell.find('.') == std::string::npos || !is_number) return cell;
  engine::Error mixed = cell_fault("E072", row, column);
  if (auto digits = without_thousands(cell); !digits.empty()) {
    mixed.words.emplace_back("digits", std::move(digits));
  }
  std::ranges::replace(cell, '.', ',');
  mixed.words.emplace_back("comma", cell);
  return tl::unexpected(engine::Errors{std::move(mixed)});
}

bool Table::has_decimal_point(std::size_t column) const {
  return std::ranges::any_of(rows_, [&](const auto& row) {
    const std::string cell = text_of(row.at(column), text_);
    return cell.find('.') != std::string::npos && number_of(cell);
  });
}

engine::Result<double> Table::number(std::size_t row, std::size_t column) const {
  return with_point(row, column).and_then([&](const std::string& cell) -> engine::Result<double> {
    const Parsed<double> value = number_of(cell);
    if (value) return *value;
    const bool in_two_ways = value.error().code == "E110";
    engine::Error fault = cell_fault(in_two_ways ? "E110" : "E070", row, column);
    if (in_two_ways) fault.words = value.error().words;
    fault.suggestion = value.error().suggestion;
    return tl::unexpected(engine::Errors{std::move(fault)});
  });
}

engine::Result<std::int64_t> Table::integer(std::size_t row, std::size_t column) const {
  const std::string cell = text(row, column);
  const auto value = parse_integer(cell);
  if (value && !cell.empty()) return *value;
  return tl::unexpected(engine::Errors{cell_fault(cell.empty() ? "E069" : "E074", row, column)});
}

engine::Result<std::vector<double>> Table::numbers(std::size_t column) const {
  std::vector<double> values;
  engine::Errors faults;
  for (std::size_t row = 0; row < rows() && faults.size() < most_faults; ++row) {
    const auto value = number(row, column);
    if (value) {
      values.push_back(*value);
    } else {
      append(faults, value.error());
    }
  }
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return values;
}

engine::Result<std::string> Table::value_text(std::size_t row, std::size_t column) const {
  const std::string& unit = columns_.at(column).unit;
  const bool is_written = is_written_unit(unit);
  return with_point(row, column).map([&](const std::string& cell) {
    const bool is_number = may_part_thousands(cell) || number_of(cell);
    return is_written && is_number ? cell + ' ' + unit : cell;
  });
}

engine::Result<std::vector<std::string>> Table::keys(std::size_t column) const {
  std::vector<std::string> found;
  std::map<std::string, int> first_line;
  engine::Errors faults;
  for (std::size_t row = 0; row < rows() && faults.size() < most_faults; ++row) {
    const std::string key = text(row, column);
    const auto [first, is_new] = first_line.emplace(key, place(row, column).line);
    if (key.empty() || !is_new) {
      faults.push_back(cell_fault(key.empty() ? "E069" : "E068", row, column));
      faults.back().words.emplace_back("first", std::to_string(first->second));
    }
    found.push_back(key);
  }
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return found;
}

}  // namespace scenarios
