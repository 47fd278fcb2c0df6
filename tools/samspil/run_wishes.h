/// What `run` and `rerun` were asked for, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/load.h"
#include "tools/samspil/arguments.h"

namespace tools {

struct RunWishes {
  std::optional<std::uint32_t> replications;  ///< none: as the scenario says
  std::optional<std::uint32_t> more;
  std::optional<std::string> until;   ///< how sure key figures shall be
  std::uint32_t most = 400;           ///< replications with `until`
  std::optional<std::uint64_t> seed;  ///< none: as the scenario says
  unsigned threads = 1;               ///< all cores if not said
  std::vector<scenarios::Override> overrides;
};

engine::Result<RunWishes> wishes_of(const Arguments& given);

/// "samspil run basis.yaml -r 6", such that a shell reads the same words again.
std::string command_line(const std::string& command, const Arguments& given);

}  // namespace tools
