/// Which processes may send to which, and how soon at the earliest: the lookahead of a model.
///
/// A process that is processed at time t cannot be reached, along a link of least delay d, before t
/// + d of the sender. That is all a conservative kernel needs to run processes side by side (Chandy
/// & Misra, IEEE TSE 1979). A link of no delay makes both ends wait for each other: such a model
/// runs, but on one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/id.h"
#include "engine/sim_time.h"

namespace engine {

class Topology {
 public:
  static constexpr Duration never = Duration::max();

  void add_process() { out_.emplace_back(); }
  std::uint32_t processes() const { return static_cast<std::uint32_t>(out_.size()); }

  /// Allows sends from one process to another, `least` or more before they are due. The last call
  /// counts.
  void link(ProcessId from, ProcessId to, Duration least);

  /// Allows sends to every other process that has no link of its own.
  void link_to_all(ProcessId from, Duration least) { out_[from.value()].to_all = least; }

  /// The declared delay between two different processes; never, if there is no link.
  Duration least_delay(ProcessId from, ProcessId to) const;

  /// The shortest delay of any link, or never.
  Duration lookahead() const;

  struct Link {
    std::uint32_t to;
    Duration least;
  };
  const std::vector<Link>& links_from(std::uint32_t process) const { return out_[process].links; }
  Duration to_all(std::uint32_t process) const { return out_[process].to_all; }

 private:
  struct Out {
    Duration to_all = never;
    std::vector<Link> links;  ///< by target
  };
  std::vector<Out> out_;
};

/// Which partition each process belongs to, by process.
using Placement = std::vector<std::uint16_t>;

/// Shares out processes so that each partition has about the same load, and processes with the
/// shortest delays between them stay together (neighbours, if anyone may send to anyone). `load`:
/// events so far, by process. Deterministic.
Placement place(const Topology& topology, const std::vector<std::uint64_t>& load,
                unsigned partitions);

/// How soon what happens in one partition can be felt in another (row by column), over any number
/// of partitions between; on the diagonal, by way of others.
std::vector<std::vector<Duration>> distances(const Topology& topology, const Placement& placement,
                                             unsigned partitions);

/// Whether messages between any two of the partitions take time.
bool separable(const Topology& topology, const Placement& placement, unsigned partitions);

}  // namespace engine
