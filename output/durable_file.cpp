#include "output/durable_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace output {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error = errno) {
  throw std::system_error(error, std::generic_category(), path.string());
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The lock dies with the descriptor. A file system without locks (some clusters') is no fault.
void lock(int id, const fs::path& partial, const fs::path& path) {
  if (::flock(id, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) fail(path, EBUSY);
  struct stat mine = {};
  struct stat named = {};
  if (::fstat(id, &mine) != 0) fail(path);
  // Between open and lock, the other program may have renamed the file to its final name.
  if (::stat(partial.c_str(), &named) != 0 || mine.st_ino != named.st_ino) fail(path, EBUSY);
}

}  // namespace

void sync_folder(const fs::path& folder) {
  const fs::path named = folder.empty() ? fs::path(".") : folder;
  const Descriptor opened(named, O_RDONLY | O_DIRECTORY, named);
  // Some network file systems cannot fsync a folder; they say EINVAL.
  if (::fsync(opened.id()) != 0 && errno != EINVAL) fail(named);
}

void replace_file(const fs::path& path, const std::function<void(const Descriptor&)>& write) {
  const fs::path partial = path.string() + ".partial";
  const Descriptor file(partial, O_RDWR | O_CREAT, path);
  lock(file.id(), partial, path);
  try {
    file.resize(0);
    write(file);
    if (::fsync(file.id()) != 0) fail(path);
    if (::rename(partial.c_str(), path.c_str()) != 0) fail(path);
  } catch (...) {
    ::unlink(partial.c_str());
    throw;
  }
  sync_folder(folder_of(path));
}

void replace_file(const fs::path& path, std::string_view bytes) {
  replace_file(path, [&](const Descriptor& file) { file.write_at(0, bytes); });
}

void try_replacing(const fs::path& path) {
  if (fs::is_directory(path)) fail(path, EISDIR);
  // As long as ".partial", which another program may be writing.
  const fs::path attempt = path.string() + ".attempt";
  { const Descriptor file(attempt, O_RDWR | O_CREAT, path); }
  ::unlink(attempt.c_str());
}

std::string read_bytes(const fs::path& path) {
  const Descriptor file(path, O_RDONLY, path);
  std::string bytes(static_cast<std::size_t>(file.size()), '\0');
  bytes.resize(file.read_at(0, bytes));
  return bytes;
}

}  // namespace output
