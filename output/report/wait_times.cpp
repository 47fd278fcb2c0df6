#include "output/report/wait_times.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace output::report {
namespace {

double sum(const Cells& cells) {
  return std::accumulate(cells.begin(), cells.end(), 0.0);
}

}  // namespace

std::optional<WaitTimes> WaitTimes::find(const Results& results) {
  const auto histogram = Measured::find(results, "wait_hist", {"wait_point", "wait_bin"});
  if (!histogram) return std::nullopt;
  const engine::Dimension& bins = *find_dimension(results, "wait_bin");
  if (bins.bounds.size() != bins.size || bins.size < 2) return std::nullopt;
  WaitTimes found;
  found.points_ = histogram->size("wait_point");
  for (const auto& [lower, upper] : bins.bounds) {
    found.lower_.push_back(lower);
    found.edges_.push_back(upper);
  }
  found.edges_.pop_back();
  found.counts_ = histogram->total_by({"wait_point", "wait_bin"});
  return found;
}

Cells WaitTimes::bins(std::size_t replication, std::size_t point) const {
  const std::size_t size = lower_.size();
  const auto first = counts_[replication].begin() + static_cast<std::ptrdiff_t>(point * size);
  return {first, first + static_cast<std::ptrdiff_t>(size)};
}

double WaitTimes::waits(std::size_t point) const {
  double all = 0;
  for (std::size_t r = 0; r < counts_.size(); ++r)
    all += sum(bins(r, point));
  return all / static_cast<double>(counts_.size());
}

CellsByReplication WaitTimes::share_longer(std::size_t point) const {
  CellsByReplication shares;
  for (std::size_t r = 0; r < counts_.size(); ++r) {
    const Cells here = bins(r, point);
    const double all = sum(here);
    double longer = all;
    Cells& share = shares.emplace_back();
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      longer -= here[i];
      share.push_back(all > 0 ? longer / all : std::numeric_limits<double>::quiet_NaN());
    }
  }
  return shares;
}

std::optional<std::vector<double>> WaitTimes::share_longer_than(std::size_t point,
                                                                double days) const {
  constexpr double rounding = 1e-9;
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    if (std::abs(edges_[i] - days) < rounding) return over_replications(share_longer(point), i);
  }
  return std::nullopt;
}

std::vector<double> WaitTimes::quantile(std::size_t point, double p) const {
  std::vector<double> all;
  for (std::size_t r = 0; r < counts_.size(); ++r)
    all.push_back(quantile_of(bins(r, point), p));
  return all;
}

double WaitTimes::quantile_of(const Cells& bins, double p) const {
  const double all = sum(bins);
  if (all == 0) return std::numeric_limits<double>::quiet_NaN();
  const double wanted = p * all;
  double below = 0;
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    if (bins[i] > 0 && below + bins[i] >= wanted) {
      return lower_[i] + (wanted - below) / bins[i] * (edges_[i] - lower_[i]);
    }
    below += bins[i];
  }
  return std::numeric_limits<double>::infinity();
}

}  // namespace output::report
