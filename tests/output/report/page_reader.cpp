#include "tests/output/report/page_reader.h"

#include <regex>

namespace output::page_reader {
namespace {

std::string resolved(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, letter] : entities) {
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos;
         at += letter.size()) {
      text.replace(at, entity.size(), letter);
    }
  }
  return text;
}

/// `inside` is what stands between < and >.
Tag parse_tag(const std::string& inside) {
  Tag tag{inside.substr(0, inside.find_first_of(" /")), {}};
  static const std::regex attribute(R"rx( ([A-Za-z-]+)="([^"]*)")rx");
  for (std::sregex_iterator one(inside.begin(), inside.end(), attribute), end; one != end; ++one) {
    tag.attributes[(*one)[1]] = resolved((*one)[2]);
  }
  return tag;
}

void close(const std::string& name, std::vector<std::string>& open, ReadPage& page) {
  if (open.empty() || open.back() != name) {
    page.problems.push_back("</" + name + "> closes " + (open.empty() ? "nothing" : open.back()));
    return;
  }
  open.pop_back();
}

}  // namespace

ReadPage read_page(const std::string& html) {
  ReadPage page;
  std::vector<std::string> open;
  std::size_t at = html.find('>') + 1;  // behind the doctype
  while (at < html.size()) {
    const std::size_t start = std::min(html.find('<', at), html.size());
    const bool is_style = !open.empty() && open.back() == "style";
    if (!is_style) page.text += resolved(html.substr(at, start - at)) + ' ';
    if (start == html.size()) break;
    const std::size_t end = html.find('>', start);
    const std::string inside = html.substr(start + 1, end - start - 1);
    if (inside.front() == '/') {
      close(inside.substr(1), open, page);
    } else {
      page.tags.push_back(parse_tag(inside));
      if (inside.back() != '/') open.push_back(page.tags.back().name);
    }
    at = end + 1;
  }
  for (const std::string& name : open)
    page.problems.push_back('<' + name + "> is never closed");
  return page;
}

}  // namespace output::page_reader
