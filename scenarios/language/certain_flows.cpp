#include "scenarios/language/certain_flows.h"

#include <algorithm>
#include <set>

#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

/// Of circles with 25 % feedback, four leave less than a thousandth between the bounds.
constexpr int rounds = 4;

enum class Bound { least, most };

std::optional<int> own_priority(const models::Step& step) {
  if (const auto* stay = std::get_if<models::Stay>(&step)) return stay->priority;
  if (const auto* visit = std::get_if<models::Visit>(&step)) return visit->priority;
  return std::nullopt;
}

bool waits_in_bed(const models::Step& step) {
  const auto* stay = std::get_if<models::Stay>(&step);
  return stay != nullptr && stay->wait == models::WaitWhere::in_bed;
}

/// Queues in which some may come before others who have waited longer.
std::set<QueueName> queues_with_ranks(const models::Description& description) {
  std::set<int> of_groups;
  for (const models::Group& group : description.groups)
    of_groups.insert(group.priority);
  std::map<QueueName, std::set<int>> ranks;
  for (const auto& pathway : description.pathways) {
    for (const models::Step& step : pathway.steps) {
      const auto demand = demand_of(step);
      if (!demand) continue;
      const auto own = own_priority(step);
      ranks[demand->queue].merge(own ? std::set<int>{*own} : std::set<int>(of_groups));
    }
  }
  std::set<QueueName> found;
  for (const auto& [queue, all] : ranks) {
    const auto order = service_called(description, queue.first).queue.order;
    if (all.size() > 1 && order == models::QueueOrder::priority) found.insert(queue);
  }
  return found;
}

class Bottlenecks {
 public:
  explicit Bottlenecks(const models::Description& description)
      : description_(description), ranked_(queues_with_ranks(description)) {}

  /// The bound on the share that every step lets through, if `loads` bounds the loads from the
  /// other side.
  Passing passing(const Loads& loads, Bound bound) const {
    Passing all = everyone_passes(description_);
    for (std::size_t p = 0; p < all.size(); ++p) {
      for (std::size_t s = 0; s < all[p].size(); ++s)
        narrow(description_.pathways[p].steps[s], loads, bound, all[p][s]);
    }
    return all;
  }

 private:
  void narrow(const models::Step& step, const Loads& loads, Bound bound,
              std::vector<double>& shares) const {
    const auto* stay = std::get_if<models::Stay>(&step);
    const double unknown = bound == Bound::least ? 0 : 1;
    if (stay != nullptr && !stay->or_in.empty()) std::ranges::fill(shares, unknown);
    // The person goes on when tracks are done, and these may wait.
    if (std::holds_alternative<models::Fork>(step)) std::ranges::fill(shares, unknown);
    const auto demand = demand_of(step);
    if (!demand) return;
    const models::Service& service = service_called(description_, demand->queue.first);
    const auto capacity = capacity_of(description_, demand->queue);
    const std::vector<double>& load = loads.at(demand->queue);
    for (std::size_t m = 0; m < shares.size(); ++m) {
      const std::size_t member = member_for(*demand, service, description_.geography, m);
      const bool is_full = capacity[member] && load[member] > *capacity[member];
      const bool is_unknown = may_lose(service) || varies(service) ||
                              (is_full && (waits_in_bed(step) || ranked_.contains(demand->queue)));
      if (is_unknown) {
        shares[m] = unknown;
      } else if (is_full) {
        shares[m] = *capacity[member] / load[member];
      }
    }
  }

  const models::Description& description_;
  std::set<QueueName> ranked_;
};

}  // namespace

std::optional<Flows> certain_flows(const models::Description& description) {
  const Traffic traffic(description);
  auto most = traffic.flows(everyone_passes(description));
  if (!most) return std::nullopt;
  const Bottlenecks bottlenecks(description);
  for (int round = 1;; ++round) {
    const Passing passing = bottlenecks.passing(loads_of(description, *most), Bound::least);
    if (passing == everyone_passes(description)) return most;
    auto least = traffic.flows(passing);
    if (!least || round == rounds) return least;
    most = traffic.flows(bottlenecks.passing(loads_of(description, *least), Bound::most));
    if (!most) return std::nullopt;
  }
}

}  // namespace scenarios
