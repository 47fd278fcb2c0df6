/// Tells a processor that a loop only waits, so that a thread on the same core gets more of it.
#pragma once

namespace engine {

inline void relax() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

}  // namespace engine
