/// Occupied beds by unit over time, thinned to what a page can hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/report/date.h"
#include "output/report/measured.h"

namespace output::report {

/// Days that become one point: a day, a week, four weeks, a quarter, a year - the finest with at
/// most 400 points a unit and 1,000 on the page.
std::size_t days_a_point(std::size_t days, std::size_t units);

/// Days next to each other, with what people call the time they span.
struct DayBlock {
  std::size_t first = 0, count = 0;
  std::string label;
};

/// Months of the calendar if there are at most `most` of them, else quarters, else years.
std::vector<DayBlock> calendar_blocks(const TimeAxis& days, std::size_t most, const Words& say);

/// Means over `width` cells; the last block may be shorter. NaN if a cell of the block is.
Cells block_means(const Cells& cells, std::size_t first, std::size_t count, std::size_t width);

class Occupancy {
 public:
  /// None without occupied_beds_mean or without a calendar.
  static std::optional<Occupancy> find(const Results& results);

  std::size_t units() const { return units_; }
  std::size_t days() const { return days_; }
  const TimeAxis& time() const { return time_; }

  /// Occupied beds of one unit, means over `width` days, for each replication.
  CellsByReplication occupied(std::size_t unit, std::size_t width) const;

  /// Available beds, means over `width` days; empty if unlimited or unknown.
  Cells available(std::size_t unit, std::size_t width) const;

  /// Occupied / available in the block, mean over replications; NaN if unlimited or unknown.
  double share_in(std::size_t unit, const DayBlock& block) const;

  /// Occupied beds over the whole period, for each replication.
  std::vector<double> mean_occupied(std::size_t unit) const;

  /// Occupied / available over the whole period; NaN if unlimited or unknown.
  std::vector<double> share_occupied(std::size_t unit) const;

 private:
  Occupancy() = default;

  std::size_t units_ = 0, days_ = 0;
  TimeAxis time_;
  CellsByReplication occupied_;  ///< (unit, day)
  Cells available_;              ///< (unit, day); empty if not there
};

}  // namespace output::report
