/// A binary heap whose items know where they lie, so that any of them can be taken out.
///
/// Joining, taking the first and taking one out of the middle cost at most 2 log2(n) comparisons.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace models {

/// `before(a, b)`: a comes out first; a strict total order. `placed(item, position)` is called
/// whenever an item has a new position.
template <class Item, class Before, class Placed>
class IndexedHeap {
 public:
  IndexedHeap(std::vector<Item>& items, Before before, Placed placed)
      : items_(items), before_(std::move(before)), placed_(std::move(placed)) {}

  void push(Item item) {
    items_.push_back(item);
    rise(items_.size() - 1, item);
  }

  void remove(std::size_t position) {
    const Item last = items_.back();
    items_.pop_back();
    if (position == items_.size()) return;
    const bool is_early = position > 0 && before_(last, items_[(position - 1) / 2]);
    is_early ? rise(position, last) : sink(position, last);
  }

 private:
  void put(std::size_t position, Item item) {
    items_[position] = item;
    placed_(item, position);
  }

  void rise(std::size_t position, Item item) {
    while (position > 0) {
      const std::size_t above = (position - 1) / 2;
      if (!before_(item, items_[above])) break;
      put(position, items_[above]);
      position = above;
    }
    put(position, item);
  }

  void sink(std::size_t position, Item item) {
    for (std::size_t below = 2 * position + 1; below < items_.size(); below = 2 * position + 1) {
      if (below + 1 < items_.size() && before_(items_[below + 1], items_[below])) ++below;
      if (!before_(items_[below], item)) break;
      put(position, items_[below]);
      position = below;
    }
    put(position, item);
  }

  std::vector<Item>& items_;
  Before before_;
  Placed placed_;
};

}  // namespace models
