/// A level over time, such as occupied beds or persons waiting: exact averages, peaks and censuses
/// of each period.
///
/// Area is level x microseconds, summed exactly in 128 bits, for the cells [boundaries[i],
/// boundaries[i+1]). What happens before the first boundary (warm-up) moves the level but is not
/// counted. Peak: the highest level that lasted for any time in the cell. A level that events of
/// the same microsecond undo was never there, so the order of such events does not show. Census:
/// the level just before a boundary, before all events of that very microsecond.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/ensure.h"
#include "engine/sim_time.h"
#include "engine/statistics/int128.h"

namespace engine {

class Level {
 public:
  /// Starts at 0 at SimTime{}. Requires: ascending, none before SimTime{}. The boundaries must
  /// outlive the level.
  explicit Level(std::span<const SimTime> boundaries)
      : boundaries_(boundaries),
        cells_(boundaries.empty() ? 0 : boundaries.size() - 1),
        census_(boundaries.size(), 0) {}

  /// Requires: now is no earlier than before; the level stays at 0 or above.
  void change(SimTime now, std::int64_t delta) {
    advance(now);
    level_ += delta;
    ensure(level_ >= 0, "a level is never negative");
  }

  /// Counts up to `end`. More changes may follow.
  void finish(SimTime end) { advance(end); }

  std::int64_t value() const { return level_; }
  std::size_t cells() const { return cells_.size(); }

  Int128 area(std::size_t cell) const { return cells_.at(cell).area; }
  std::int64_t peak(std::size_t cell) const { return cells_.at(cell).peak; }

  /// Time average over the whole cell. Requires: finished at its end or later.
  double mean(std::size_t cell) const {
    ensure(cell + 1 < passed_, "a period is over before its average is taken");
    const Duration length = boundaries_[cell + 1] - boundaries_[cell];
    return static_cast<double>(area(cell)) / static_cast<double>(length.count());
  }

  /// At boundary 0 (start of the first cell) to cells() (end of the last). Requires: passed.
  std::int64_t census(std::size_t boundary) const {
    ensure(boundary < passed_, "a boundary is passed before its census is taken");
    return census_[boundary];
  }

  /// Of all cells together.
  Int128 total_area() const {
    Int128 sum = 0;
    for (const Cell& cell : cells_)
      sum += cell.area;
    return sum;
  }

 private:
  struct Cell {
    Int128 area = 0;
    std::int64_t peak = 0;
  };

  void advance(SimTime now) {
    ensure(now >= since_, "time does not go back");
    if (passed_ < boundaries_.size() && boundaries_[passed_] <= now) [[unlikely]]
      pass_boundaries(now);
    spend_until(now);
  }

  [[gnu::noinline]] void pass_boundaries(SimTime now) {
    while (passed_ < boundaries_.size() && boundaries_[passed_] <= now) {
      spend_until(boundaries_[passed_]);
      census_[passed_] = level_;
      ++passed_;
    }
  }

  /// Counts the level from since_ to `time`, which lie in one cell, or outside all.
  void spend_until(SimTime time) {
    if (passed_ > 0 && passed_ < boundaries_.size() && time > since_) {
      Cell& cell = cells_[passed_ - 1];
      cell.area += static_cast<Int128>(level_) * (time - since_).count();
      cell.peak = std::max(cell.peak, level_);
    }
    since_ = time;
  }

  std::span<const SimTime> boundaries_;
  std::vector<Cell> cells_;
  std::vector<std::int64_t> census_;
  std::size_t passed_ = 0;  ///< boundaries at or before since_
  SimTime since_{};
  std::int64_t level_ = 0;
};

}  // namespace engine
