#include "engine/parallel/replications.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include "engine/parallel/handed_over.h"

namespace engine {
namespace {

/// The jobs of one call, taken in order by whoever is free. Exceptions are kept here and not left
/// to TBB, which would cancel parallel work inside the jobs that still run and so falsify their
/// results.
class Jobs {
 public:
  Jobs(const std::vector<std::uint32_t>& numbers, const std::function<void(std::uint32_t)>& job,
       const std::atomic<bool>& stop)
      : numbers_(numbers), job_(job), stop_(stop) {}

  void work() {
    while (!stop_ && !failed_) {
      const std::size_t i = next_++;
      if (i >= numbers_.size()) return;
      // Isolated: while a job waits for parallel work of its own, its thread starts no other job.
      tbb::this_task_arena::isolate([&] { run(numbers_[i]); });
    }
  }

  void rethrow() const {
    if (first_) std::rethrow_exception(first_);
  }

 private:
  void run(std::uint32_t number) {
    try {
      job_(number);
    } catch (...) {
      keep(number, std::current_exception());
    }
  }

  /// The one with the lowest number is told, however many threads there are: jobs are taken in
  /// order, so all below one that fails have begun, and are run to their end.
  void keep(std::uint32_t number, std::exception_ptr exception) {
    const std::scoped_lock lock(mutex_);
    if (!first_ || number < failed_number_) {
      first_ = std::move(exception);
      failed_number_ = number;
    }
    failed_ = true;
  }

  const std::vector<std::uint32_t>& numbers_;
  const std::function<void(std::uint32_t)>& job_;
  const std::atomic<bool>& stop_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::exception_ptr first_;
  std::uint32_t failed_number_ = 0;
};

}  // namespace

void run_replications(const std::vector<std::uint32_t>& numbers, unsigned threads,
                      const std::function<void(std::uint32_t)>& job,
                      const std::atomic<bool>& stop) {
  if (numbers.empty()) return;
  const std::size_t wanted = threads == 0 ? available_cores() : threads;
  const std::size_t workers = std::min(wanted, numbers.size());
  Jobs jobs(numbers, job, stop);
  std::optional<tbb::global_control>
      more_than_cores;  // unasked, TBB has no more threads than cores
  if (workers > available_cores()) {
    more_than_cores.emplace(tbb::global_control::max_allowed_parallelism, workers);
  }
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] {
    tbb::task_group group;
    for (std::size_t i = 1; i < workers; ++i)
      group.run(HandedOver<Jobs>(jobs));
    jobs.work();
    group.wait();
    take_over(&jobs);
  });
  jobs.rethrow();
}

unsigned available_cores() {
  return static_cast<unsigned>(tbb::info::default_concurrency());
}

}  // namespace engine
