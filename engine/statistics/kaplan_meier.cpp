#include "engine/statistics/kaplan_meier.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"

namespace engine {

std::vector<SurvivalStep> kaplan_meier(std::vector<Wait> waits) {
  std::sort(waits.begin(), waits.end(),
            [](const Wait& a, const Wait& b) { return a.length < b.length; });
  std::vector<SurvivalStep> steps;
  double still_waiting = 1;
  double greenwood = 0;
  for (std::size_t i = 0; i < waits.size();) {
    const Duration length = waits[i].length;
    const std::uint64_t at_risk = waits.size() - i;
    std::uint64_t ended = 0;
    for (; i < waits.size() && waits[i].length == length; ++i)
      ended += waits[i].has_ended ? 1U : 0U;
    if (ended == 0) continue;
    const auto all = static_cast<double>(at_risk);
    const auto gone = static_cast<double>(ended);
    still_waiting *= (all - gone) / all;
    if (ended < at_risk) greenwood += gone / (all * (all - gone));
    steps.push_back({length, at_risk, ended, still_waiting, still_waiting * std::sqrt(greenwood)});
  }
  return steps;
}

std::optional<Duration> survival_quantile(const std::vector<SurvivalStep>& steps, double p) {
  ensure(0 < p && p < 1, "a quantile lies between 0 and 1");
  for (const SurvivalStep& step : steps) {
    if (step.still_waiting <= 1 - p) return step.length;
  }
  return std::nullopt;
}

}  // namespace engine
