#include "output/descriptor.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace output {

Descriptor::Descriptor(const std::filesystem::path& path, int flags, std::filesystem::path told)
    : told_(std::move(told)), id_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
  if (id_ < 0) fail();
}

void Descriptor::fail() const {
  throw std::system_error(errno, std::generic_category(), told_.string());
}

Descriptor::~Descriptor() {
  ::close(id_);  // after fsync has reported every fault, close has none left
}

std::uint64_t Descriptor::size() const {
  struct stat status = {};
  if (::fstat(id_, &status) != 0) fail();
  return static_cast<std::uint64_t>(status.st_size);
}

std::size_t Descriptor::read_at(std::uint64_t place, std::span<char> into) const {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const ssize_t got = ::pread(id_, into.data() + filled, into.size() - filled,
                                static_cast<off_t>(place + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail();
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

void Descriptor::write_at(std::uint64_t place, std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(id_, bytes.data(), bytes.size(), static_cast<off_t>(place));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(written));
    place += static_cast<std::uint64_t>(written);
  }
}

void Descriptor::resize(std::uint64_t size) const {
  if (::ftruncate(id_, static_cast<off_t>(size)) != 0) fail();
}

}  // namespace output
