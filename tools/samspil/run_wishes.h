/// What `run` and `rerun` were asked for, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/load.h"
#include "tools/samspil/arguments.h"

namespace tools {

/// Files that tell of single persons (tools/records).
struct RecordWishes {
  std::optional<std::string> records;  ///< a row a contact, FILE.csv
  std::optional<std::string> events;   ///< a row an event, FILE.csv or FILE.xes
  std::uint32_t replication = 1;
};

struct RunWishes {
  std::optional<std::uint32_t> replications;  ///< none: as the scenario says
  std::optional<std::uint32_t> more;
  std::optional<std::string> until;   ///< how sure key figures shall be
  std::vector<std::string> fail_if;   ///< what key figures shall not be
  std::uint32_t most = 400;           ///< replications with `until`
  std::optional<std::uint64_t> seed;  ///< none: as the scenario says
  unsigned threads = 1;               ///< all cores if not said
  RecordWishes records;
  std::vector<scenarios::Override> overrides;
};

engine::Result<RunWishes> wishes_of(const Arguments& given);

/// "samspil run basis.yaml -r 6", such that a shell reads the same words again.
std::string command_line(const std::string& command, const Arguments& given);

}  // namespace tools
