/// The scenario at every point of a sweep, from memory: what was read once is what every point
/// reads, however long the sweep takes and whatever happens to the files meanwhile.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scenarios/load.h"
#include "tools/sweep/factor_value.h"

namespace tools {

class PointSource {
 public:
  /// `scenario`: its name among `files`. `layers`: by what name a plan's overlay is found there.
  PointSource(std::string scenario, std::vector<scenarios::InputFile> files,
              std::map<std::string, std::string> layers)
      : scenario_(std::move(scenario)),
        files_(std::move(files)),
        layers_(std::move(layers)),
        read_(scenarios::read_from_memory(files_)) {}

  /// With these files laid over it and these values set. Safe to call from several threads.
  engine::Result<scenarios::Scenario> at(const PointChanges& changes) const;

  /// Every file that any point may read, the scenario first, then by name.
  const std::vector<scenarios::InputFile>& files() const { return files_; }

 private:
  std::string scenario_;
  std::vector<scenarios::InputFile> files_;
  std::map<std::string, std::string> layers_;
  scenarios::FileReader read_;
};

}  // namespace tools
