/// Keeps a thread on one core for a while, each thread on another.
///
/// Without it a thread that was woken is often put on the core of whoever woke it, so that two
/// threads share one core and the other idles: the floor for two threads would be half as high.
#pragma once

#include <sched.h>

namespace bench {

class Pinned {
 public:
  /// To the core of that number among those this thread may use; if there are too few, to none.
  explicit Pinned(unsigned number) {
    sched_getaffinity(0, sizeof(before_), &before_);
    for (int core = 0; core < CPU_SETSIZE; ++core) {
      if (!CPU_ISSET(core, &before_) || number-- > 0) continue;
      cpu_set_t one;
      CPU_ZERO(&one);
      CPU_SET(core, &one);
      sched_setaffinity(0, sizeof(one), &one);
      return;
    }
  }
  Pinned(const Pinned&) = delete;
  Pinned& operator=(const Pinned&) = delete;
  ~Pinned() { sched_setaffinity(0, sizeof(before_), &before_); }

 private:
  cpu_set_t before_;
};

}  // namespace bench
