/// The Markov chain of a phase-type distribution, and whether it makes sense.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scenarios {

struct PhaseChain {
  std::vector<double> start;              ///< probability of each first phase
  std::vector<double> means;              ///< > 0
  std::vector<std::vector<double>> next;  ///< probability from row to column; the rest ends
};

struct PhaseProblem {
  std::string_view reason;  ///< a term
  std::string found;
};

/// Sizes that do not agree, probabilities that sum to more than 1, a phase from which there is no
/// end.
std::optional<PhaseProblem> problem_of(const PhaseChain& chain, std::size_t max_phases,
                                       double tolerance);

}  // namespace scenarios
