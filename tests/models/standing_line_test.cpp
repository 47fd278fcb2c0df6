// Lines that can be left from the middle: order, and a cost that does not grow with the length.
#include "models/network/standing_line.h"

#include <cmath>

#include <gtest/gtest.h>

#include "models/network/indexed_heap.h"

namespace tests {
namespace {

using models::LineEnd;
using models::QueueOrder;
using models::Standing;
using models::StandingLine;
using models::StandingLink;
using models::Standings;

/// Numbers in a heap that counts its comparisons, and where each of them lies.
struct Counted {
  std::uint64_t comparisons = 0;
  std::vector<std::uint32_t> items;
  std::vector<std::size_t> position;
};

/// Comparisons for each of `operations`: one joins, one leaves from the middle, the first is taken.
double comparisons_each(std::uint32_t waiting, std::uint32_t operations) {
  Counted heap;
  const auto key = [](std::uint32_t item) {
    return item * 2654435761U;
  };  // scattered
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    ++heap.comparisons;
    return key(a) < key(b);
  };
  const auto placed = [&](std::uint32_t item, std::size_t at) {
    heap.position[item] = at;
  };
  heap.position.resize(waiting + 2 * operations);
  models::IndexedHeap<std::uint32_t, decltype(before), decltype(placed)> line(heap.items, before,
                                                                              placed);
  std::uint32_t next = 0;
  while (next < waiting)
    line.push(next++);
  heap.comparisons = 0;
  for (std::uint32_t i = 0; i < operations; ++i) {
    line.push(next++);
    line.push(next++);
    line.remove(heap.position[heap.items[heap.items.size() / 2]]);
    line.remove(0);
  }
  return static_cast<double>(heap.comparisons) / operations;
}

/// Two joins of at most log2(n) comparisons and two departures of at most 2 log2(n) + 1.
TEST(StandingLine, OfTheShortestFirstComparesByTheLogarithmOfItsLength) {
  const double hundred_thousand = comparisons_each(100'000, 20'000);
  EXPECT_LE(hundred_thousand, 2 * (std::log2(100'002) + 1) + 2 * (2 * std::log2(100'002) + 1));
  EXPECT_LE(hundred_thousand, 2 * comparisons_each(1'000, 20'000));
}

/// Persons 0, 1, ... join a line of this order.
class Joined {
 public:
  explicit Joined(QueueOrder order) : line_(order) {}

  StandingLink join(std::int64_t rank, std::uint8_t priority, LineEnd end = LineEnd::back) {
    Standing one;
    one.person = models::PersonId(next_++);
    one.rank = rank;
    one.priority = priority;
    const StandingLink link = pool_.add(one);
    line_.join(link, end, pool_);
    return link;
  }
  void leave(StandingLink link) {
    line_.leave(link, pool_);
    pool_.remove(link);
  }
  std::vector<std::uint32_t> served() {
    std::vector<std::uint32_t> all;
    while (!line_.empty()) {
      const StandingLink first = line_.first(0, {}, pool_);
      all.push_back(pool_[first].person.value());
      leave(first);
    }
    return all;
  }

 private:
  Standings pool_;
  StandingLine line_;
  std::uint32_t next_ = 0;
};

using Order = std::vector<std::uint32_t>;

TEST(StandingLine, KeepsItsOrderWhenSomeoneLeavesFromTheMiddle) {
  for (const auto& [order, served] :
       std::vector<std::pair<QueueOrder, Order>>{{QueueOrder::fifo, {0, 1, 3, 4}},
                                                 {QueueOrder::lifo, {4, 3, 1, 0}},
                                                 {QueueOrder::priority, {1, 3, 0, 4}},
                                                 {QueueOrder::shortest, {4, 3, 1, 0}}}) {
    Joined line(order);
    line.join(40, 5);
    line.join(30, 2);
    const StandingLink two = line.join(10, 1);
    line.join(20, 2);
    line.join(5, 5);
    line.leave(two);
    EXPECT_EQ(line.served(), served);
  }
}

TEST(StandingLine, TakesWhoWasInterruptedBackAtTheHeadOfTheOwnPriority) {
  Joined line(QueueOrder::priority);
  line.join(0, 2);
  line.join(0, 1);
  line.join(0, 2, LineEnd::head);
  EXPECT_EQ(line.served(), (Order{1, 2, 0}));
}

}  // namespace
}  // namespace tests
