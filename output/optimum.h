/// The cheapest mix of levers that meets some targets, all that was tried, and how sure that is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/statistics/feasibility.h"
#include "output/figures.h"
#include "output/report.h"

namespace output {

struct OptimumLever {
  std::string path;  ///< "services.ward.beds"
  std::int64_t low = 0, high = 0;
  double price = 1;  ///< of one more
};

struct OptimumTarget {
  Figure figure;
  bool at_most = true;  ///< else at least
  double limit = 0;     ///< in the figure's unit
  double margin = 0;    ///< the same; mixes that keep less than this to spare may be passed over
};

struct OptimumMix {
  std::vector<std::int64_t> values;  ///< by lever
  double price = 0;
  engine::Feasibility word = engine::Feasibility::undecided;
  std::vector<std::vector<double>> figures;  ///< by target and replication
};

/// More of the levers, and a target is certainly further away.
struct OptimumClash {
  std::size_t less = 0, more = 0;  ///< mixes
  std::size_t target = 0;
};

struct Optimum {
  RunHeader header;
  std::vector<OptimumLever> levers;
  std::vector<OptimumTarget> targets;
  double confidence = 0.95;
  double margin = 0.05;      ///< as a share of the limits
  std::int64_t mixes = 1;    ///< in the ranges
  std::uint32_t budget = 0;  ///< replications
  std::uint32_t used = 0;
  std::vector<OptimumMix> tried;      ///< in order of price, then of values
  std::optional<std::size_t> best;    ///< of `tried`
  std::int64_t not_ruled_out = 0;     ///< cheaper mixes of which nothing is known
  std::size_t pairs = 0;              ///< in which "more is never worse" was checked
  std::vector<OptimumClash> clashes;  ///< where it did not hold

  bool is_proved() const { return best && not_ruled_out == 0 && clashes.empty(); }
};

/// Of each price the best mean of a target that was seen at it or below, where it is better than at
/// all lower prices: the curve of cost against wait. Indices of `tried`.
std::vector<std::size_t> trade_off(const Optimum& optimum, std::size_t target);

/// The answer in words, then the mixes of the curve as a table.
std::string optimum_table(const Optimum& optimum, Language language);

std::string optimum_json(const Optimum& optimum);

/// One self-contained page with the curves as pictures.
std::string optimum_page(const Optimum& optimum, Language language);

}  // namespace output
