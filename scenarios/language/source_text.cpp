#include "scenarios/language/source_text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/utf8.h"

namespace scenarios {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t max_tabs_told = 20;

/// A line may be the whole file, so columns are not counted from its start.
constexpr std::size_t block = 256;

std::string with_unix_line_ends(std::string_view content) {
  std::string text;
  text.reserve(content.size());
  for (std::size_t i = 0; i < content.size(); ++i) {
    const bool is_return = content[i] == '\r';
    if (is_return && i + 1 < content.size() && content[i + 1] == '\n') continue;
    text += is_return ? '\n' : content[i];
  }
  return text;
}

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

engine::Error control_fault(char c, const engine::Place& where) {
  const auto code = static_cast<unsigned>(static_cast<unsigned char>(c));
  return fault("E004", where, {{"found", fmt::format("{:02X}", code)}});
}

SourceText::SourceText(std::string file, std::string_view content)
    : file_(std::move(file)), line_starts_{0} {
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  text_ = with_unix_line_ends(content);
  int characters = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i % block == 0) characters_before_block_.push_back(characters);
    if (starts_character(text_[i])) ++characters;
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
  characters_before_block_.push_back(characters);
}

int SourceText::characters_before(std::size_t offset) const {
  const std::size_t start = offset / block * block;
  const auto first = text_.begin() + static_cast<std::ptrdiff_t>(start);
  const auto last = text_.begin() + static_cast<std::ptrdiff_t>(offset);
  const auto within = std::count_if(first, last, starts_character);
  return characters_before_block_[offset / block] + static_cast<int>(within);
}

engine::Place SourceText::place(std::size_t offset, std::size_t bytes) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - line_starts_.begin());
  const std::size_t line_end = next == line_starts_.end() ? text_.size() : *next - 1;
  const int before = characters_before(offset);
  const int column = before - characters_before(line_starts_[line - 1]) + 1;
  const int length = characters_before(offset + std::min(bytes, line_end - offset)) - before;
  return {file_, static_cast<int>(line), column, std::max(1, length)};
}

void SourceText::find_tabs(engine::Errors& faults) const {
  for (const std::size_t start : line_starts_) {
    const std::size_t word = text_.find_first_not_of(" \t", start);
    const std::size_t tab = text_.find('\t', start);
    const bool is_blank = word == std::string::npos || text_[word] == '\n' || text_[word] == '#';
    if (is_blank || tab > word) continue;
    faults.push_back(fault("E005", place(tab)));
    if (faults.size() >= max_tabs_told) return;
  }
}

engine::Errors SourceText::faults() const {
  if (text_.size() > max_scenario_bytes) {
    return {fault("E002", place(0),
                  {{"found", fmt::format("{}", text_.size() >> 20)},
                   {"limit", fmt::format("{}", max_scenario_bytes >> 20)}})};
  }
  if (const auto offset = invalid_utf8_at(text_)) return {fault("E003", place(*offset))};
  const auto control = std::find_if(text_.begin(), text_.end(), is_control);
  if (control != text_.end()) {
    const auto offset = static_cast<std::size_t>(control - text_.begin());
    return {control_fault(*control, place(offset))};
  }
  engine::Errors faults;
  find_tabs(faults);
  return faults;
}

}  // namespace scenarios
