#include "engine/statistics/waits_in_progress.h"

#include <algorithm>
#include <map>

#include "engine/ensure.h"

namespace engine {
namespace {

/// What happens to waits of about one length.
struct WaitStep {
  Duration width{};
  std::uint64_t entered = 0;
  std::uint64_t ended = 0;
  std::uint64_t unserved = 0;
};
using WaitSteps = std::map<Duration, WaitStep>;

void add_waits(WaitSteps& steps, const FineHistogram& histogram, std::uint64_t WaitStep::*what) {
  for (const FineHistogram::Count& one : histogram.counts()) {
    WaitStep& step = steps[one.first];
    step.width = one.width;
    step.*what += one.values;
  }
}

/// Who enters a bin or goes unserved within it is at risk in half of it (Cutler & Ederer, Journal
/// of Chronic Diseases 8, 1958); in a bin of one unit all of it is known: at risk until after the
/// ends.
double exposed(std::uint64_t at_risk, const WaitStep& step) {
  const auto all = static_cast<double>(at_risk);
  if (step.width <= Duration{1}) return all;
  const double half = static_cast<double>(step.entered + step.unserved) / 2;
  return std::max(all - half, static_cast<double>(step.ended));
}

}  // namespace

std::optional<Duration> quantile_of_all(const WaitsInProgress& waits, double p) {
  ensure(0 < p && p < 1, "a quantile lies between 0 and 1");
  WaitSteps steps;
  add_waits(steps, waits.begun_before, &WaitStep::entered);
  add_waits(steps, waits.ended, &WaitStep::ended);
  add_waits(steps, waits.unserved, &WaitStep::unserved);
  const double rest = (1 - p) * (1 + 1e-12);  // a product of shares is rounded at each step
  double waiting = 1;
  std::uint64_t at_risk = waits.ended.count() + waits.unserved.count() - waits.begun_before.count();
  for (const auto& [length, step] : steps) {
    at_risk += step.entered;
    const double before = waiting;
    if (step.ended > 0) waiting *= 1 - static_cast<double>(step.ended) / exposed(at_risk, step);
    at_risk -= step.ended + step.unserved;
    if (waiting > rest) continue;
    const double share = (before - (1 - p)) / (before - waiting);
    const auto whole = static_cast<double>(step.width.count());
    return length + Duration{static_cast<Duration::rep>(share * (whole - 1))};
  }
  return std::nullopt;
}

}  // namespace engine
