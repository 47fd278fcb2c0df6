/// A share of the processes, run by one thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <optional>
#include <vector>

#include "engine/context.h"
#include "engine/kernel/arrangement.h"
#include "engine/kernel/process_record.h"

namespace engine {

/// An event that was handled; logs of all partitions, sorted by key, are the history of the run.
struct LoggedEvent {
  EventKey key;
  ProcessId target{0};

  friend auto operator<=>(const LoggedEvent&, const LoggedEvent&) = default;
};

/// What all partitions of a run share. Each touches the records of its own processes only.
struct World {
  std::vector<ProcessRecord> records;
  std::vector<Sender> senders;
  Topology topology;
  Placement placement;
  bool logs = false;
};

/// The first event, by key, whose process threw.
struct Failure {
  Event event;
  std::exception_ptr what;
};

class Partition {
 public:
  Partition(World& world, unsigned own, unsigned partitions, Ticks ticks, std::uint32_t room)
      : world_(world),
        pending_(own, world.placement, partitions, ticks, room),
        context_(pending_, world.senders, world.topology) {}

  Pending& pending() { return pending_; }
  const Pending& pending() const { return pending_; }
  Context& context() { return context_; }

  /// No event that is left is due before.
  SimTime next() const;

  /// Ordered: handles events before `end`, at most `most` of them.
  void run_ordered(SimTime end, std::uint64_t most);

  /// Grouped: handles the events of window `tick` that are due before `end`.
  void run_window(Tick tick, SimTime end);

  std::uint64_t handled() const { return handled_; }
  /// Of pending events, and of what it takes to put them in order.
  std::size_t bytes() const;
  const std::optional<Failure>& failure() const { return failure_; }
  std::vector<LoggedEvent>& log() { return log_; }

 private:
  /// An event of a process, to be put in order: most differ in time.
  struct Own {
    SimTime time;
    const Event* event;

    friend bool operator<(const Own& a, const Own& b) {
      return a.time != b.time ? a.time < b.time : a.event->key < b.event->key;
    }
  };

  void handle(const Event& event, ProcessRecord& record);
  void list_by_process(SimTime window_end);  ///< what is due
  void look_ahead(const ProcessRecord& record) const;
  void run_process(ProcessRecord& record);
  void sort_own(std::uint32_t first);  ///< a process's events of this window, by key
  bool bring_near(SimTime end);        ///< the next window's events to the heap, if before `end`
  void handle_first();                 ///< of the heap
  void fail(const Event& event);

  World& world_;
  Pending pending_;
  Context context_;
  std::uint64_t handled_ = 0;
  std::optional<Failure> failure_;
  std::vector<LoggedEvent> log_;

  // Grouped: the events of this window, and the next one of the same process behind each.
  std::vector<Event> due_;
  std::vector<std::uint32_t> behind_;
  std::vector<std::uint32_t> reached_;  ///< processes that have events
  std::vector<Own> own_;                ///< those of one process
};

}  // namespace engine
