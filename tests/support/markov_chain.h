/// The stationary distribution of a Markov chain in continuous time, from its rates alone: theory
/// for models that have no formula, or whose formula is long.
#pragma once

#include <cmath>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace tests {

using ChainState = std::vector<int>;
using Moves = std::vector<std::pair<ChainState, double>>;  ///< to, rate

/// Probability of each state that can be reached from `start`. Gauss-Seidel on the balance
/// equations until nothing moves any more. `moves` must keep the states few.
inline std::map<ChainState, double> stationary(
    const ChainState& start, const std::function<Moves(const ChainState&)>& moves) {
  std::map<ChainState, std::size_t> index{{start, 0}};
  std::vector<ChainState> states{start};
  std::vector<std::vector<std::pair<std::size_t, double>>> into(1);
  std::vector<double> out;
  for (std::size_t i = 0; i < states.size(); ++i) {
    double sum = 0;
    for (const auto& [to, rate] : moves(ChainState(states[i]))) {
      if (rate <= 0) continue;
      const auto [found, is_new] = index.emplace(to, states.size());
      if (is_new) {
        states.push_back(to);
        into.emplace_back();
      }
      into[found->second].emplace_back(i, rate);
      sum += rate;
    }
    out.push_back(sum);
  }
  std::vector<double> p(states.size(), 1.0 / static_cast<double>(states.size()));
  for (int sweep = 0; sweep < 100000; ++sweep) {
    double moved = 0, all = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      double in = 0;
      for (const auto& [from, rate] : into[i])
        in += p[from] * rate;
      const double now = in / out[i];
      moved += std::abs(now - p[i]);
      all += p[i] = now;
    }
    for (double& one : p)
      one /= all;
    if (moved < 1e-12 * all) break;
  }
  std::map<ChainState, double> result;
  for (std::size_t i = 0; i < p.size(); ++i)
    result[states[i]] = p[i];
  return result;
}

/// Mean of a function of the state.
inline double mean_of(const std::map<ChainState, double>& p,
                      const std::function<double(const ChainState&)>& what) {
  double mean = 0;
  for (const auto& [state, probability] : p)
    mean += probability * what(state);
  return mean;
}

}  // namespace tests
