/// A scenario whose text is in a browser and perhaps not saved yet, read as the command line would
/// read it from the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "scenarios/load.h"
#include "tools/samspil/text.h"

namespace tools::workbench {

struct ScenarioText {
  std::filesystem::path file;  ///< where it lies or will lie; its neighbours are read from there
  std::string text;
};

engine::Result<scenarios::Scenario> read_scenario(const ScenarioText& scenario,
                                                  const std::vector<scenarios::Override>& changes);

/// {"findings": what `samspil check FILE --json` writes, "rendered": what it writes without}.
std::string check_json(const ScenarioText& scenario, Language language);

/// The text with one value changed; what it means is read and compared with what `--set` means.
/// E389 if no such text can be made; else what is wrong with the value.
engine::Result<std::string> with_change(const ScenarioText& scenario,
                                        const scenarios::Override& change);

/// The text without a value that it lays over what it builds on, which then holds again. E389 if no
/// such text can be made.
engine::Result<std::string> without_change(const ScenarioText& scenario, const std::string& path);

/// An array of problems of either kind, of the scenario and of the program, as `--json` writes
/// them.
std::string findings_json(const engine::Errors& errors, Language language);

}  // namespace tools::workbench
