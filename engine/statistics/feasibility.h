/// Whether the mean of a system is on the right side of a limit, with as few replications as that
/// takes.
///
/// After each look the mean has a one-sided Student bound. It "meets" once the bound above it is at
/// most the limit, and "misses" once the bound below it is at least the limit less a margin. So
/// whoever has a mean above the limit is told "meets", and whoever has one below limit - margin is
/// told "misses", with probability `risk` at most; between the two either word may come, and one
/// always comes. Each look spends a part of the risk, look k the share 1/(k(k+1)), so that looking
/// often makes no mistake likelier. Sources: repeated intervals, Jennison & Turnbull, Journal of
/// the Royal Statistical Society B 51(3), 1989; risk spent look by look, Lan & DeMets, Biometrika
/// 70(3), 1983; the two words with a margin between, Andradottir & Kim, Naval Research Logistics
/// 57(5), 2010. Takes the means of replications as normal. Checked:
/// tests/engine/feasibility_test.cpp.
#pragma once

#include <cstdint>
#include <span>

namespace engine {

enum class Feasibility { meets, misses, undecided };

struct FeasibilityTest {
  double limit = 0;          ///< the mean shall be at most this; turn both signs for "at least"
  double margin = 0;         ///< in the values' unit; above 0
  double risk = 0.05;        ///< of a wrong word; above 0, below 0.5
  std::uint32_t first = 20;  ///< replications before the first look; at least 2
};

/// How many values the next look takes when the last was at `have`: a quarter more each time, so
/// that looks are few.
std::uint32_t wanted_for_look(std::uint32_t have, std::uint32_t first);

/// The word of the first look that has one. Values finite, in order of replication; those after the
/// last whole look do not count.
Feasibility feasibility(std::span<const double> values, const FeasibilityTest& test);

}  // namespace engine
