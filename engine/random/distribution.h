/// A probability distribution of a non-negative number that knows its mean, variance, cdf and
/// quantile.
///
/// Values are plain numbers; models use microseconds for durations. Every draw is an exactly
/// specified transform of uniforms built from basic IEEE operations (engine/random/elementary.h),
/// so that all machines get the same bits. Where a quantile function exists, the draw is
/// quantile(uniform): one uniform a draw, monotone, as common random numbers and quasi-random
/// designs need. Parameters: what each factory requires is ensured; scenarios/ checks users' input
/// before.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/random/elementary.h"
#include "engine/random/stream.h"

namespace engine {

class Distribution {
 public:
  /// The law behind a Distribution: immutable, shared between copies.
  class Law;

  /// Always 0.
  Distribution();
  explicit Distribution(std::shared_ptr<const Law> law) : law_(std::move(law)) {}
  /// An exponential law.
  Distribution(std::shared_ptr<const Law> law, double exponential_mean)
      : law_(std::move(law)), exponential_mean_(exponential_mean) {}

  /// The commonest law is drawn here, in line. Its quantile function has log1p(-u), which is
  /// log(1 - u) where 1 - u is exact, and 1 - u is exact for every uniform of a stream.
  [[gnu::always_inline]] double sample(RandomStream& stream) const {
    if (exponential_mean_ > 0) return -log(1.0 - stream.uniform()) * exponential_mean_;
    return sample_law(stream);
  }
  double mean() const;
  double variance() const;
  double cdf(double x) const;
  double quantile(double p) const;  ///< least x with cdf(x) >= p; requires 0 < p < 1
  /// No draw is less than this, rounding included: what a parallel run may rely on. The lower end
  /// of the support, or 0 for laws with an unbounded density near 0 or none there.
  double lower() const;

  /// True if it is known that every value is a whole number.
  bool is_whole() const;

  /// The same in words, as the scenario language writes it, numbers in plain units:
  /// "lognormal(mean 7.4, sd 8.6)". Equal laws have equal text.
  std::string text() const;

  friend bool operator==(const Distribution& a, const Distribution& b) {
    return a.text() == b.text();
  }

 private:
  double sample_law(RandomStream& stream) const;

  std::shared_ptr<const Law> law_;
  double exponential_mean_ = 0;  ///< 0: another law
};

/// One value with certainty. Requires: value >= 0.
Distribution fixed(double value);
/// Requires: mean > 0.
Distribution exponential(double mean);
/// The logarithm is normal. Requires: mean, sd > 0.
Distribution lognormal_mean_sd(double mean, double sd);
/// `sigma` is the standard deviation of the logarithm. Requires: median > 0, sigma > 0.
Distribution lognormal_median_sigma(double median, double sigma);
/// `mu`, `sigma` of the logarithm. Requires: sigma > 0.
Distribution lognormal_log(double mu, double sigma);
/// Requires: mean, sd > 0.
Distribution gamma_mean_sd(double mean, double sd);
/// Requires: shape, scale > 0.
Distribution gamma_shape_scale(double shape, double scale);
/// Sum of `stages` exponentials. Requires: stages >= 1, mean > 0 (of the sum).
Distribution erlang(int stages, double mean);
/// Requires: shape, scale > 0.
Distribution weibull(double shape, double scale);
/// Exponential of mean means[i] with probability shares[i]. Requires: shares sum to 1, means > 0.
Distribution hyperexponential(const std::vector<double>& shares, const std::vector<double>& means);
/// Time to absorption of a Markov chain: `start[i]`, then leaving phase i after an exponential of
/// `means[i]` to phase j with probability `next[i][j]`, absorbed with the rest.
/// Requires: start sums to 1, rows of next sum to at most 1, absorption certain.
Distribution phase_type(const std::vector<double>& start, const std::vector<double>& means,
                        const std::vector<std::vector<double>>& next);
/// Requires: 0 <= low < high.
Distribution uniform(double low, double high);
/// Requires: 0 <= low <= mode <= high, low < high.
Distribution triangular(double low, double mode, double high);
/// Values with probabilities. Requires: shares sum to 1, values >= 0.
Distribution discrete(const std::vector<double>& values, const std::vector<double>& shares);
/// Each observation equally likely. Requires: not empty, all >= 0.
Distribution empirical(std::vector<double> observations);
/// One of the parts, with probability shares[i]. Requires: shares sum to 1.
Distribution mixture(const std::vector<double>& shares, const std::vector<Distribution>& parts);
/// How many tries until the first success: 1, 2, 3, ... Requires: 1 <= mean <= 1e6.
Distribution geometric(double mean);
/// 0, 1, 2, ...: a Poisson number. Requires: 0 < mean <= 1e5.
Distribution poisson_number(double mean);
/// `of`, given that it lies in [low, high]. Requires: cdf(high) - cdf(low) > 1e-9.
Distribution truncated(const Distribution& of, double low, double high);

/// How long something has lasted that is found under way at an arbitrary time, and also how long it
/// will still last: density (1 - F(x)) / mean. Source: Cox, Renewal Theory, 1962, section 5.2.
/// Numerically: 1 - F is integrated by Gauss-Legendre to about 13 digits, and inverted by
/// bisection. Requires: has_equilibrium(of).
Distribution equilibrium(const Distribution& of);
/// False if the mean is 0, or if more than a millionth of it lies so far out in the tail that it
/// cannot be integrated.
bool has_equilibrium(const Distribution& of);

/// How long it lasts in all, given that it has lasted longer than `elapsed` already: the quantile
/// at F(elapsed) + uniform (1 - F(elapsed)). Requires: 0 < uniform < 1.
double total_given_more_than(const Distribution& of, double elapsed, double uniform);

}  // namespace engine
