/// The folder that the workbench works in: scenarios and results by name, and nothing outside it.
///
/// Names are plain file names of this one folder, never paths: no slash, no leading point or
/// hyphen, a known ending, and nothing that leads elsewhere by a link. What a save replaces is kept
/// in .samspil/versions/NAME/, the last hundred of each file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tools::workbench {

struct FileInFolder {
  std::string name;
  std::string changed;  ///< UTC, ISO 8601
  std::uintmax_t bytes = 0;
};

class Folder {
 public:
  /// Throws filesystem_error (not_a_directory) if there is no such folder.
  explicit Folder(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }

  /// Where a file of this name and ending (".yaml") is or may be; none if the name is not allowed.
  std::optional<std::filesystem::path> place(const std::string& name,
                                             std::string_view ending) const;

  /// A folder for what is the workbench's own, which no name of a file leads to.
  std::filesystem::path own_place(const std::string& what) const;

  /// Those with the ending, newest first.
  std::vector<FileInFolder> files(std::string_view ending) const;

  /// Results with that ending that are not whole yet: what is finished of them lies in NAME.parts.
  std::vector<std::string> unfinished(std::string_view ending) const;

  /// A name for a result of the scenario that no file has: "basis.h5", "basis-2.h5", ...
  std::string free_result_name(const std::string& scenario) const;

  /// Puts `text` in the place of the file, and what was there among its versions.
  void save(const std::filesystem::path& file, std::string_view text) const;

  /// The newest first; names as `version` takes them.
  std::vector<std::string> versions(const std::string& name) const;
  std::optional<std::string> version(const std::string& name, const std::string& which) const;

 private:
  std::filesystem::path versions_of(const std::string& name) const;
  void forget_oldest(const std::string& name) const;

  std::filesystem::path path_;
};

}  // namespace tools::workbench
