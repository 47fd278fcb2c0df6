#include "engine/statistics/best.h"

#include <algorithm>

#include "engine/ensure.h"
#include "engine/random/stream.h"

namespace engine {
namespace {

constexpr std::uint32_t draws = 10'000;

std::size_t drawn(RandomStream& stream, std::size_t among) {
  const auto at = static_cast<std::size_t>(stream.uniform() * static_cast<double>(among));
  return std::min(at, among - 1);
}

double drawn_mean(const std::vector<double>& values, RandomStream& stream) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    sum += values[drawn(stream, values.size())];
  return sum / static_cast<double>(values.size());
}

/// A draw belongs to (draw, system), or with shared streams to the draw alone.
std::vector<double> drawn_means(const std::vector<std::vector<double>>& systems, Streams streams,
                                std::uint32_t draw) {
  std::vector<double> means;
  for (std::size_t s = 0; s < systems.size(); ++s) {
    const std::uint64_t of = streams == Streams::shared ? 0 : s;
    RandomStream stream({1, 1}, {0, of}, purpose("bootstrap of the best"), draw);
    means.push_back(drawn_mean(systems[s], stream));
  }
  return means;
}

}  // namespace

std::vector<double> probability_best(const std::vector<std::vector<double>>& systems, Best best,
                                     Streams streams) {
  ensure(!systems.empty(), "one of some systems is the best");
  for (const auto& one : systems) {
    const bool fits = streams == Streams::separate || one.size() == systems.front().size();
    ensure(!one.empty() && fits, "every system has its replications");
  }
  std::vector<double> wins(systems.size(), 0);
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    const std::vector<double> means = drawn_means(systems, streams, draw);
    const auto [low, high] = std::minmax_element(means.begin(), means.end());
    const double winner = best == Best::lowest ? *low : *high;
    const auto winners = std::count(means.begin(), means.end(), winner);
    for (std::size_t s = 0; s < means.size(); ++s) {
      if (means[s] == winner) wins[s] += 1 / static_cast<double>(winners);
    }
  }
  for (double& won : wins)
    won /= draws;
  return wins;
}

}  // namespace engine
