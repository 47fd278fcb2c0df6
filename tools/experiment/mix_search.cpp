#include "tools/experiment/mix_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/ensure.h"
#include "tools/experiment/mix_grid.h"

namespace tools {

namespace {

using engine::Feasibility;

constexpr double unknown_above = std::numeric_limits<double>::infinity();

class CheapestSearch {
 public:
  CheapestSearch(const std::vector<PricedLever>& levers, const TryMix& try_mix)
      : grid_(levers),
        try_mix_(try_mix),
        words_(grid_.size(), Feasibility::undecided),
        least_strain_(grid_.size(), -unknown_above),
        most_strain_(grid_.size(), unknown_above) {
    for (std::size_t cell = 0; cell < grid_.size(); ++cell)
      prices_.push_back(grid_.price(cell));
    limit_ = prices_.back() + 1;
  }

  CheapestMix run() {
    std::size_t next = grid_.size() - 1;  // the most of everything
    while (take(next)) {
      const auto best = most_telling();
      if (!best) break;
      next = *best;
    }
    return {cheapest_, left()};
  }

 private:
  bool is_candidate(std::size_t cell) const {
    return prices_[cell] < limit_ && words_[cell] != Feasibility::misses;
  }

  std::int64_t left() const {
    std::int64_t count = 0;
    for (std::size_t cell = 0; cell < grid_.size(); ++cell)
      count += is_candidate(cell) ? 1 : 0;
    return count;
  }

  /// False: the search is over.
  bool take(std::size_t cell) {
    const auto tried = try_mix_(grid_.mix(cell));
    if (!tried || tried->word == Feasibility::undecided) return false;
    seen_.emplace_back(cell, tried->strain);
    const bool meets = tried->word == Feasibility::meets;
    for (std::size_t other = 0; other < grid_.size(); ++other) {
      if (grid_.is_below(other, cell)) {
        least_strain_[other] = std::max(least_strain_[other], tried->strain);
        if (!meets) words_[other] = Feasibility::misses;
      }
      if (grid_.is_below(cell, other)) {
        most_strain_[other] = std::min(most_strain_[other], tried->strain);
        if (meets && words_[other] == Feasibility::undecided) words_[other] = Feasibility::meets;
      }
    }
    if (meets && prices_[cell] < limit_) {
      limit_ = prices_[cell];
      cheapest_ = grid_.mix(cell);
    }
    return true;
  }

  /// Of each cell, how many candidates have no more of anything: sums along one lever after the
  /// other.
  std::vector<std::int64_t> candidates_below() const {
    std::vector<std::int64_t> below(grid_.size());
    for (std::size_t cell = 0; cell < grid_.size(); ++cell)
      below[cell] = is_candidate(cell) ? 1 : 0;
    for (std::size_t lever = 0; lever < grid_.levers(); ++lever) {
      for (std::size_t cell = 0; cell < grid_.size(); ++cell) {
        if (grid_.step_of(cell, lever) > 0) below[cell] += below[cell - grid_.stride(lever)];
      }
    }
    return below;
  }

  std::vector<std::int64_t> candidate_prices() const {
    std::vector<std::int64_t> prices;
    for (std::size_t cell = 0; cell < grid_.size(); ++cell) {
      if (is_candidate(cell)) prices.push_back(prices_[cell]);
    }
    std::sort(prices.begin(), prices.end());
    return prices;
  }

  /// How far the cell seems to be from meeting: the strains seen, weighted by the fourth power of
  /// how near they are (Shepard, Proceedings of the 1968 ACM National Conference), and between
  /// those below and above.
  double strain_near(std::size_t cell) const {
    constexpr double touching = 1e-9;  // squared distance, where a range is 1 wide
    double weights = 0, sum = 0;
    for (const auto& [other, strain] : seen_) {
      const double apart = squared_distance(cell, other) + touching;
      weights += 1 / (apart * apart);
      sum += strain / (apart * apart);
    }
    const double low = least_strain_[cell];
    return std::clamp(sum / weights, low, std::max(low, most_strain_[cell]));
  }

  double squared_distance(std::size_t cell, std::size_t other) const {
    double sum = 0;
    for (std::size_t lever = 0; lever < grid_.levers(); ++lever) {
      const auto one = static_cast<double>(grid_.step_of(cell, lever));
      const auto two = static_cast<double>(grid_.step_of(other, lever));
      const double apart = (one - two) / static_cast<double>(grid_.values_of(lever));
      sum += apart * apart;
    }
    return sum;
  }

  /// How likely the cell is to meet; never certain, whatever the guess. The slope is an own value:
  /// another one costs other tries, never the answer.
  double chance(std::size_t cell) const {
    constexpr double slope = 1.5, least = 0.02;
    return std::clamp(0.5 - slope * strain_near(cell), least, 1 - least);
  }

  /// The cell that should rule out most candidates; none if there are no candidates.
  std::optional<std::size_t> most_telling() const {
    const std::vector<std::int64_t> prices = candidate_prices();
    if (prices.empty()) return std::nullopt;
    const std::vector<std::int64_t> below = candidates_below();
    const auto all = static_cast<double>(prices.size());
    std::size_t best = 0;
    double most = -1;
    for (std::size_t cell = 0; cell < grid_.size(); ++cell) {
      if (words_[cell] != Feasibility::undecided) continue;
      const auto cheaper =
          std::lower_bound(prices.begin(), prices.end(), prices_[cell]) - prices.begin();
      const double if_it_misses = static_cast<double>(below[cell]);
      const double if_it_meets = all - static_cast<double>(cheaper);
      const double p = chance(cell);
      const double ruled_out = p * if_it_meets + (1 - p) * if_it_misses;
      if (ruled_out > most) {
        most = ruled_out;
        best = cell;
      }
    }
    engine::ensure(most > 0, "a candidate can be tried");
    return best;
  }

  MixGrid grid_;
  const TryMix& try_mix_;
  std::vector<std::int64_t> prices_;
  std::vector<Feasibility> words_;                  ///< known, or following from what is known
  std::vector<double> least_strain_, most_strain_;  ///< by what was seen above and below
  std::vector<std::pair<std::size_t, double>> seen_;
  std::int64_t limit_ = 0;  ///< candidates cost less
  std::optional<Mix> cheapest_;
};

}  // namespace

std::int64_t count_of_mixes(const std::vector<PricedLever>& levers) {
  return static_cast<std::int64_t>(MixGrid(levers).size());
}

CheapestMix search_cheapest(const std::vector<PricedLever>& levers, const TryMix& try_mix) {
  return CheapestSearch(levers, try_mix).run();
}

}  // namespace tools
