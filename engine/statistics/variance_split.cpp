#include "engine/statistics/variance_split.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/stream.h"
#include "engine/statistics/student_t.h"

namespace engine {

namespace {

constexpr std::uint32_t resamplings = 1000;

/// What analysis of variance needs of a draw.
struct DrawSummary {
  double mean = 0;
  double squares = 0;  ///< of the distances from the mean
};

struct MeanSquares {
  double mean = 0, between = 0, within = 0;
};

std::vector<DrawSummary> summaries_of(const std::vector<std::vector<double>>& draws) {
  std::vector<DrawSummary> all;
  for (const std::vector<double>& values : draws) {
    DrawSummary one{engine::mean(values), 0};
    for (const double value : values)
      one.squares += (value - one.mean) * (value - one.mean);
    all.push_back(one);
  }
  return all;
}

MeanSquares mean_squares(const std::vector<DrawSummary>& draws, double replications) {
  const auto count = static_cast<double>(draws.size());
  MeanSquares all;
  for (const DrawSummary& one : draws) {
    all.mean += one.mean / count;
    all.within += one.squares / (count * (replications - 1));
  }
  for (const DrawSummary& one : draws)
    all.between += replications * (one.mean - all.mean) * (one.mean - all.mean) / (count - 1);
  return all;
}

double parameter_variance(const MeanSquares& all, double replications) {
  return std::max(0.0, (all.between - all.within) / replications);
}

double share_of(double part, double rest) {
  return part + rest > 0 ? part / (part + rest) : 0;
}

Interval around(double middle, double variance, std::int64_t freedom, double confidence) {
  const double half = student_t_quantile((1 + confidence) / 2, freedom) * std::sqrt(variance);
  return {middle - half, middle + half};
}

Interval between_quantiles(const std::vector<double>& values, double confidence) {
  return {sample_quantile(values, (1 - confidence) / 2),
          sample_quantile(values, (1 + confidence) / 2)};
}

/// Draws drawn again with replacement, as often as asked.
void add_intervals(VarianceSplit& split, const std::vector<DrawSummary>& draws, double replications,
                   double confidence) {
  std::vector<double> sds, shares;
  std::vector<DrawSummary> again(draws.size());
  for (std::uint32_t nth = 0; nth < resamplings; ++nth) {
    RandomStream stream({1, 1}, {}, purpose("resampling of draws"), nth);
    for (DrawSummary& one : again) {
      const auto at =
          static_cast<std::size_t>(stream.uniform() * static_cast<double>(draws.size()));
      one = draws[std::min(at, draws.size() - 1)];
    }
    const MeanSquares all = mean_squares(again, replications);
    const double part = parameter_variance(all, replications);
    sds.push_back(std::sqrt(part));
    shares.push_back(share_of(part, all.within));
  }
  split.parameter_sd = between_quantiles(sds, confidence);
  split.parameter_share = between_quantiles(shares, confidence);
}

}  // namespace

double VarianceSplit::share() const {
  return share_of(by_parameters, by_simulation);
}

VarianceSplit split_variance(const std::vector<std::vector<double>>& draws, double confidence) {
  ensure(draws.size() >= 2 && draws.front().size() >= 2, "two draws of two values");
  for (const std::vector<double>& one : draws)
    ensure(one.size() == draws.front().size(), "all draws have as many values");
  const auto count = static_cast<double>(draws.size());
  const auto replications = static_cast<double>(draws.front().size());
  const std::vector<DrawSummary> summaries = summaries_of(draws);
  const MeanSquares all = mean_squares(summaries, replications);
  VarianceSplit split;
  split.mean = all.mean;
  split.by_parameters = parameter_variance(all, replications);
  split.by_simulation = all.within;
  const auto between_freedom = static_cast<std::int64_t>(draws.size()) - 1;
  const auto within_freedom = static_cast<std::int64_t>(draws.size() * (draws.front().size() - 1));
  const double values = count * replications;
  split.mean_interval = around(all.mean, all.between / values, between_freedom, confidence);
  split.from_simulation = around(all.mean, all.within / values, within_freedom, confidence);
  if (draws.size() >= least_draws_for_interval)
    add_intervals(split, summaries, replications, confidence);
  return split;
}

std::vector<double> draws_without_chance(const std::vector<std::vector<double>>& draws) {
  const auto replications = static_cast<double>(draws.front().size());
  const std::vector<DrawSummary> summaries = summaries_of(draws);
  const MeanSquares all = mean_squares(summaries, replications);
  const double seen = all.between / replications;
  const double shrink = seen > 0 ? std::sqrt(parameter_variance(all, replications) / seen) : 0;
  std::vector<double> means;
  means.reserve(summaries.size());
  for (const DrawSummary& one : summaries)
    means.push_back(all.mean + shrink * (one.mean - all.mean));
  return means;
}

}  // namespace engine
