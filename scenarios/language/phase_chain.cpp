#include "scenarios/language/phase_chain.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scenarios/language/value_fault.h"

namespace scenarios {
namespace {

double sum_of(const std::vector<double>& shares) {
  return std::accumulate(shares.begin(), shares.end(), 0.0);
}

std::string per_cent(double share) {
  return short_number(std::round(share * 1e8) / 1e6) + " %";
}

bool sizes_agree(const PhaseChain& chain) {
  const std::size_t phases = chain.start.size();
  return chain.means.size() == phases && chain.next.size() == phases &&
         std::ranges::all_of(chain.next, [&](const auto& row) { return row.size() == phases; });
}

/// This phase ends, or goes on to one that can.
bool reaches(const std::vector<double>& next, const std::vector<bool>& can_end, double tolerance) {
  if (1 - sum_of(next) > tolerance) return true;
  for (std::size_t to = 0; to < next.size(); ++to) {
    if (next[to] > tolerance && can_end[to]) return true;
  }
  return false;
}

/// From every phase a way leads out. Spreads "can end" backwards until nothing changes.
bool always_ends(const PhaseChain& chain, double tolerance) {
  const std::size_t phases = chain.next.size();
  std::vector<bool> can_end(phases, false);
  for (std::size_t round = 0; round < phases; ++round) {
    for (std::size_t from = 0; from < phases; ++from) {
      if (reaches(chain.next[from], can_end, tolerance)) can_end[from] = true;
    }
  }
  return std::ranges::all_of(can_end, [](bool ends) { return ends; });
}

}  // namespace

std::optional<PhaseProblem> problem_of(const PhaseChain& chain, std::size_t max_phases,
                                       double tolerance) {
  const std::size_t phases = chain.start.size();
  if (phases > max_phases) return PhaseProblem{"too_many_phases", std::to_string(phases)};
  if (!sizes_agree(chain)) return PhaseProblem{"phase_sizes", std::to_string(phases)};
  const double start = sum_of(chain.start);
  if (std::abs(start - 1) > tolerance) return PhaseProblem{"sum_of_start", per_cent(start)};
  for (const auto& row : chain.next) {
    if (sum_of(row) > 1 + tolerance) return PhaseProblem{"sum_of_row", per_cent(sum_of(row))};
  }
  if (!always_ends(chain, tolerance)) return PhaseProblem{"never_ends", ""};
  return std::nullopt;
}

}  // namespace scenarios
