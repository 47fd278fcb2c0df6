#include "tools/experiment/interruption.h"

#include <cstdlib>
#include <ctime>

namespace tools {

namespace {
constexpr int exit_after_interruption = 130;
constexpr timespec look_again{0, 100'000'000};
}  // namespace

Interruption::Interruption(std::function<void()> say) : say_(std::move(say)) {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  waiter_ = std::jthread([this](const std::stop_token& over) { wait(over); });
}

Interruption::~Interruption() {
  waiter_.request_stop();
  waiter_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interruption::wait(const std::stop_token& over) {
  while (!over.stop_requested()) {
    if (sigtimedwait(&signals_, nullptr, &look_again) < 0) continue;
    if (asked_.exchange(true)) std::_Exit(exit_after_interruption);
    say_();
  }
}

}  // namespace tools
