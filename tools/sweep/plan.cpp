#include "tools/sweep/plan.h"

#include <algorithm>

#include "tools/sweep/factor_value.h"

namespace tools {

namespace {

Design listed_design(const Plan& plan) {
  Design design{plan.factors.size(), {}, {}};
  for (std::uint32_t point = 0; point < plan.listed.size(); ++point) {
    for (std::size_t i = 0; i < plan.factors.size(); ++i)
      design.coordinates.push_back(coordinate_of(plan.factors[i], plan.listed[point][i]));
    design.roles.push_back({point, 0});
  }
  return design;
}

}  // namespace

std::vector<DesignFactor> design_factors(const Plan& plan) {
  std::vector<std::string> groups;
  std::vector<DesignFactor> all;
  for (const Factor& factor : plan.factors) {
    const auto found = std::ranges::find(groups, factor.group);
    const auto group = static_cast<std::uint32_t>(found - groups.begin());
    if (found == groups.end()) groups.push_back(factor.group);
    all.push_back({group, factor.levels, factor.base});
  }
  return all;
}

Design design_of(const Plan& plan) {
  if (plan.design.method == Method::list) return listed_design(plan);
  return make_design(plan.design, design_factors(plan));
}

std::uint32_t shard_points_of(const Plan& plan, std::uint64_t points) {
  if (plan.shard_points > 0) return plan.shard_points;
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(points / 100, 1, 1000));
}

}  // namespace tools
