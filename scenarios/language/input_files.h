/// The files a scenario is made of: which file a written path means, and its content.
///
/// The naming rule. Files of the user are named relative to the folder of the scenario
/// ("x.yaml", "data/beds.csv", "../common.yaml"). A relative path in such a file is looked for from
/// that file's folder first, then in the shared root; a file found in the shared root is named
/// "share/PATH". In a share/ file, paths are looked for only in the shared root: from that file's
/// folder first, then from the root. So a user's data folder never shadows the library's. Names
/// that begin with "share/" always mean the shared root. Absolute paths are refused (E049), since
/// no other machine could find them.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/load.h"

namespace scenarios {

class InputFiles {
 public:
  explicit InputFiles(FileReader read) : read_(std::move(read)) {}

  /// The names under which `path`, written in the file `written_in`, is looked for, best first.
  static std::vector<std::string> names(const std::string& path, const std::string& written_in);

  /// The file of that name; none if there is no such file.
  const InputFile* open(const std::string& name);

  /// The first of names(path, written_in) that exists; none if that is no ordinary file.
  const InputFile* find(const std::string& path, const std::string& written_in);

  /// Why `path` cannot be a file of a scenario, or has not been found: E049, E001, or E059 if it is
  /// no ordinary file.
  engine::Error why_not(const std::string& path, const engine::Place& where) const;

  /// The same of the scenario itself.
  engine::Error why_not(const std::string& name) const;

  /// Every file opened, in the order of opening, each once.
  std::vector<InputFile> all() const { return {files_.begin(), files_.end()}; }

 private:
  FileReader read_;
  std::deque<InputFile> files_;
};

}  // namespace scenarios
