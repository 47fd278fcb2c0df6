/// The sequential kernel: runs the events of a set of processes, earliest first, on one thread.
///
/// This is the reference that every other kernel must equal bit for bit.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/logical_process.h"

namespace engine {

class Kernel {
 public:
  /// `components`: how many ComponentIds the processes use (0 .. components-1).
  explicit Kernel(std::uint32_t components) : sent_(components, 0), context_(agenda_, sent_) {}
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;

  ProcessId add(LogicalProcess& process);  ///< `process` must outlive the kernel

  /// Starts every process, runs every event strictly before `end`, finishes every process at `end`.
  void run_until(SimTime end);

  std::uint64_t events_handled() const { return handled_; }
  std::size_t events_pending() const { return agenda_.size(); }

 private:
  void handle_events_before(SimTime end);

  Agenda agenda_;
  std::vector<std::uint64_t> sent_;
  Context context_;
  std::vector<LogicalProcess*> processes_;
  std::uint64_t handled_ = 0;
};

}  // namespace engine
