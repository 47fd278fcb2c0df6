/// Count, sum, sum of squares, least and greatest of whole numbers, such as waits in microseconds.
///
/// Everything is kept in integers, so adding and merging in any order gives the same bits.
/// Range: count * (greatest magnitude)^2 < 2^128; for waits of 30 years each, that is 370 million.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "engine/ensure.h"
#include "engine/statistics/int128.h"

namespace engine {

class Tally {
 public:
  void add(std::int64_t value) {
    ++count_;
    sum_ += value;
    sum_of_squares_ += static_cast<Uint128>(static_cast<Int128>(value) * value);
    min_ = std::min(min_, value);
    max_ = std::max(max_, value);
  }

  void merge(const Tally& other) {
    count_ += other.count_;
    sum_ += other.sum_;
    sum_of_squares_ += other.sum_of_squares_;
    min_ = std::min(min_, other.min_);
    max_ = std::max(max_, other.max_);
  }

  std::int64_t count() const { return count_; }
  Int128 sum() const { return sum_; }

  /// These require: count > 0.
  std::int64_t min() const {
    ensure(count_ > 0, "only something has a least value");
    return min_;
  }
  std::int64_t max() const {
    ensure(count_ > 0, "only something has a greatest value");
    return max_;
  }
  double mean() const {
    ensure(count_ > 0, "only something has a mean");
    return static_cast<double>(sum_) / static_cast<double>(count_);
  }

  /// Unbiased (divided by count - 1). Requires: count > 1.
  double variance() const;

  friend bool operator==(const Tally&, const Tally&) = default;

 private:
  std::int64_t count_ = 0;
  Int128 sum_ = 0;
  Uint128 sum_of_squares_ = 0;
  std::int64_t min_ = std::numeric_limits<std::int64_t>::max();
  std::int64_t max_ = std::numeric_limits<std::int64_t>::min();
};

// Squares are taken about a whole number next to the mean, in exact integers, so that nothing
// cancels when the spread is small beside the mean. With sum = near * count + rest, sum of (x -
// near)^2 = sum of squares - near * (sum + rest), and sum of (x - mean)^2 = that - rest^2 / count.
inline double Tally::variance() const {
  ensure(count_ > 1, "only several values have a variance");
  const Int128 near = sum_ / count_;
  const Int128 rest = sum_ % count_;
  const Uint128 about_near =
      sum_of_squares_ - static_cast<Uint128>(near) * static_cast<Uint128>(sum_ + rest);
  const auto n = static_cast<double>(count_);
  const auto r = static_cast<double>(rest);
  return (static_cast<double>(about_near) - r * r / n) / (n - 1);
}

}  // namespace engine
