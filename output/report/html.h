/// Pieces of a page. A plain text becomes markup only by escaping, so that nothing a scenario says
/// can act as markup; tags are balanced because only `element` writes them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace output::report {

class Html {
 public:
  Html() = default;
  /// Escapes: & < > " ' and control characters.
  explicit Html(std::string_view plain);

  /// Only for markup that stands in this program.
  static Html markup(std::string bytes);

  Html& operator+=(const Html& more);
  friend Html operator+(Html left, const Html& right) { return left += right; }

  const std::string& bytes() const { return bytes_; }
  bool is_empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

/// Name and plain value.
using HtmlAttributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

Html element(std::string_view tag, HtmlAttributes attributes, const Html& content);
inline Html element(std::string_view tag, const Html& content) {
  return element(tag, {}, content);
}
Html element(std::string_view tag, std::string_view plain);

/// An element without content, closed at once.
Html empty_element(std::string_view tag, HtmlAttributes attributes);

/// A part that the reader opens.
Html details(std::string_view summary, const Html& content);

/// A wide part in a frame of its own that scrolls sideways and can be reached by keyboard.
Html scrolling(std::string_view label, const Html& content);

/// The first cell of a row is its heading.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Scrolls sideways in a frame of its own on a narrow screen.
Html table(const Table& one);

}  // namespace output::report
