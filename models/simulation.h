/// The models' face to the tools: compile a description once, run any replication of it.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "engine/results/schema.h"
#include "models/description/description.h"

namespace models {

/// A compiled scenario. Immutable: any number of threads may call `run` at once.
class Simulation {
 public:
  /// Requires: a description that scenarios/ has checked (ensured: every name resolves).
  explicit Simulation(const Description& description);
  ~Simulation();
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  /// What `run` measures. The same for every replication and seed.
  const engine::Schema& schema() const;

  /// Runs replication `replication` (from 1) with `seed`. Audited: persons and beds are conserved
  /// and Little's law holds exactly, or it throws std::logic_error. If `stop` is set meanwhile, it
  /// throws engine::RunStopped within 0.1 s. On at most `threads` threads, and fewer where that is
  /// faster; the result is the same bit for bit.
  engine::ReplicationResult run(std::uint64_t seed, std::uint32_t replication,
                                const std::atomic<bool>* stop = nullptr,
                                unsigned threads = 1) const;

  /// More threads than these are of no use to one replication.
  unsigned most_threads() const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace models
