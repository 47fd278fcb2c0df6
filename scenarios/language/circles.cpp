#include "scenarios/language/circles.h"

#include <algorithm>

namespace scenarios {

namespace {

/// Depth-first, without recursion, since pathways may be many.
class Search {
 public:
  Search(std::size_t nodes, const std::vector<Arrow>& arrows) : next_(nodes), state_(nodes) {
    for (const auto& [from, to] : arrows)
      next_[from].push_back(to);
    for (auto& targets : next_)
      std::sort(targets.begin(), targets.end());
  }

  std::vector<std::size_t> from(std::size_t start) {
    if (state_[start] != State::untouched) return {};
    enter(start);
    while (!path_.empty()) {
      auto& [node, position] = path_.back();
      if (position == next_[node].size()) {
        state_[node] = State::done;
        path_.pop_back();
        continue;
      }
      const std::size_t to = next_[node][position++];
      if (state_[to] == State::on_path) return circle_at(to);
      if (state_[to] == State::untouched) enter(to);
    }
    return {};
  }

 private:
  enum class State { untouched, on_path, done };

  void enter(std::size_t node) {
    state_[node] = State::on_path;
    path_.emplace_back(node, 0);
  }

  std::vector<std::size_t> circle_at(std::size_t node) const {
    std::vector<std::size_t> circle;
    for (const auto& [on_path, position] : path_) {
      if (on_path == node || !circle.empty()) circle.push_back(on_path);
    }
    std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
    return circle;
  }

  std::vector<std::vector<std::size_t>> next_;
  std::vector<State> state_;
  std::vector<std::pair<std::size_t, std::size_t>> path_;  ///< node and next arrow to follow
};

}  // namespace

std::vector<std::size_t> find_circle(std::size_t nodes, const std::vector<Arrow>& arrows) {
  Search search(nodes, arrows);
  for (std::size_t start = 0; start < nodes; ++start) {
    auto circle = search.from(start);
    if (!circle.empty()) return circle;
  }
  return {};
}

}  // namespace scenarios
