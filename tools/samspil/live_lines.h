/// A run as it grows, for a program that watches it: `--live`.
///
/// After every replication a line of JSON: {"done", "last" (the highest number of those finished),
/// "total", "seconds", "key_figures": [{"id", "replications", "mean", "ci_low", "ci_high"}]}. The
/// intervals are 95 % Student-t, of those finished so far, in whatever order they finish: to look
/// at, not to stop by (--until does that).
#pragma once

#include <chrono>
#include <iosfwd>
#include <mutex>
#include <vector>

#include "output/figures.h"
#include "output/shard.h"
#include "tools/experiment/run_plan.h"

namespace tools {

class LiveLines {
 public:
  /// Begins with what was finished earlier, and says so.
  LiveLines(const RunPlan& plan, const output::Shards& shards, std::ostream& to);

  /// Safe to call from several threads.
  void add(const engine::ReplicationResult& result);

 private:
  void count(const engine::ReplicationResult& result);
  void tell();

  std::ostream& to_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  output::Results one_;  ///< the schema, and a place for one replication
  std::vector<output::FigureValues> seen_;
  std::uint32_t done_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t total_;
};

}  // namespace tools
