/// How many cores each replication gets: replications go first, and cores that none of them needs
/// go inside the runs. Never more in all than there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <mutex>

#include "engine/parallel/replications.h"

namespace tools {

class CoreShare {
 public:
  /// `cores` to share out among so many `replications`, of which `at_once` run at a time.
  CoreShare(unsigned cores, std::size_t at_once, std::size_t replications)
      : cores_(cores), idle_(at_once), waiting_(replications) {}

  /// For a replication that begins: its part of the free cores, at least one.
  /// Requires: fewer than `at_once` are running, and not all have begun.
  unsigned take() {
    const std::scoped_lock lock(mutex_);
    const std::size_t beginning = std::min(idle_, waiting_);  // about now, this one included
    --idle_;
    --waiting_;
    const std::size_t free = cores_ > taken_ ? cores_ - taken_ : 0;
    const auto mine =
        static_cast<unsigned>(std::max<std::size_t>(1, (free + beginning - 1) / beginning));
    taken_ += mine;
    return mine;
  }

  void give_back(unsigned cores) {
    const std::scoped_lock lock(mutex_);
    ++idle_;
    taken_ -= cores;
  }

 private:
  std::mutex mutex_;
  std::size_t cores_;
  std::size_t idle_;     ///< replications that could run besides those that do
  std::size_t waiting_;  ///< replications that have not begun
  std::size_t taken_ = 0;
};

/// Replications side by side as asked for; inside them no more threads than there are cores.
inline CoreShare shared_cores(unsigned threads, std::size_t replications) {
  const std::size_t at_once = std::min<std::size_t>(threads, replications);
  return {std::min(threads, engine::available_cores()), at_once, replications};
}

/// The cores of one replication, for as long as it runs.
class TakenCores {
 public:
  explicit TakenCores(CoreShare& share) : share_(share), number_(share.take()) {}
  TakenCores(const TakenCores&) = delete;
  TakenCores& operator=(const TakenCores&) = delete;
  ~TakenCores() { share_.give_back(number_); }

  unsigned number() const { return number_; }

 private:
  CoreShare& share_;
  unsigned number_;
};

}  // namespace tools
