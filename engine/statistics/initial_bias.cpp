#include "engine/statistics/initial_bias.h"

#include <span>

#include "engine/ensure.h"
#include "engine/statistics/difference.h"
#include "engine/statistics/interval.h"
#include "engine/statistics/steady_state.h"

namespace engine {
namespace {

using Values = std::vector<double>;

/// Every other replication, from `first` on.
Series every_other(const Series& replications, std::size_t first) {
  Series all;
  for (std::size_t r = first; r < replications.size(); r += 2)
    all.push_back(replications[r]);
  return all;
}

/// Values [from, to) of each replication.
Values means_between(const Series& replications, std::size_t from, std::size_t to) {
  Values means;
  for (const Values& one : replications)
    means.push_back(mean(std::span(one).subspan(from, to - from)));
  return means;
}

/// Front against rest, in each replication by itself.
double chance_of_difference(const Series& replications, std::size_t cut) {
  return p_value(paired_difference(means_between(replications, 0, cut),
                                   means_between(replications, cut, replications.front().size())));
}

/// The smoothed curve starts on one side of the level and comes to the other, or onto it.
std::optional<std::size_t> reaches(const Values& smooth, double level) {
  if (smooth.empty()) return std::nullopt;
  const bool from_below = smooth.front() < level;
  for (std::size_t i = 0; i < smooth.size(); ++i) {
    if (from_below ? smooth[i] >= level : smooth[i] <= level) return i;
  }
  return std::nullopt;
}

}  // namespace

Values mean_series(const Series& replications) {
  ensure(!replications.empty(), "a mean is of one at least");
  Values means;
  for (std::size_t i = 0; i < replications.front().size(); ++i) {
    Values here;
    for (const Values& one : replications)
      here.push_back(one.at(i));
    means.push_back(mean(here));
  }
  return means;
}

InitialBias initial_bias(const Series& replications, std::size_t batch) {
  const Values all = mean_series(replications);
  InitialBias bias{mser_in_first_half(all, batch), mser(all, batch).is_settled, {}, {}};
  const std::size_t half = all.size() / 2;
  if (half > 2 * batch)
    bias.welch = reaches(welch_average(all, batch), mean(std::span(all).subspan(half)));
  if (replications.size() < least_to_test) return bias;
  const std::size_t chosen = mser_in_first_half(mean_series(every_other(replications, 0)), batch);
  if (chosen > 0) bias.p = chance_of_difference(every_other(replications, 1), chosen);
  return bias;
}

std::optional<double> chance_of_drift(const Series& replications, std::size_t apart) {
  ensure(!replications.empty(), "a drift is of one at least");
  const std::size_t length = replications.front().size();
  ensure(0 < apart && apart < length, "two stretches lie within the series");
  if (replications.size() < least_to_test) return std::nullopt;
  const std::size_t from = (length - apart) / 2;
  return p_value(paired_difference(means_between(replications, from, length - apart),
                                   means_between(replications, from + apart, length)));
}

std::optional<double> chance_of_growth(const Series& replications, std::size_t cut) {
  ensure(!replications.empty(), "growth is of one at least");
  const std::size_t length = replications.front().size();
  ensure(0 < cut && 2 * cut <= length && length - cut >= 2, "the front is followed by two halves");
  if (replications.size() < least_to_test) return std::nullopt;
  const std::size_t half = (length - cut) / 2;
  const Values front = means_between(replications, 0, cut);
  const Values first = means_between(replications, cut, cut + half);
  const Values second = means_between(replications, length - half, length);
  const double to_front = static_cast<double>(cut + half) / 2;  // from middle to middle
  const double to_second = static_cast<double>(length - cut - half);
  Values line;
  for (std::size_t r = 0; r < front.size(); ++r)
    line.push_back(first[r] - (second[r] - first[r]) * to_front / to_second);
  const Difference off = paired_difference(line, front);
  const bool is_farther = off.mean * paired_difference(first, front).mean > 0;
  return is_farther ? p_value(off) : 1;
}

}  // namespace engine
