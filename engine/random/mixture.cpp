#include <algorithm>
#include <limits>
#include <utility>

#include "engine/ensure.h"
#include "engine/random/bisection.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"
#include "engine/random/shares.h"

namespace engine {
namespace {

/// Draws a part by one uniform, then a value of that part by its own: not quantile(uniform).
class Mixture final : public Distribution::Law {
 public:
  Mixture(const std::vector<double>& shares, std::vector<Distribution> parts, std::string text)
      : shares_(shares), parts_(std::move(parts)), text_(std::move(text)) {
    ensure(shares_.size() == parts_.size(), "a mixture has as many shares as parts");
  }

  double sample(RandomStream& stream) const override {
    return parts_[shares_.pick(stream.uniform())].sample(stream);
  }
  double mean() const override {
    return shares_.average([this](std::size_t i) { return parts_[i].mean(); });
  }
  double variance() const override {
    const double centre = mean();
    return shares_.average([&](std::size_t i) {
      const double off = parts_[i].mean() - centre;
      return parts_[i].variance() + off * off;
    });
  }
  double cdf(double x) const override {
    return std::min(1.0, shares_.average([&](std::size_t i) { return parts_[i].cdf(x); }));
  }
  /// Lies between the least and the greatest of the parts' quantiles.
  double quantile(double p) const override {
    double low = parts_.front().quantile(p);
    double high = low;
    for (const Distribution& part : parts_) {
      low = std::min(low, part.quantile(p));
      high = std::max(high, part.quantile(p));
    }
    return least_double(low, high, [&](double x) { return cdf(x) >= p; });
  }
  bool is_whole() const override {
    return std::all_of(parts_.begin(), parts_.end(),
                       [](const Distribution& part) { return part.is_whole(); });
  }
  double lower() const override {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (shares_[i] > 0) least = std::min(least, parts_[i].lower());
    }
    return least;
  }
  std::string text() const override { return text_; }

 private:
  Shares shares_;
  std::vector<Distribution> parts_;
  std::string text_;
};

}  // namespace

Distribution mixture(const std::vector<double>& shares, const std::vector<Distribution>& parts) {
  ensure(shares.size() == parts.size(), "a mixture has as many shares as parts");
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i > 0 ? ", " : "") + share_text(shares[i]) + ": " + parts[i].text();
  }
  return Distribution(std::make_shared<Mixture>(shares, parts, "mixture(" + text + ")"));
}

Distribution hyperexponential(const std::vector<double>& shares, const std::vector<double>& means) {
  ensure(shares.size() == means.size(), "a hyperexponential law has as many shares as means");
  std::vector<Distribution> parts;
  std::string text;
  for (std::size_t i = 0; i < means.size(); ++i) {
    parts.push_back(exponential(means[i]));
    text += (i > 0 ? ", " : "") + share_text(shares[i]) + " mean " + number_text(means[i]);
  }
  return Distribution(std::make_shared<Mixture>(shares, parts, "hyperexponential(" + text + ")"));
}

}  // namespace engine
