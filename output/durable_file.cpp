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

class Descriptor {
 public:
  /// `told`: the name that the user knows.
  Descriptor(const fs::path& path, int flags, const fs::path& told)
      : id_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (id_ < 0) fail(told);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(id_); }  // after fsync has reported every fault, close has none left

  int id() const { return id_; }

 private:
  int id_;
};

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

void write_all(int id, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(id, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_partial(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  if (::ftruncate(file.id(), 0) != 0) fail(path);
  write_all(file.id(), bytes, path);
  if (::fsync(file.id()) != 0) fail(path);
}

}  // namespace

void sync_folder(const fs::path& folder) {
  const fs::path named = folder.empty() ? fs::path(".") : folder;
  const Descriptor opened(named, O_RDONLY | O_DIRECTORY, named);
  // Some network file systems cannot fsync a folder; they say EINVAL.
  if (::fsync(opened.id()) != 0 && errno != EINVAL) fail(named);
}

void replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path partial = path.string() + ".partial";
  const Descriptor file(partial, O_RDWR | O_CREAT, path);
  lock(file.id(), partial, path);
  try {
    write_partial(file, bytes, path);
    if (::rename(partial.c_str(), path.c_str()) != 0) fail(path);
  } catch (const std::system_error&) {
    ::unlink(partial.c_str());
    throw;
  }
  sync_folder(folder_of(path));
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
  struct stat status = {};
  if (::fstat(file.id(), &status) != 0) fail(path);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file.id(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace output
