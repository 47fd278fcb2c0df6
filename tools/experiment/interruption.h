/// Ctrl+C and SIGTERM as a wish to stop, for as long as an object of this class lives.
///
/// The first signal sets `asked` and says so; the second ends the program at once (exit 130), which
/// is safe: what is finished is on disk. Made before any other thread, so that all of them leave
/// the signals to the one that waits for them here.
#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace tools {

class Interruption {
 public:
  /// `say`: called once, on another thread, at the first signal.
  explicit Interruption(std::function<void()> say);
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  const std::atomic<bool>& asked() const { return asked_; }

 private:
  void wait(const std::stop_token& over);

  sigset_t before_{};
  sigset_t signals_{};
  std::function<void()> say_;
  std::atomic<bool> asked_{false};
  std::jthread waiter_;
};

}  // namespace tools
