#include "output/report/utf8.h"

namespace output::report {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The letter at the start of `text`, with the combining marks (U+0300 to U+036F) behind it.
std::string_view first_letter(std::string_view text) {
  const auto code_point = [&](std::size_t at) {
    std::size_t size = 1;
    while (at + size < text.size() && is_continuation(text[at + size]))
      ++size;
    return text.substr(at, size);
  };
  const auto is_combining = [](std::string_view one) {
    return one.size() == 2 && ("\xCC\x80" <= one && one <= "\xCD\xAF");
  };
  std::size_t size = code_point(0).size();
  while (size < text.size() && is_combining(code_point(size)))
    size += code_point(size).size();
  return text.substr(0, size);
}

/// The part of `text` that fits in `width` columns.
std::string_view fitting(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < width && bytes < text.size(); ++i) {
    bytes += first_letter(text.substr(bytes)).size();
  }
  return text.substr(0, bytes);
}

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (; !text.empty(); ++width)
    text.remove_prefix(first_letter(text).size());
  return width;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return std::string(text);
  return std::string(fitting(text, width - 1)) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  while (width_of(text) > width) {
    const std::string_view most = fitting(text, width);
    const bool ends_at_blank = text[most.size()] == ' ';
    const std::size_t blank = ends_at_blank ? most.size() : most.rfind(' ');
    const bool has_blank = blank != std::string_view::npos && blank > 0;
    lines.emplace_back(has_blank ? text.substr(0, blank) : most);
    text.remove_prefix(has_blank ? blank + 1 : most.size());
  }
  lines.emplace_back(text);
  return lines;
}

std::string padded_right(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

}  // namespace output::report
