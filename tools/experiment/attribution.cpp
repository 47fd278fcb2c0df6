#include "tools/experiment/attribution.h"

#include <set>

namespace tools {

namespace {

using engine::Coalition;

Coalition whole_of(std::size_t groups) {
  return (Coalition{1} << groups) - 1;
}

std::vector<engine::Order> orders_of(const AttributionPlan& plan, std::uint32_t replication) {
  engine::RandomStream stream({plan.seed, replication}, {}, engine::purpose("attribution orders"),
                              0);
  return engine::random_orders(plan.groups, plan.order_pairs, stream);
}

std::set<Coalition> coalitions_of(const AttributionPlan& plan, std::uint32_t replication) {
  std::set<Coalition> all;
  const Coalition whole = whole_of(plan.groups);
  if (plan.order_pairs == 0) {
    for (Coalition c = 0; c <= whole; ++c)
      all.insert(c);
    return all;
  }
  all = {0, whole};
  for (std::size_t group = 0; group < plan.groups; ++group) {
    all.insert(Coalition{1} << group);
    all.insert(whole ^ (Coalition{1} << group));
  }
  for (const engine::Order& order : orders_of(plan, replication)) {
    Coalition here = 0;
    for (const std::size_t group : order)
      all.insert(here |= Coalition{1} << group);
  }
  return all;
}

}  // namespace

std::map<Coalition, std::vector<std::uint32_t>> runs_of(const AttributionPlan& plan) {
  std::map<Coalition, std::vector<std::uint32_t>> runs;
  for (std::uint32_t replication = 1; replication <= plan.replications; ++replication) {
    for (const Coalition coalition : coalitions_of(plan, replication))
      runs[coalition].push_back(replication);
  }
  return runs;
}

Parts parts_of(const AttributionPlan& plan, std::uint32_t replication, const engine::Worth& worth) {
  const Coalition whole = whole_of(plan.groups);
  Parts parts;
  parts.whole = worth(whole) - worth(0);
  for (std::size_t group = 0; group < plan.groups; ++group) {
    const Coalition one = Coalition{1} << group;
    parts.alone.push_back(worth(one) - worth(0));
    parts.last.push_back(worth(whole) - worth(whole ^ one));
  }
  parts.shapley = plan.order_pairs == 0
                      ? engine::shapley_values(plan.groups, worth)
                      : engine::shapley_values(orders_of(plan, replication), worth);
  return parts;
}

}  // namespace tools
