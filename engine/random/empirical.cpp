#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

/// The variance is that of the law (divided by n), not the estimate for whatever it was drawn from.
class Empirical final : public Distribution::Law {
 public:
  /// Requires: ascending.
  explicit Empirical(std::vector<double> observations)
      : observations_(std::move(observations)), count_(static_cast<double>(observations_.size())) {
    for (const double x : observations_)
      mean_ += x / count_;
    for (const double x : observations_)
      variance_ += (x - mean_) * (x - mean_) / count_;
  }

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    const auto beyond = std::upper_bound(observations_.begin(), observations_.end(), x);
    return static_cast<double>(beyond - observations_.begin()) / count_;
  }
  double quantile(double p) const override {
    auto rank = static_cast<std::size_t>(p * count_);  // of the least i with (i + 1) / n >= p
    if (rank > 0 && static_cast<double>(rank) / count_ >= p) --rank;
    return observations_[std::min(rank, observations_.size() - 1)];
  }
  bool is_whole() const override {
    return std::all_of(observations_.begin(), observations_.end(),
                       [](double x) { return std::floor(x) == x; });
  }
  double lower() const override { return observations_.front(); }
  std::string text() const override;

 private:
  std::vector<double> observations_;
  double count_;
  double mean_ = 0;
  double variance_ = 0;
};

/// Too many to list: a hash of them all tells two files apart.
std::string Empirical::text() const {
  std::string bytes;
  for (const double x : observations_) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    for (unsigned shift = 0; shift < 64; shift += 8)
      bytes += static_cast<char>(bits >> shift & 0xffU);
  }
  return fmt::format("empirical({} observations, mean {}, hash {:016x})", observations_.size(),
                     number_text(mean_), stable_hash(bytes));
}

}  // namespace

Distribution empirical(std::vector<double> observations) {
  ensure(!observations.empty(), "an empirical law has observations");
  for (double& x : observations) {
    ensure(x >= 0, "observations are not negative");
    x += 0.0;  // -0 and 0 are one value
  }
  std::sort(observations.begin(), observations.end());
  return Distribution(std::make_shared<Empirical>(std::move(observations)));
}

}  // namespace engine
