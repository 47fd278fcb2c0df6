/// Ended waits by queue, patient group and period; by queue and municipality; and what ended waits
/// do not tell. Integers only.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/statistics/histogram.h"
#include "engine/statistics/tally.h"
#include "engine/statistics/wait_bins.h"
#include "engine/statistics/waits_in_progress.h"
#include "models/network/program.h"

namespace models {

/// Ended waits of one queue, group and period.
struct WaitCell {
  engine::Tally waits;  ///< microseconds
  engine::FineHistogram fine;
  std::vector<std::uint32_t> bins = std::vector<std::uint32_t>(engine::WaitBins::count, 0);

  void add(engine::Duration wait) {
    waits.add(wait.count());
    fine.add(wait);
    ++bins[engine::WaitBins::index_of(wait)];
  }

  void merge(const WaitCell& other) {
    waits.merge(other.waits);
    fine.merge(other.fine);
    for (std::size_t i = 0; i < bins.size(); ++i)
      bins[i] += other.bins[i];
  }
};

/// Of one queue and group, in the whole counted period.
struct OpenWaits {
  engine::Tally waiting;           ///< microseconds so far, of those who wait when the run ends
  engine::FineHistogram unserved;  ///< of these, and of those who went away before their turn
  engine::FineHistogram before;    ///< of all, ended ones too: waited before the period began

  void merge(const OpenWaits& other) {
    waiting.merge(other.waiting);
    unserved.merge(other.unserved);
    before.merge(other.before);
  }
};

/// Whose wait, and for what.
struct WaitPlace {
  std::uint32_t queue = 0;
  std::uint8_t group = 0;
  std::uint16_t municipality = 0;
};

/// A queue takes memory once somebody's wait for it has ended: each process of a run has a table of
/// its own, and few queues.
class WaitTable {
 public:
  explicit WaitTable(const Program& program);

  void add_ended(const WaitPlace& at, std::size_t period, engine::SimTime since,
                 engine::SimTime now) {
    OfQueue& here = room_of(at.queue);
    auto& cell = here.cells[at.group * periods_ + period];
    if (!cell) cell = std::make_unique<WaitCell>();
    cell->add(now - since);
    here.by_municipality[at.municipality].add((now - since).count());
    if (since < begin_) [[unlikely]]
      open_at(at).before.add(begin_ - since);
  }

  /// Went away before being served. Requires: in the counted period.
  void add_unserved(const WaitPlace& at, engine::SimTime since, engine::SimTime now) {
    OpenWaits& open = open_at(at);
    open.unserved.add(now - since);
    if (since < begin_) open.before.add(begin_ - since);
  }

  /// Waits still when the run ends.
  void add_waiting(const WaitPlace& at, engine::SimTime since, engine::SimTime end) {
    add_unserved(at, since, end);
    open_at(at).waiting.add((end - since).count());
  }

  void merge(const WaitTable& other);

  /// Null if nobody's wait ended there.
  const WaitCell* cell(std::size_t queue, std::size_t group, std::size_t period) const {
    const OfQueue& here = queues_[queue];
    return here.cells.empty() ? nullptr : here.cells[group * periods_ + period].get();
  }
  /// Null if there is nothing to tell.
  const OpenWaits* open(std::size_t queue, std::size_t group) const {
    const OfQueue& here = queues_[queue];
    return here.open.empty() ? nullptr : here.open[group].get();
  }
  /// All waits of the counted period.
  engine::WaitsInProgress in_progress(std::size_t queue, std::size_t group) const;

  const engine::Tally& municipality(std::size_t queue, std::size_t m) const {
    const OfQueue& here = queues_[queue];
    return here.cells.empty() ? nobody_ : here.by_municipality[m];
  }

 private:
  struct OfQueue {
    std::vector<std::unique_ptr<WaitCell>> cells;  ///< most combinations never occur
    std::vector<engine::Tally> by_municipality;
    std::vector<std::unique_ptr<OpenWaits>> open;  ///< by group
  };

  OfQueue& room_of(std::uint32_t queue) {
    OfQueue& here = queues_[queue];
    if (here.cells.empty()) make_room(here);
    return here;
  }
  OpenWaits& open_at(const WaitPlace& at) {
    auto& open = room_of(at.queue).open[at.group];
    if (!open) open = std::make_unique<OpenWaits>();
    return *open;
  }
  void make_room(OfQueue& queue) const;

  engine::SimTime begin_;
  std::size_t groups_, periods_, municipalities_;
  std::vector<OfQueue> queues_;
  engine::Tally nobody_;
};

}  // namespace models
