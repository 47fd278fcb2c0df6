/// A full disk, made by the operating system.
#pragma once

#include <csignal>
#include <cstdlib>

#include <sys/resource.h>

namespace tests {

/// No file may grow beyond this; the write that tries gets EFBIG, as on a full disk it gets ENOSPC.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : before_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &limit_);
    const rlimit smaller = {bytes, limit_.rlim_max};
    if (::setrlimit(RLIMIT_FSIZE, &smaller) != 0) std::abort();
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &limit_);
    std::signal(SIGXFSZ, before_);
  }

 private:
  rlimit limit_{};
  void (*before_)(int);
};

}  // namespace tests
