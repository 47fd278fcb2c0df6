#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"
#include "engine/random/shares.h"

namespace engine {
namespace {

class Discrete final : public Distribution::Law {
 public:
  /// Requires: values ascending.
  Discrete(std::vector<double> values, const std::vector<double>& shares, std::string text)
      : values_(std::move(values)), shares_(shares), text_(std::move(text)) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override {
    return shares_.average([this](std::size_t i) { return values_[i]; });
  }
  double variance() const override {
    const double centre = mean();
    return shares_.average(
        [&](std::size_t i) { return (values_[i] - centre) * (values_[i] - centre); });
  }
  double cdf(double x) const override {
    const auto beyond = std::upper_bound(values_.begin(), values_.end(), x);
    if (beyond == values_.begin()) return 0;
    return shares_.up_to(static_cast<std::size_t>(beyond - values_.begin()) - 1);
  }
  double quantile(double p) const override { return values_[shares_.pick(p)]; }
  bool is_whole() const override {
    return std::all_of(values_.begin(), values_.end(), [](double x) { return std::floor(x) == x; });
  }
  double lower() const override { return quantile(std::numeric_limits<double>::min()); }
  std::string text() const override { return text_; }

 private:
  std::vector<double> values_;
  Shares shares_;
  std::string text_;
};

}  // namespace

Distribution discrete(const std::vector<double>& values, const std::vector<double>& shares) {
  ensure(values.size() == shares.size(), "a discrete law has as many shares as values");
  std::vector<std::pair<double, double>> rows;
  for (std::size_t i = 0; i < values.size(); ++i)
    rows.emplace_back(values[i], shares[i]);
  std::sort(rows.begin(), rows.end());

  std::vector<double> sorted_values;
  std::vector<double> sorted_shares;
  std::string text;
  for (const auto& [value, share] : rows) {
    ensure(value >= 0, "the values of a discrete law are not negative");
    sorted_values.push_back(value);
    sorted_shares.push_back(share);
    text += (text.empty() ? "" : ", ") + share_text(share) + ": " + number_text(value);
  }
  return Distribution(
      std::make_shared<Discrete>(sorted_values, sorted_shares, "discrete(" + text + ")"));
}

}  // namespace engine
