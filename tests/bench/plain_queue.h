/// The pending set that everyone knows: std::priority_queue.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace bench {

class PlainQueue {
 public:
  struct Entry {
    std::int64_t time;
    std::uint64_t what;

    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  explicit PlainQueue(std::size_t) {}

  const Entry& top() const { return queue_.top(); }
  void push(Entry entry) { queue_.push(entry); }
  void replace_top(Entry entry) {
    queue_.pop();
    queue_.push(entry);
  }

 private:
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

}  // namespace bench
