/// Reads a page as strictly as XML, for tests: tags, attributes, visible text.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace output::page_reader {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;
};

struct ReadPage {
  std::vector<Tag> tags;              ///< in order of opening
  std::string text;                   ///< without tags and style sheet, entities resolved
  std::vector<std::string> problems;  ///< empty if every tag is closed in its place
};

ReadPage read_page(const std::string& html);

}  // namespace output::page_reader
