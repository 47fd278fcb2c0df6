/// The scenarios among which one is chosen: files, each perhaps with several values of a key.
#pragma once

#include <string>
#include <vector>

#include "engine/error.h"
#include "scenarios/load.h"

namespace tools {

/// `--vary services.ward.beds=8..12` or `=8,10,12`.
struct Variation {
  std::string path;
  std::vector<std::string> values;

  friend bool operator==(const Variation&, const Variation&) = default;
};

/// At most so many scenarios are set beside each other.
inline constexpr std::size_t most_contestants = 1000;

/// E309 for each text that is none.
engine::Result<std::vector<Variation>> variations_of(const std::vector<std::string>& texts);

/// One scenario, before it is read.
struct Contender {
  std::string name;  ///< "basis, services.ward.beds = 12"
  std::string file;
  std::vector<scenarios::Override> overrides;
};

/// Every file with every combination of values, the last variation fastest. E310 unless there are
/// two, and most_contestants at most.
engine::Result<std::vector<Contender>> contenders(const std::vector<std::string>& files,
                                                  const std::vector<Variation>& variations);

}  // namespace tools
