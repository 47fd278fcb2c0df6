/// Shares that sum to one, and the choice of one of them by a uniform number.
#pragma once

#include <cstddef>
#include <vector>

namespace engine {

class Shares {
 public:
  /// Requires: each >= 0, sum within 1e-9 of 1 (what is over or short is spread evenly).
  explicit Shares(const std::vector<double>& shares);

  std::size_t size() const { return cumulative_.size(); }
  double operator[](std::size_t i) const { return shares_[i]; }
  double up_to(std::size_t i) const { return cumulative_[i]; }  ///< sum of shares 0..i

  /// The least i with up_to(i) >= p; its share is positive. Requires 0 < p < 1.
  std::size_t pick(double p) const;

  /// The sum of share times value(i).
  template <class Value>
  double average(Value value) const {
    double sum = 0;
    for (std::size_t i = 0; i < size(); ++i)
      sum += shares_[i] * value(i);
    return sum;
  }

 private:
  std::vector<double> shares_;
  std::vector<double> cumulative_;
};

}  // namespace engine
