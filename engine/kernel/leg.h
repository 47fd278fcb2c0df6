/// A stretch of a run in one arrangement: windows, with a meeting of all threads after each.
///
/// A window ends where the first message that anyone might still send could arrive, so everything
/// before is safe to handle (conservative synchronisation with windows: Nicol, JACM 40(2) 1993,
/// "YAWNS"). Empty time is jumped over.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "engine/kernel/partition.h"
#include "engine/kernel/seam.h"
#include "engine/kernel/team.h"

namespace engine {

/// When a leg ends.
struct LegLimits {
  SimTime until;                                  ///< events from here on are left
  std::uint64_t most_events = ~std::uint64_t{0};  ///< about so many are handled
  std::size_t most_pending = ~std::size_t{0};     ///< more are a model that runs away
  /// On several threads: given up at the next meeting after so long.
  double most_seconds = std::numeric_limits<double>::infinity();
  const std::atomic<bool>* stop = nullptr;
};

class Leg {
 public:
  Leg(std::vector<std::unique_ptr<Partition>>& partitions, const World& world, Structure structure,
      const LegLimits& limits, Seam* seam);

  /// Runs it on as many threads of the team as there are partitions; alone, without a team.
  void run(Team* team);

  std::uint64_t windows() const { return windows_; }
  double seconds_in_barriers() const { return seconds_in_barriers_; }
  /// Why it ended.
  enum class End : std::uint8_t { none, time, events, late, stop, pending };
  End end() const { return end_; }

 private:
  /// What a partition tells the others when they meet.
  struct alignas(64) Notice {
    SimTime next;               ///< of its own events
    std::vector<SimTime> sent;  ///< the first it has sent to each, and that is not taken in yet
    SimTime failed;             ///< when its first process failed, or never
    std::uint64_t handled = 0;
    std::size_t pending = 0;
    bool stop = false;
    bool late = false;
  };

  void work(unsigned own, Team* team);
  void take_in(unsigned own, unsigned side);
  void meet(unsigned own, Team& team);
  void tell(unsigned own, unsigned side);
  End over(unsigned side) const;
  SimTime until(unsigned side) const;
  void window(unsigned own, unsigned side);
  SimTime next_of(std::size_t partition, unsigned side) const;
  SimTime next(unsigned side) const;
  SimTime ordered_end(unsigned own, unsigned side) const;

  std::vector<std::unique_ptr<Partition>>& partitions_;
  Structure structure_;
  LegLimits limits_;
  Seam* seam_;
  std::vector<std::vector<Duration>> distances_;
  std::vector<Notice> notices_[2];
  std::uint64_t handled_before_ = 0;
  std::uint64_t windows_ = 0;
  std::chrono::steady_clock::time_point began_;
  double seconds_in_barriers_ = 0;  ///< of thread 0
  bool is_slow_ = false;            ///< thread 0 waited long at the last meeting that it timed
  bool is_late_ = false;            ///< thread 0 saw that the time is over
  End end_ = End::none;
};

}  // namespace engine
