/// How likely each of several systems is the best, as far as their replications tell.
///
/// By the bootstrap: replications are drawn again, with replacement, and the means are compared;
/// systems with the same random numbers are drawn together. The share of draws in which a system
/// wins is its probability; equal means share the draw. The stream is fixed, so the answer is the
/// same each time. Below ten replications the bootstrap is too sure of itself. Source: Efron &
/// Tibshirani, An Introduction to the Bootstrap, 1993, chapters 6 and 8.
#pragma once

#include <cstdint>
#include <vector>

namespace engine {

enum class Best { lowest, highest };
enum class Streams {
  shared,   ///< replication i of all systems has the same random numbers
  separate  ///< independent
};

inline constexpr std::size_t least_for_bootstrap = 10;

/// One number a replication of each system; finite. The shares add up to 1. Requires: a system, and
/// for each at least one number, for shared streams as many for each.
std::vector<double> probability_best(const std::vector<std::vector<double>>& systems, Best best,
                                     Streams streams);

}  // namespace engine
