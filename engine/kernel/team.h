/// The threads of one run, started once and kept: thread 0 is the one that calls.
///
/// An own team and not oneTBB, whose empty round costs one to two microseconds against some 30 ns
/// for two threads that spin. oneTBB carries what is coarse: replications.
#pragma once

#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "engine/kernel/barrier.h"

namespace engine {

class Team {
 public:
  /// `spins`: whether there is a free core for each thread.
  Team(unsigned threads, bool spins);
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;
  ~Team();

  unsigned size() const { return static_cast<unsigned>(threads_.size()) + 1; }
  Barrier& barrier() { return barrier_; }

  /// Calls job(thread) once on each thread and returns when all have ended. `job` does not throw.
  void run(const std::function<void(unsigned)>& job);

 private:
  void serve(unsigned thread);

  Barrier barrier_;
  const std::function<void(unsigned)>* job_ = nullptr;
  std::vector<std::thread> threads_;
};

}  // namespace engine
