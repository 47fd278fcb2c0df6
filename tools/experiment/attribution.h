/// Which replications of which groups of changes tell whose part of a difference is whose.
///
/// Groups are players, a replication is a game: its worth is a key figure with these groups of
/// changes laid over the base, with the same random numbers. So every replication has its own
/// parts, which add up to its own difference, and their spread over replications gives the
/// intervals. Few groups are taken apart exactly; of many, each replication has random orders of
/// its own, so that the intervals hold the error of the orders, too.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/statistics/shapley.h"

namespace tools {

/// Up to here all coalitions are run.
inline constexpr std::size_t most_exact_groups = 6;

struct AttributionPlan {
  std::size_t groups = 2;
  std::uint32_t replications = 10;
  std::uint32_t order_pairs = 0;  ///< of a replication; 0: exactly
  std::uint64_t seed = 1;
};

/// Of each coalition the replications that need it, from 1.
std::map<engine::Coalition, std::vector<std::uint32_t>> runs_of(const AttributionPlan& plan);

/// Of one replication, by group: what it does as the only change, as the last one, and on average
/// over orders.
struct Parts {
  std::vector<double> alone, last, shapley;
  double whole = 0;
};

/// `worth` is asked for the coalitions of runs_of only.
Parts parts_of(const AttributionPlan& plan, std::uint32_t replication, const engine::Worth& worth);

}  // namespace tools
