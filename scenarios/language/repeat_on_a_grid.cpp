#include "scenarios/language/repeat_on_a_grid.h"

#include <algorithm>
#include <string>
#include <utility>

namespace scenarios {

namespace {

/// No attribute that people write begins so.
std::string clock_name(int depth) {
  return "began_round_1_of_repeat_" + std::to_string(depth + 1);
}

Node set(const std::string& attribute, const std::string& formula, const engine::Place& where) {
  return map_node("set", map_node(attribute, scalar_node(formula, where)));
}

bool may_wait(const Node& step) {
  return step.kind == NodeKind::map &&
         (step.find("in") != nullptr || step.find("visit") != nullptr ||
          step.find("triage") != nullptr);
}

/// Attributes stand last, so that the formula of a stay that is interrupted is not disturbed.
Node& child(Node& map, const std::string& key) {
  const auto found = std::ranges::find(map.entries, key, &Entry::key);
  if (found != map.entries.end()) return found->value;
  Node value;
  value.kind = NodeKind::map;
  value.where = map.where;
  map.entries.push_back({key, map.where, std::move(value)});
  return map.entries.back().value;
}

}  // namespace

void RepeatGrid::put_on(std::vector<Node>& steps, const Round& round) {
  const std::string clock = clock_name(round.depth);
  clocks_ = std::max(clocks_, round.depth + 1);
  const engine::Place& where = round.every.where;
  if (round.number == 0) {
    const bool waits = !steps.empty() && may_wait(steps.front());
    if (waits) steps.insert(steps.begin() + 1, set(clock, clock + " + waited", where));
    steps.insert(steps.begin(), set(clock, "since_arrival", where));
    return;
  }
  const std::string turn = clock + " + " + std::to_string(round.number) + " * (" +
                           round.every.text + ") - since_arrival";
  steps.insert(steps.begin(), map_node("wait", scalar_node("max(0 min, " + turn + ")", where)));
}

void RepeatGrid::give_attributes(Node& top) const {
  Node* groups = top.find("groups");
  if (groups == nullptr || groups->kind != NodeKind::map) return;
  for (Entry& group : groups->entries) {
    if (group.value.kind != NodeKind::map) continue;
    for (int depth = 0; depth < clocks_; ++depth) {
      Node& attributes = child(group.value, "attributes");
      if (attributes.kind != NodeKind::map) continue;
      const engine::Place where = group.where;
      attributes.entries.push_back({clock_name(depth), where, scalar_node("0 min", where)});
    }
  }
}

}  // namespace scenarios
