#include "scenarios/language/csv_records.h"

#include <algorithm>

#include "scenarios/language/utf8.h"

namespace scenarios {
namespace {

constexpr std::size_t most_record_faults = 20;

/// The mark between the fields of the first line that is not blank: a comma if there is one outside
/// quotation marks, and no semicolon outside quotation marks and brackets. A header of one column
/// has neither; below it "1,5" is a number, as a Danish spreadsheet writes it.
char separator_of(std::string_view text) {
  bool quoted = false;
  bool in_brackets = false;
  bool has_comma = false;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '[' || c == ']') in_brackets = c == '[';
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (c == ';' && !in_brackets) return ';';
    has_comma = has_comma || c == ',';
  }
  return has_comma ? ',' : ';';
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (!take_separator_line()) records_.separator = separator_of(text_.substr(at_));
  }

  CsvRecords read() {
    while (at_ < text_.size() && records_.faults.size() < most_record_faults) {
      std::vector<CsvField> row = record();
      const bool has_text = std::ranges::any_of(row, [](const auto& f) { return f.length > 0; });
      if (has_text) records_.rows.push_back(std::move(row));
    }
    return std::move(records_);
  }

 private:
  /// "sep=;", which Excel reads and writes as the first line.
  bool take_separator_line() {
    constexpr std::string_view mark = "sep=";
    const std::string_view line = text_.substr(at_, text_.find_first_of("\r\n", at_) - at_);
    const bool is_one = line.size() == mark.size() + 1 && line.starts_with(mark) &&
                        (line.back() == ';' || line.back() == ',');
    if (!is_one) return false;
    records_.separator = line.back();
    at_ += line.size();
    end_line();
    return true;
  }

  std::vector<CsvField> record() {
    std::vector<CsvField> fields;
    do {
      fields.push_back(field());
    } while (accept_separator());
    end_line();
    return fields;
  }

  CsvField field() {
    skip_blanks();
    return at_ < text_.size() && text_[at_] == '"' ? quoted_field() : plain_field();
  }

  CsvField plain_field() {
    CsvField field = here();
    std::size_t end = at_;
    while (!at_field_end()) {
      const bool blank = text_[at_] == ' ' || text_[at_] == '\t';
      step();
      if (!blank) end = at_;
    }
    field.length = static_cast<std::uint32_t>(end - field.offset);
    return field;
  }

  CsvField quoted_field() {
    const engine::Place opening = place();
    step();
    CsvField field = here();
    while (at_ < text_.size() && (text_[at_] != '"' || doubled_here())) {
      const bool doubled = doubled_here();
      field.has_doubled_quotes = field.has_doubled_quotes || doubled;
      if (doubled) step();
      step();
    }
    field.length = static_cast<std::uint32_t>(at_ - field.offset);
    if (at_ == text_.size()) {
      tell({"E063", opening, {}, {}});
    } else {
      step();
      refuse_rest();
    }
    return field;
  }

  /// Nothing but blanks may follow a closing quotation mark.
  void refuse_rest() {
    skip_blanks();
    if (at_field_end()) return;
    engine::Place where = place();
    const std::size_t begin = at_;
    while (!at_field_end())
      step();
    const std::string_view rest = text_.substr(begin, at_ - begin);
    where.length = static_cast<int>(characters_in(rest));
    tell({"E071", where, {{"found", std::string(rest)}}, {}});
  }

  bool doubled_here() const { return text_.substr(at_).starts_with("\"\""); }

  bool at_field_end() const {
    if (at_ == text_.size()) return true;
    return text_[at_] == records_.separator || text_[at_] == '\n' || text_[at_] == '\r';
  }

  bool accept_separator() {
    const bool accepted = at_ < text_.size() && text_[at_] == records_.separator;
    if (accepted) step();
    return accepted;
  }

  void end_line() {
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    if (at_ < text_.size()) step();
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t') && !at_field_end())
      step();
  }

  /// One byte on. Columns count characters; a lone \r ends a line as \n does.
  void step() {
    const char c = text_[at_++];
    const bool before_newline = at_ < text_.size() && text_[at_] == '\n';
    if (c == '\n' || (c == '\r' && !before_newline)) {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) {
      ++column_;
    }
  }

  CsvField here() const { return {static_cast<std::uint32_t>(at_), 0, line_, column_, false}; }
  engine::Place place() const { return {file_, line_, column_, 1}; }
  void tell(engine::Error fault) { records_.faults.push_back(std::move(fault)); }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::int32_t line_ = 1;
  std::int32_t column_ = 1;
  CsvRecords records_;
};

}  // namespace

CsvRecords read_records(std::string_view text, const std::string& file) {
  return Reader(text, file).read();
}

std::string text_of(const CsvField& field, std::string_view text) {
  std::string content(text.substr(field.offset, field.length));
  if (!field.has_doubled_quotes) return content;
  std::string plain;
  for (std::size_t i = 0; i < content.size(); ++i) {
    plain += content[i];
    if (content[i] == '"') ++i;
  }
  return plain;
}

}  // namespace scenarios
