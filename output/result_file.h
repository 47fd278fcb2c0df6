/// NAME.h5: writing, reading, proving equality. Layout: docs/results.md.
///
/// Every failure of the machine (disk full, no permission) is a std::system_error; a file that is
/// not a result, is damaged, or is of a newer format is a ResultFileError.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "output/results.h"

namespace output {

/// Major version: a reader refuses a newer one. Minor: additions only.
inline constexpr int schema_major = 1;
inline constexpr int schema_minor = 0;

class ResultFileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Writes PATH.partial, closes, fsyncs, renames: `path` is complete or absent.
void write_results(const Results& results, const std::filesystem::path& path);

Results read_results(const std::filesystem::path& path);

/// sha256 over every object outside /provenance: name, type, shape, attributes, values. Lower-case
/// hex.
std::string digest(const std::filesystem::path& path);

/// Lower-case hex.
std::string sha256(const std::string& bytes);

}  // namespace output
