/// What a file is, as its first keys say, without reading all that it builds on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scenarios {

enum class FileKind {
  scenario,  ///< says samspil; also a file in which nothing can be made out
  overlay,   ///< says extends
  plan,      ///< of a sweep: says plan
  other      ///< another program's YAML: says none of them
};

struct FileHead {
  FileKind kind = FileKind::scenario;
  bool has_title = false;  ///< every whole scenario has one
  std::string title_da{};  ///< empty if it is not there, or not plain text
  std::string title_en{};
  std::vector<std::string> extends{};  ///< paths as written
};

FileHead head_of(const std::string& file, std::string_view content);

}  // namespace scenarios
