#include "engine/kernel/team.h"

namespace engine {

Team::Team(unsigned threads, bool spins) : barrier_(threads, spins) {
  for (unsigned thread = 1; thread < threads; ++thread)
    threads_.emplace_back([this, thread] { serve(thread); });
}

Team::~Team() {
  job_ = nullptr;
  barrier_.arrive_and_wait(0, nullptr);
  for (std::thread& thread : threads_)
    thread.join();
}

void Team::run(const std::function<void(unsigned)>& job) {
  job_ = &job;
  barrier_.arrive_and_wait(0, nullptr);
  job(0);
  barrier_.arrive_and_wait(0, nullptr);
}

void Team::serve(unsigned thread) {
  while (true) {
    barrier_.arrive_and_wait(thread, nullptr);
    if (job_ == nullptr) return;
    (*job_)(thread);
    barrier_.arrive_and_wait(thread, nullptr);
  }
}

}  // namespace engine
