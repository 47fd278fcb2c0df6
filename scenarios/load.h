/// From a scenario file, and all it builds on, to a checked description, or every mistake at once.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/error.h"
#include "models/description/description.h"

namespace scenarios {

/// A file as it was read, byte for byte. `name` says where it lies: relative to the folder of the
/// scenario, or "share/..." for a file of the installed library.
struct InputFile {
  std::string name;
  std::string content;

  friend bool operator==(const InputFile&, const InputFile&) = default;
};

/// `--set path=value`: laid over the scenario last.
struct Override {
  std::string path;
  std::string value;

  friend bool operator==(const Override&, const Override&) = default;
};

/// The value itself, whatever it begins with: "-2" replaces here, where `--set` takes two away.
Override replacing(std::string path, std::string value);

/// Files by name, from a disk or from memory.
struct FileReader {
  /// The content; none if there is no such file.
  std::function<std::optional<std::string>(const std::string& name)> read;
  /// True if something has that name, but is no ordinary file: a folder, a pipe, a device.
  std::function<bool(const std::string& name)> is_something_else;

  std::optional<std::string> operator()(const std::string& name) const { return read(name); }
};

/// Reads names relative to `folder`; "share/..." from `shared_root` (the folder scenarios/ of the
/// source tree, or its installed copy).
FileReader read_from_disk(const std::string& folder, const std::string& shared_root);

/// Reads what an earlier run stored: for rerun.
FileReader read_from_memory(std::vector<InputFile> files);

/// A value of the scenario with where it comes from, as `samspil explain SCENARIO PATH` shows it.
struct ValueOrigin {
  std::string path;    ///< "services.adult_ward.beds.Slagelse"
  std::string value;   ///< as written, after overlays: "104"
  std::string unit;    ///< "beds"; empty if it has none
  std::string status;  ///< sourced, derived, recalled, assumed; empty for names and structure
  std::string range;   ///< "9 d to 13 d"; empty if not stated
  std::string source;
  engine::Place where;
  /// Of a parameter by place, whose value is that of all: each place's, with the path that sets it.
  std::vector<ValueOrigin> members{};
};

struct Scenario {
  models::Description description;
  std::vector<InputFile> inputs;  ///< every file read, the scenario first
  std::vector<Override> overrides;
  std::string resolved_json;         ///< the whole scenario after extends, overlays and defaults
  std::vector<ValueOrigin> origins;  ///< sorted by path
  engine::Errors warnings;
};

/// `name`: the scenario's file name, for `read`.
engine::Result<Scenario> load_scenario(const std::string& name,
                                       const std::vector<Override>& overrides,
                                       const FileReader& read);

}  // namespace scenarios
