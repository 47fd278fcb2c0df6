#include "engine/statistics/steady_state.h"

#include <algorithm>

#include "engine/ensure.h"
#include "engine/statistics/interval.h"

namespace engine {
namespace {

constexpr std::size_t least_batches = 10;

/// The squared standard error of what is left when the first `cut` values go, for every cut that
/// leaves at least `least`. Summed from the back, about the overall mean, so that little cancels.
std::vector<double> squared_errors(const std::vector<double>& values, std::size_t least) {
  const double centre = mean(values);
  std::vector<double> errors(values.size() - least + 1, 0);
  double sum = 0;
  double squares = 0;
  for (std::size_t i = values.size(); i-- > 0;) {
    const double off = values[i] - centre;
    sum += off;
    squares += off * off;
    const auto left = static_cast<double>(values.size() - i);
    if (i < errors.size()) errors[i] = std::max(0.0, squares - sum * sum / left) / (left * left);
  }
  return errors;
}

/// By batches cut; none if there are too few batches.
std::vector<double> errors_after_cuts(std::span<const double> values, std::size_t batch) {
  ensure(batch > 0, "a batch has a value");
  const std::size_t batches = values.size() / batch;
  if (batches < least_batches) return {};
  // From the front: what does not fill a batch is at the end, where it is not in question.
  return squared_errors(batch_means(values.first(batches * batch), batches),
                        std::max<std::size_t>(2, batches / 10));
}

}  // namespace

std::vector<double> batch_means(std::span<const double> values, std::size_t batches) {
  ensure(batches > 0 && values.size() >= batches, "every batch has a value");
  const std::size_t length = values.size() / batches;
  const auto used = values.last(length * batches);
  std::vector<double> means;
  for (std::size_t b = 0; b < batches; ++b)
    means.push_back(mean(used.subspan(b * length, length)));
  return means;
}

double lag_one_correlation(std::span<const double> values) {
  ensure(values.size() >= 2, "a value has a next one");
  const double centre = mean(values);
  double together = 0;
  double alone = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double off = values[i] - centre;
    alone += off * off;
    if (i + 1 < values.size()) together += off * (values[i + 1] - centre);
  }
  return alone > 0 ? together / alone : 0;
}

Truncation mser(std::span<const double> values, std::size_t batch) {
  const auto errors = errors_after_cuts(values, batch);
  if (errors.empty()) return {0, false};
  const auto cut = static_cast<std::size_t>(std::ranges::min_element(errors) - errors.begin());
  return {cut * batch, cut <= values.size() / batch / 2};
}

std::size_t mser_in_first_half(std::span<const double> values, std::size_t batch) {
  const auto errors = errors_after_cuts(values, batch);
  if (errors.empty()) return 0;
  const auto early = std::span(errors).first(values.size() / batch / 2 + 1);
  return batch * static_cast<std::size_t>(std::ranges::min_element(early) - early.begin());
}

std::vector<double> welch_average(std::span<const double> values, std::size_t window) {
  ensure(2 * window < values.size(), "a window is shorter than half the run");
  std::vector<double> averages;
  for (std::size_t i = 0; i + window < values.size(); ++i) {
    const std::size_t side = std::min(i, window);
    averages.push_back(mean(values.subspan(i - side, 2 * side + 1)));
  }
  return averages;
}

}  // namespace engine
