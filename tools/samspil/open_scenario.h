/// A scenario from disk, or all that is wrong with it told to the user. What every command begins
/// with.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

#include "scenarios/load.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/syntax.h"

namespace tools {

/// The values of --set; or E409 for each that is not PATH=VALUE.
engine::Result<std::vector<scenarios::Override>> overrides_of(const Arguments& given);

/// Reads and checks; tells errors (to `out` with --json, else to `problems`) and warnings.
/// Files are named as they were given (given_names.h).
/// None: the user has been told, exit with scenario_errors. Throws if the file cannot be read.
std::optional<scenarios::Scenario> open_scenario(const std::filesystem::path& file,
                                                 const std::vector<scenarios::Override>& overrides,
                                                 const Arguments& given, std::ostream& out,
                                                 std::ostream& problems);

/// What is told in words of these faults of a scenario: with --quiet its errors, else its warnings
/// too.
engine::Errors to_tell(engine::Errors found, const Arguments& given);

/// What reads `file` and its neighbours, and the name by which it knows the file itself.
struct ScenarioPlace {
  scenarios::FileReader read;
  std::string name;
};

/// Throws filesystem_error unless `file` is a file that can be read.
ScenarioPlace place_of(const std::filesystem::path& file);

/// The scenario in `file` with other files laid over it, the later the higher, as if a file with
/// the name of all ("region+beds.yaml") extended them. Overlays of the library may be named from
/// there.
ScenarioPlace laid_over(ScenarioPlace place, const std::filesystem::path& file,
                        const std::vector<std::string>& overlays);

/// What results of `file` under these overlays are called after: "sub/region+beds.yaml"; `file`
/// itself without overlays.
std::filesystem::path named_with(const std::filesystem::path& file,
                                 const std::vector<std::string>& overlays);

/// The same as laid_over, the files by the names that `place` reads.
ScenarioPlace with_layers(ScenarioPlace place, const std::vector<std::string>& layers);

/// --with, of the commands that open a scenario.
Option with_option();

/// A result of a run, given where a scenario is wanted (E418).
bool is_result(const std::filesystem::path& file);

}  // namespace tools
