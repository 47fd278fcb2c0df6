#include "scenarios/language/text_edits.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace scenarios {

namespace {

constexpr std::string_view mark_of_bytes = "\xEF\xBB\xBF";

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Of the line end at `at`; empty if there is none.
std::string_view line_end_at(std::string_view content, std::size_t at) {
  for (const std::string_view end : {"\r\n", "\n", "\r"}) {
    if (content.substr(at).starts_with(end)) return end;
  }
  return {};
}

}  // namespace

TextEdits::TextEdits(std::string_view content) : content_(content), line_end_("\n") {
  const bool has_mark = content.starts_with(mark_of_bytes);
  line_starts_.push_back(has_mark ? mark_of_bytes.size() : 0);
  for (std::size_t i = 0; i < content.size();) {
    const std::string_view end = line_end_at(content, i);
    if (!end.empty() && line_starts_.size() == 1) line_end_ = end;
    i += std::max<std::size_t>(1, end.size());
    if (!end.empty()) line_starts_.push_back(i);
  }
}

std::size_t TextEdits::offset(int line, int column) const {
  std::size_t at = line_starts_[static_cast<std::size_t>(line) - 1];
  for (int left = column; at < content_.size(); ++at) {
    if (begins_character(content_[at]) && --left == 0) break;
  }
  return at;
}

std::string_view TextEdits::at(const engine::Place& place) const {
  const std::size_t begin = offset(place.line, place.column);
  return content_.substr(begin, offset(place.line, place.column + place.length) - begin);
}

void TextEdits::replace(const engine::Place& place, std::string is) {
  changes_.push_back({place, std::string(at(place)), std::move(is)});
  std::stable_sort(changes_.begin(), changes_.end(), [](const Lifted& a, const Lifted& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
}

void TextEdits::insert(engine::Place place, std::string is) {
  place.length = 0;
  replace(place, std::move(is));
}

std::string TextEdits::edited() const {
  std::string text;
  std::size_t done = 0;
  for (const Lifted& change : changes_) {
    const std::size_t begin = offset(change.where.line, change.where.column);
    text += content_.substr(done, begin - done);
    text += change.is;
    done = begin + change.was.size();
  }
  return text += content_.substr(done);
}

}  // namespace scenarios
