/// Work that oneTBB carries to another thread. The library sees to it that all that was written
/// before the work was handed over is seen by the thread that does it, and the other way round when
/// it is waited for; but Debian's is not built for the thread sanitizer, which would call every
/// such hand-over a race. So the sanitizer, and only it, is told here. What the work itself does is
/// watched as ever.
#pragma once

#ifdef SAMSPIL_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace engine {

/// What this thread has done is seen by whoever takes over at the same address.
inline void hand_over([[maybe_unused]] const void* address) {
#ifdef SAMSPIL_THREAD_SANITIZER
  __tsan_release(const_cast<void*>(address));
#endif
}

inline void take_over([[maybe_unused]] const void* address) {
#ifdef SAMSPIL_THREAD_SANITIZER
  __tsan_acquire(const_cast<void*>(address));
#endif
}

/// Calls work() of something that lives on another thread. The library moves it to where it keeps
/// tasks; the last move hands over.
template <class Work>
class HandedOver {
 public:
  explicit HandedOver(Work& work) : work_(&work) {}
  HandedOver(const HandedOver& other) : work_(fresh(other.work_)) { hand_over(this); }
  HandedOver& operator=(const HandedOver&) = delete;
  ~HandedOver() = default;

  void operator()() const {
    take_over(this);
    work_->work();
    hand_over(work_);  // to the one who waits
    hand_over(this);   // to the next task in the same place
  }

 private:
  /// Where this lies, an earlier task may have lain.
  Work* fresh(Work* work) const {
    take_over(this);
    return work;
  }

  Work* work_;
};

}  // namespace engine
