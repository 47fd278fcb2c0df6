/// Waits of every wait point from the exact histograms (wait_hist), replication by replication.
///
/// Shares are exact at bin edges: a bin holds lower < wait <= upper. Quantiles are interpolated
/// linearly within their bin; one in the last, open bin is infinite: beyond what was measured.
#pragma once

#include <optional>
#include <vector>

#include "output/report/measured.h"

namespace output::report {

class WaitTimes {
 public:
  /// None without wait_hist or without bin bounds.
  static std::optional<WaitTimes> find(const Results& results);

  std::size_t points() const { return points_; }

  /// Upper edges of all bins but the last, days, ascending.
  const std::vector<double>& edges() const { return edges_; }

  /// Mean number of waits a replication.
  double waits(std::size_t point) const;

  /// Share that waits longer than each edge; cells of one point, for each replication. NaN without
  /// waits.
  CellsByReplication share_longer(std::size_t point) const;

  /// Share that waits longer than `days`, for each replication; none if that is no edge.
  std::optional<std::vector<double>> share_longer_than(std::size_t point, double days) const;

  /// Days, for each replication. NaN without waits.
  std::vector<double> quantile(std::size_t point, double p) const;

 private:
  WaitTimes() = default;
  Cells bins(std::size_t replication, std::size_t point) const;
  double quantile_of(const Cells& bins, double p) const;

  std::size_t points_ = 0;
  std::vector<double> lower_, edges_;
  CellsByReplication counts_;  ///< (wait_point, wait_bin)
};

}  // namespace output::report
