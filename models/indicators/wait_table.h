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

class WaitTable {
 public:
  explicit WaitTable(const Program& program);

  void add(std::uint32_t queue, std::uint8_t group, std::uint16_t municipality, std::size_t period,
           engine::Duration wait) {
    auto& cell = cells_[(queue * groups_ + group) * periods_ + period];
    if (!cell) cell = std::make_unique<WaitCell>();
    cell->add(wait);
    by_municipality_[queue * municipalities_ + municipality].add(wait.count());
  }

  void merge(const WaitTable& other);

  /// Null if nobody's wait ended there.
  const WaitCell* cell(std::size_t queue, std::size_t group, std::size_t period) const {
    return cells_[(queue * groups_ + group) * periods_ + period].get();
  }
  const engine::Tally& municipality(std::size_t queue, std::size_t m) const {
    return by_municipality_[queue * municipalities_ + m];
  }

 private:
  std::size_t groups_, periods_, municipalities_;
  std::vector<std::unique_ptr<WaitCell>> cells_;  ///< most combinations never occur
  std::vector<engine::Tally> by_municipality_;
};

}  // namespace models
