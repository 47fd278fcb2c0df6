/// What the files of a scenario are called in messages: as the user gave them.
///
/// A scenario knows its files relative to its own folder, and so does a result. Two files of one
/// name in two folders are told apart only by the path that was typed.
#pragma once

#include <filesystem>
#include <string>

#include "scenarios/load.h"

namespace tools {

class GivenNames {
 public:
  /// `scenario`: the file as it was typed.
  explicit GivenNames(std::filesystem::path scenario) : scenario_(std::move(scenario)) {}

  /// "sub/tab.yaml" for "tab.yaml"; files of the library and what is no file stay as they are.
  std::string of(const std::string& name) const;

  engine::Errors in(engine::Errors errors) const;

  /// Reads by these names what `read` reads by those of the scenario.
  scenarios::FileReader read_by(const scenarios::FileReader& read) const;

 private:
  std::filesystem::path scenario_;
};

}  // namespace tools
