/// What the kernel keeps of a process: one cache line.
#pragma once

#include <cstdint>
#include <limits>

#include "engine/event.h"

namespace engine {

class LogicalProcess;

struct alignas(64) ProcessRecord {
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  LogicalProcess* process = nullptr;
  EventKey last{SimTime::min(), 0, 0};  ///< the event it handled last
  std::uint64_t load = 0;               ///< events it has handled
  Duration to_all = Duration::max();    ///< as Topology::to_all of this process
  std::uint32_t due = none;             ///< grouped: its events in this window, as a list
  std::uint32_t sender = none;          ///< the first component that sent for it
  bool linked = false;                  ///< it has links of its own, which Topology knows
  bool failed = false;                  ///< it threw, and handles no more
};
static_assert(sizeof(ProcessRecord) == 64);

}  // namespace engine
