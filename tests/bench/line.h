/// Those who wait, first come first served: a ring that grows by doubling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

class Line {
 public:
  bool empty() const { return first_ == end_; }

  void push(std::int64_t since) {
    if (end_ - first_ == since_.size()) grow();
    since_[end_++ & (since_.size() - 1)] = since;
  }
  std::int64_t pop() { return since_[first_++ & (since_.size() - 1)]; }

 private:
  void grow() {
    std::vector<std::int64_t> larger(2 * since_.size());
    for (std::size_t i = first_; i < end_; ++i)
      larger[i & (larger.size() - 1)] = since_[i & (since_.size() - 1)];
    since_ = larger;
  }

  std::vector<std::int64_t> since_ = std::vector<std::int64_t>(64);
  std::size_t first_ = 0, end_ = 0;
};

}  // namespace bench
