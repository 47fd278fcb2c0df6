/// The kernel: runs the events of a set of processes, each process in the order of their keys.
///
/// However it does so (one event at a time, windows, any number of threads, any share of processes
/// a thread), every process sees the same events in the same order, so results are the same bit for
/// bit. What it needs from the model for that: a process changes only its own state, and declares
/// how soon at the earliest it can reach another. Failures: an exception of a process ends the run
/// with RunFailed, naming process, event and time; of several, the first by key, whatever the
/// threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/kernel/pace.h"
#include "engine/kernel/partition.h"
#include "engine/kernel/seam.h"
#include "engine/kernel/team.h"
#include "engine/logical_process.h"

namespace engine {

/// A process threw. A bug in a model or in the engine, unless the exception nested in it tells of
/// what a user wished.
class RunFailed : public std::logic_error {
 public:
  RunFailed(const std::string& what, SimTime when) : std::logic_error(what), when_(when) {}

  SimTime when() const { return when_; }

 private:
  SimTime when_;
};

/// `stop` was set while a run was under way.
class RunStopped : public std::runtime_error {
 public:
  RunStopped() : std::runtime_error("the run was stopped") {}
};

struct KernelOptions {
  unsigned threads = 1;                      ///< at most; fewer are used where that is faster
  const std::atomic<bool>* stop = nullptr;   ///< looked at often enough to stop within 100 ms
  std::size_t most_pending = 1'000'000'000;  ///< more events to come are a model that runs away
  /// So are more events in a second of simulated time, in the mean of `events_of_a_look` in a row.
  double most_events_a_second = std::numeric_limits<double>::infinity();
  std::uint64_t events_of_a_look = 50'000'000;
  bool logs = false;  ///< keep every event that is handled

  // For tests and benchmarks. None of them changes results.
  std::optional<Arrangement> arrangement;  ///< this one only
  std::optional<Placement> placement;      ///< of processes, with `arrangement`
  Seam* seam = nullptr;
};

/// How a run went.
struct KernelReport {
  std::uint64_t windows = 0;
  std::uint64_t events_in_windows = 0;  ///< handled on more than one thread, or grouped
  std::uint64_t events_on_threads = 0;  ///< handled on more than one thread
  std::uint64_t rearrangements = 0;
  double seconds = 0;
  double seconds_in_barriers = 0;  ///< of thread 0, estimated from every 16th
  Arrangement last;
  std::size_t bytes = 0;  ///< of pending events, at the end
};

class Kernel {
 public:
  /// `components`: how many ComponentIds the processes use (0 .. components-1).
  explicit Kernel(std::uint32_t components, KernelOptions options = {});
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;
  ~Kernel();

  ProcessId add(LogicalProcess& process);  ///< `process` must outlive the kernel

  /// Allows sends from one process to another, due `least` or more after they are sent.
  void link(ProcessId from, ProcessId to, Duration least) { world_.topology.link(from, to, least); }
  void link_to_all(ProcessId from, Duration least) { world_.topology.link_to_all(from, least); }

  /// Starts every process, runs every event strictly before `end`, finishes every process at `end`.
  /// Throws RunFailed, RunsAway (runs_away.h), RunStopped.
  void run_until(SimTime end);

  // The same in steps, so that states can be looked at in between.
  void start();
  void advance(SimTime until);  ///< handles every event before `until`
  void finish(SimTime end);     ///< finishes every process, and audits that no event was lost

  std::uint64_t events_handled() const;
  std::size_t events_pending() const;
  KernelReport report() const;
  std::vector<LoggedEvent> log() const;  ///< in the order of keys

 private:
  void arrange(const Arrangement& arrangement);
  Placement placement_for(unsigned partitions);
  void run_leg(SimTime until, const Pace::Plan& plan);
  void watch_progress();
  void raise_failure() const;
  void audit() const;
  Team& team(unsigned threads);

  KernelOptions options_;
  World world_;
  std::vector<std::uint64_t> load_before_;  ///< of each process, when they were placed last
  std::vector<std::unique_ptr<Partition>> partitions_;
  std::unique_ptr<Team> team_;
  std::optional<Pace> pace_;
  Arrangement arrangement_;
  std::size_t pending_when_arranged_ = 0;
  std::uint64_t handled_before_ = 0;  ///< by earlier partitions
  std::uint64_t handled_when_looked_ = 0;
  SimTime time_when_looked_{};
  std::uint64_t sent_before_ = 0;
  std::vector<LoggedEvent> log_before_;
  KernelReport report_;
};

}  // namespace engine
