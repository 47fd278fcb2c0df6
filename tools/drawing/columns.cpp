#include "tools/drawing/columns.h"

#include <algorithm>

namespace tools {

namespace {

/// The ways without those that close a circle.
class Untangled {
 public:
  Untangled(std::size_t boxes, const Ways& ways) : next_(boxes), state_(boxes, State::unseen) {
    std::vector<std::vector<std::size_t>> all(boxes);
    for (const auto& [from, to] : ways) {
      if (from != to) all[from].push_back(to);
    }
    for (std::size_t box = 0; box < boxes; ++box) {
      if (state_[box] == State::unseen) explore(box, all);
    }
  }

  const std::vector<std::vector<std::size_t>>& next() const { return next_; }

  /// Every box after all that lead to it.
  std::vector<std::size_t> order() const { return {finished_.rbegin(), finished_.rend()}; }

 private:
  enum class State { unseen, open, done };
  struct Visit {
    std::size_t box;
    std::size_t way = 0;
  };

  void explore(std::size_t first, const std::vector<std::vector<std::size_t>>& all) {
    std::vector<Visit> open{{first}};
    state_[first] = State::open;
    while (!open.empty()) {
      Visit& here = open.back();
      if (here.way == all[here.box].size()) {
        state_[here.box] = State::done;
        finished_.push_back(here.box);
        open.pop_back();
        continue;
      }
      const std::size_t to = all[here.box][here.way++];
      if (state_[to] == State::open) continue;  // would lead back
      next_[here.box].push_back(to);
      if (state_[to] == State::done) continue;
      state_[to] = State::open;
      open.push_back({to});
    }
  }

  std::vector<std::vector<std::size_t>> next_;
  std::vector<State> state_;
  std::vector<std::size_t> finished_;
};

}  // namespace

Columns columns_of(std::size_t boxes, const Ways& ways, std::size_t tallest) {
  const Untangled untangled(boxes, ways);
  Columns columns{std::vector<std::size_t>(boxes, 0), 0};
  std::vector<std::size_t> in_column;
  for (const std::size_t box : untangled.order()) {
    std::size_t& at = columns.of_box[box];
    while (at < in_column.size() && in_column[at] >= tallest)
      ++at;
    if (at >= in_column.size()) in_column.resize(at + 1, 0);
    ++in_column[at];
    for (const std::size_t to : untangled.next()[box])
      columns.of_box[to] = std::max(columns.of_box[to], at + 1);
  }
  columns.number = in_column.size();
  return columns;
}

}  // namespace tools
