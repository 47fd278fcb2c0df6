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

/// What is wrong with a file or folder that should hold results.
enum class WrongFile {
  no_result,  ///< something else
  newer,      ///< of a later program
  damaged,    ///< or changed after it was written
  no_inputs,  ///< a result without its scenario
  other_run   ///< replications of another scenario, seed or program
};

class ResultFileError : public std::runtime_error {
 public:
  /// `detail`: for experts, in English; may be empty.
  ResultFileError(std::filesystem::path file, WrongFile wrong, const std::string& detail);

  const std::filesystem::path& file() const { return file_; }
  WrongFile wrong() const { return wrong_; }
  const std::string& detail() const { return detail_; }

 private:
  std::filesystem::path file_;
  WrongFile wrong_;
  std::string detail_;
};

/// What one of our HDF5 files holds; what is neither is left to read_results, which says why.
enum class FileKind { result, capacity, sweep };
FileKind kind_of_file(const std::filesystem::path& path);

/// Writes PATH.partial, closes, fsyncs, renames: `path` is complete or absent.
void write_results(const Results& results, const std::filesystem::path& path);

Results read_results(const std::filesystem::path& path);

/// sha256 over every object outside /provenance: name, type, shape, attributes, values. Lower-case
/// hex.
std::string digest(const std::filesystem::path& path);

/// Lower-case hex.
std::string sha256(const std::string& bytes);

}  // namespace output
