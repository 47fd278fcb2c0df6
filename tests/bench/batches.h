/// A mean over a long run, and how far it may be off: by the means of batches, as neighbours in a
/// queue are alike. Source: Law, Simulation Modeling and Analysis, 5th ed., 9.5.3.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace bench {

class Batches {
 public:
  void add(double mean) { means_.push_back(mean); }

  double mean() const {
    double sum = 0;
    for (const double one : means_)
      sum += one;
    return sum / static_cast<double>(means_.size());
  }

  double standard_error() const {
    double squares = 0;
    for (const double one : means_)
      squares += (one - mean()) * (one - mean());
    const auto n = static_cast<double>(means_.size());
    return std::sqrt(squares / (n - 1) / n);
  }

  /// Within five standard errors of a mean that is as uncertain as this one. Both are biased by
  /// their empty start, hence the two per cent; 10^-3 is as good as no wait.
  bool agrees_with(double other) const {
    return std::abs(other - mean()) < 5 * std::sqrt(2.0) * standard_error() + 0.02 * mean() + 1e-3;
  }

 private:
  std::vector<double> means_;
};

}  // namespace bench
