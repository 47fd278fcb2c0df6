#include "output/report/html.h"

namespace output::report {
namespace {

std::string_view escaped(const char& one) {
  switch (one) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
    case '\t':
      return {&one, 1};
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(one);
  const bool is_control = code < 0x20 || code == 0x7f;
  return is_control ? std::string_view("\xEF\xBF\xBD") : std::string_view(&one, 1);
}

Html opening(std::string_view tag, HtmlAttributes attributes, std::string_view end) {
  std::string bytes = "<" + std::string(tag);
  for (const auto& [name, value] : attributes) {
    bytes += ' ' + std::string(name) + "=\"" + Html(value).bytes() + '"';
  }
  return Html::markup(bytes += end);
}

/// A first column of headings needs no scope: HTML Living Standard, "Forming relationships between
/// data cells and header cells". That saves a tenth of the page.
Html row(const std::vector<std::string>& cells) {
  Html all;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    all += i == 0 ? element("th", cells[i]) : element("td", cells[i]);
  }
  return element("tr", all);
}

}  // namespace

Html::Html(std::string_view plain) {
  for (const char& one : plain)
    bytes_ += escaped(one);
}

Html Html::markup(std::string bytes) {
  Html one;
  one.bytes_ = std::move(bytes);
  return one;
}

Html& Html::operator+=(const Html& more) {
  bytes_ += more.bytes_;
  return *this;
}

Html element(std::string_view tag, HtmlAttributes attributes, const Html& content) {
  return opening(tag, attributes, ">") + content + Html::markup("</" + std::string(tag) + ">");
}

Html element(std::string_view tag, std::string_view plain) {
  return element(tag, Html(plain));
}

Html empty_element(std::string_view tag, HtmlAttributes attributes) {
  return opening(tag, attributes, "/>");
}

Html details(std::string_view summary, const Html& content) {
  return element("details", element("summary", summary) + content);
}

Html scrolling(std::string_view label, const Html& content) {
  return element(
      "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}},
      content);
}

Html table(const Table& one) {
  Html head;
  for (const std::string& column : one.columns) {
    head += element("th", {{"scope", "col"}}, Html(column));
  }
  Html body;
  for (const auto& cells : one.rows)
    body += row(cells);
  const Html whole = element("caption", one.caption) + element("thead", element("tr", head)) +
                     element("tbody", body);
  return scrolling(one.caption, element("table", whole));
}

}  // namespace output::report
