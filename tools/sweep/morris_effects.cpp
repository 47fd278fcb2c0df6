#include "tools/sweep/morris_effects.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/random/stream.h"
#include "tools/sweep/observed.h"
#include "tools/sweep/sobol_indices.h"

namespace tools {

namespace {

double mean_size(std::span<const double> effects) {
  double sum = 0;
  for (const double effect : effects)
    sum += std::abs(effect);
  return sum / static_cast<double>(effects.size());
}

engine::Interval bootstrap(std::span<const double> effects, std::size_t group) {
  if (effects.size() < 2) return {no_value, no_value};
  std::vector<double> means;
  std::vector<double> drawn(effects.size());
  for (std::uint32_t draw = 0; draw < bootstrap_draws; ++draw) {
    engine::RandomStream stream({1, 1}, {0, group}, engine::purpose("bootstrap of Morris"), draw);
    for (double& one : drawn) {
      const auto at =
          static_cast<std::size_t>(stream.uniform() * static_cast<double>(effects.size()));
      one = effects[std::min(at, effects.size() - 1)];
    }
    means.push_back(mean_size(drawn));
  }
  return {engine::sample_quantile(means, 0.025), engine::sample_quantile(means, 0.975)};
}

/// What moved between two points, and how far: groups with several factors go in all directions.
struct Move {
  std::size_t group = 0;
  double distance = 0;
};

Move move_between(const Design& design, std::size_t from, std::size_t to,
                  std::span<const DesignFactor> factors) {
  Move move;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const double step = design.at(to)[i] - design.at(from)[i];
    if (step != 0) move = {factors[i].group, step};
  }
  return move;
}

MorrisEffect summary(const std::vector<double>& effects, std::size_t group, bool has_direction) {
  MorrisEffect one;
  one.effects = effects.size();
  if (effects.empty()) return {0, no_value, {no_value, no_value}, no_value, no_value};
  one.mu_star = mean_size(effects);
  one.mu_star_interval = bootstrap(effects, group);
  one.mu = has_direction ? engine::mean(effects) : no_value;
  const bool has_spread = has_direction && effects.size() >= 2;
  one.sigma = has_spread ? engine::standard_deviation(effects) : no_value;
  return one;
}

}  // namespace

std::vector<MorrisEffect> morris_effects(const Design& design, std::span<const double> means,
                                         std::span<const DesignFactor> factors) {
  std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> trajectories;  // points by step
  for (std::size_t point = 0; point < design.points(); ++point)
    trajectories[design.roles[point].block][design.roles[point].place] = point;
  std::vector<std::vector<double>> effects(groups_of(factors));
  for (const auto& [number, steps] : trajectories) {
    for (auto next = std::next(steps.begin()); next != steps.end(); ++next) {
      const auto before = std::prev(next);
      if (next->first != before->first + 1) continue;
      const Move move = move_between(design, before->second, next->second, factors);
      const double change = means[next->second] - means[before->second];
      if (std::isfinite(change)) effects.at(move.group).push_back(change / move.distance);
    }
  }
  std::vector<MorrisEffect> all;
  for (std::size_t group = 0; group < effects.size(); ++group) {
    const auto in_group = std::ranges::count(factors, group, &DesignFactor::group);
    all.push_back(summary(effects[group], group, in_group == 1));
  }
  return all;
}

}  // namespace tools
