/// A folder that one program works in at a time.
///
/// The lock is on a file in the folder and dies with the program that holds it. Where a file system
/// has no locks (some clusters'), everybody gets one.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace output {

/// The file that is locked. It stays in the folder; whoever removes the folder removes it, last.
inline constexpr std::string_view lock_name = "lock";

class FolderLock {
 public:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  int descriptor_;
};

/// Makes the folder if it is not there. Null: it is in use. Faults are std::system_error.
std::unique_ptr<const FolderLock> lock_folder(const std::filesystem::path& folder);

}  // namespace output
