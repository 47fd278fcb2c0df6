#include "scenarios/language/short_circles.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <queue>
#include <utility>

#include "scenarios/language/circles.h"

namespace scenarios {

namespace {

/// Shortest ways from one node, the node itself by a way round. E. W. Dijkstra, Numerische
/// Mathematik 1 (1959).
class WaysRound {
 public:
  WaysRound(std::size_t nodes, const std::vector<TimedArrow>& arrows, double limit)
      : arrows_(arrows), limit_(limit), leads_on_(nodes), time_(nodes), came_from_(nodes) {
    for (std::size_t i = 0; i < arrows.size(); ++i)
      leads_on_[arrows[i].from].push_back(i);
  }

  /// Infinite if there is no way round below the limit.
  double back_to(std::size_t start) {
    std::ranges::fill(time_, std::numeric_limits<double>::infinity());
    follow(start, 0);
    while (!open_.empty()) {
      const auto [time, node] = open_.top();
      open_.pop();
      const bool is_latest = time == time_[node];
      if (is_latest && node != start) follow(node, time);
    }
    return time_[start];
  }

  /// Requires: back_to(start) was just found to be below the limit.
  std::vector<std::size_t> circle(std::size_t start) const {
    std::vector<std::size_t> nodes;
    std::size_t at = start;
    do {
      at = came_from_[at];
      nodes.push_back(at);
    } while (at != start);
    std::ranges::reverse(nodes);
    std::rotate(nodes.begin(), std::ranges::min_element(nodes), nodes.end());
    return nodes;
  }

 private:
  using TimedNode = std::pair<double, std::size_t>;

  void follow(std::size_t node, double before) {
    for (const std::size_t i : leads_on_[node]) {
      const double time = before + arrows_[i].time;
      const std::size_t to = arrows_[i].to;
      if (time >= limit_ || time >= time_[to]) continue;
      time_[to] = time;
      came_from_[to] = node;
      open_.emplace(time, to);
    }
  }

  const std::vector<TimedArrow>& arrows_;
  double limit_;
  std::vector<std::vector<std::size_t>> leads_on_;  ///< indices of arrows, by node
  std::vector<double> time_;
  std::vector<std::size_t> came_from_;
  std::priority_queue<TimedNode, std::vector<TimedNode>, std::greater<>> open_;
};

/// Cheap, and true of nearly every scenario.
bool has_no_circle(std::size_t nodes, const std::vector<TimedArrow>& arrows) {
  std::vector<Arrow> plain;
  plain.reserve(arrows.size());
  for (const TimedArrow& arrow : arrows)
    plain.emplace_back(arrow.from, arrow.to);
  return find_circle(nodes, plain).empty();
}

}  // namespace

std::optional<ShortCircle> shortest_circle(std::size_t nodes, const std::vector<TimedArrow>& arrows,
                                           double limit) {
  std::vector<TimedArrow> quick;
  std::ranges::copy_if(arrows, std::back_inserter(quick),
                       [&](const TimedArrow& arrow) { return arrow.time < limit; });
  if (has_no_circle(nodes, quick)) return std::nullopt;
  std::optional<ShortCircle> best;
  WaysRound ways(nodes, quick, limit);
  for (std::size_t start = 0; start < nodes; ++start) {
    const double time = ways.back_to(start);
    if (time < (best ? best->time : limit)) best = ShortCircle{ways.circle(start), time};
  }
  return best;
}

}  // namespace scenarios
