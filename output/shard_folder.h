/// A folder of finished parts of some work, one file each: NAME.parts/.
///
/// A part is written under a temporary name, fsynced and renamed: it is there whole or not at all.
/// The work's identity guards against mixing two of them. What a part holds is not known here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace output {

class ShardFolder {
 public:
  /// Opens or makes the folder. `identity`: sha256 of all that decides the numbers; `prefix`: how
  /// the parts' names begin. Throws ResultFileError if the folder belongs to other work;
  /// std::system_error on disk faults.
  ShardFolder(std::filesystem::path folder, std::string identity, std::string prefix);

  const std::string& identity() const { return identity_; }

  std::filesystem::path path_of(std::uint32_t number) const;

  /// All files of parts, in order of name, also those with a number that is not of this work.
  std::vector<std::filesystem::path> files() const;

  /// The numbers of the parts that lie there, in order, as their names say; nothing is read.
  std::vector<std::uint32_t> kept() const;

  /// Safe to call from several threads and programs, for different numbers.
  void keep(std::uint32_t number, const std::string& bytes) const;

  /// Removes the folder: the final file has its name.
  void remove() const;

 private:
  std::filesystem::path folder_;
  std::string identity_;
  std::string prefix_;
};

}  // namespace output
