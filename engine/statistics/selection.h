/// Which of several systems has the best mean: ranking and selection.
///
/// With a promise: the fully sequential procedure KN. All systems get replications until all but
/// one have been shut out; if the best is better than the rest by at least the indifference, it is
/// the one left with probability `confidence` or more, also under common random numbers, which make
/// it quicker. Source: Kim & Nelson, ACM Transactions on Modeling and Computer Simulation 11(3),
/// 2001, section 3 with c = 1. Here systems are shut out only every `batch` replications, which
/// makes a mistake no likelier. Assumes normal means of a replication, as KN does.
///
/// With a budget: OCBA gives each next replication to where it tells most about which is best, and
/// promises nothing. Source: Chen, Lin, Yucesan & Chick, Discrete Event Dynamic Systems 10, 2000,
/// theorem 1. It takes systems as independent.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/statistics/best.h"

namespace engine {

/// Replications first+1 .. first+count of a system, one number each.
struct Wanted {
  std::size_t system = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// The numbers of each line of `wanted`, finite; none ends the selection.
using Observe = std::function<std::optional<std::vector<std::vector<double>>>(
    const std::vector<Wanted>& wanted)>;

struct Contestant {
  std::vector<double> values;
  std::optional<std::uint32_t> shut_out_after;  ///< replications; KN only

  friend bool operator==(const Contestant&, const Contestant&) = default;
};

struct Selection {
  std::size_t best = 0;
  bool is_sure = false;  ///< KN: all others are shut out. OCBA: never
  std::vector<Contestant> contestants;
};

struct SureSelection {
  Best best = Best::lowest;
  double indifference = 0;  ///< a difference of means that matters, in the values' unit; above 0
  double confidence = 0.95;
  std::uint32_t first = 20;    ///< replications of every system; at least 2
  std::uint32_t batch = 10;    ///< replications between two looks; at least 1
  std::uint32_t most = 10000;  ///< replications of one system, where it ends without being sure
};

struct BudgetSelection {
  Best best = Best::lowest;
  std::uint32_t first = 20;     ///< replications of every system; at least 2
  std::uint32_t step = 20;      ///< replications handed out at a time; at least 1
  std::uint32_t budget = 1000;  ///< replications of all systems; at least `first` of each
};

/// None: ended by `observe`. Requires: at least two systems.
std::optional<Selection> select_surely(std::size_t systems, const SureSelection& plan,
                                       const Observe& observe);
std::optional<Selection> select_within(std::size_t systems, const BudgetSelection& plan,
                                       const Observe& observe);

/// The share of a large budget that each system should get; they add up to 1. The lower mean is the
/// better. A system that ties with the best, or whose numbers never differ, is taken as if it did
/// by a millionth of the largest difference or spread. Requires: at least two systems, spreads >=
/// 0.
std::vector<double> budget_shares(std::span<const double> means, std::span<const double> spreads);

/// At least how likely the system with the lowest mean is the best, for independent normal numbers
/// (Bonferroni; the APCS-B of Chen and others). Requires: as budget_shares, counts >= 1.
double least_chance_of_best(std::span<const double> means, std::span<const double> spreads,
                            std::span<const std::uint32_t> counts);

}  // namespace engine
