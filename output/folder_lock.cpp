#include "output/folder_lock.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace output {
namespace {

/// Between open and lock, the one who had it may have removed the file.
bool is_still_named(int descriptor, const std::filesystem::path& file) {
  struct stat mine = {};
  struct stat named = {};
  return ::fstat(descriptor, &mine) == 0 && ::stat(file.c_str(), &named) == 0 &&
         mine.st_ino == named.st_ino;
}

}  // namespace

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

std::unique_ptr<const FolderLock> lock_folder(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder) && !std::filesystem::is_directory(folder)) {
    throw std::filesystem::filesystem_error("", folder,
                                            std::make_error_code(std::errc::not_a_directory));
  }
  std::filesystem::create_directory(folder);
  const std::filesystem::path file = folder / lock_name;
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), folder.string());
  auto lock = std::make_unique<const FolderLock>(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return nullptr;
  if (!is_still_named(descriptor, file)) return nullptr;
  return lock;
}

}  // namespace output
