/// Ended waits by queue, patient group and period; by queue and municipality. Integers only.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/statistics/histogram.h"
#include "engine/statistics/tally.h"
#include "engine/statistics/wait_bins.h"
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

/// A queue takes memory once somebody's wait for it has ended: each process of a run has a table of
/// its own, and few queues.
class WaitTable {
 public:
  explicit WaitTable(const Program& program);

  void add(std::uint32_t queue, std::uint8_t group, std::uint16_t municipality, std::size_t period,
           engine::Duration wait) {
    OfQueue& here = queues_[queue];
    if (here.cells.empty()) make_room(here);
    auto& cell = here.cells[group * periods_ + period];
    if (!cell) cell = std::make_unique<WaitCell>();
    cell->add(wait);
    here.by_municipality[municipality].add(wait.count());
  }

  void merge(const WaitTable& other);

  /// Null if nobody's wait ended there.
  const WaitCell* cell(std::size_t queue, std::size_t group, std::size_t period) const {
    const OfQueue& here = queues_[queue];
    return here.cells.empty() ? nullptr : here.cells[group * periods_ + period].get();
  }
  const engine::Tally& municipality(std::size_t queue, std::size_t m) const {
    const OfQueue& here = queues_[queue];
    return here.cells.empty() ? nobody_ : here.by_municipality[m];
  }

 private:
  struct OfQueue {
    std::vector<std::unique_ptr<WaitCell>> cells;  ///< most combinations never occur
    std::vector<engine::Tally> by_municipality;
  };

  void make_room(OfQueue& queue) const;

  std::size_t groups_, periods_, municipalities_;
  std::vector<OfQueue> queues_;
  engine::Tally nobody_;
};

}  // namespace models
