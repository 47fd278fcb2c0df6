#include "engine/random/rate_curve.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"

namespace engine {
namespace {

double microseconds_between(SimTime from, SimTime to) {
  return static_cast<double>((to - from).count());
}

}  // namespace

RateCurve::RateCurve(const std::vector<Piece>& pieces, SimTime end) {
  ensure(!pieces.empty(), "a rate curve has a piece");
  double sum = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const SimTime until = i + 1 < pieces.size() ? pieces[i + 1].from : end;
    const Piece& piece = pieces[i];
    ensure(piece.from < until, "the pieces of a rate curve ascend");
    ensure(piece.rate >= 0 && std::isfinite(piece.rate), "a rate is finite and not negative");
    const bool goes_on = !steps_.empty() && steps_.back().rate == piece.rate;
    if (!goes_on) steps_.push_back({piece.from, piece.rate, sum});
    sum =
        steps_.back().before + steps_.back().rate * microseconds_between(steps_.back().from, until);
  }
  steps_.push_back({end, 0, sum});
}

double RateCurve::cumulative(SimTime time) const {
  const auto next = std::upper_bound(steps_.begin(), steps_.end(), time,
                                     [](SimTime t, const Step& step) { return t < step.from; });
  if (next == steps_.begin()) return 0;
  const Step& step = *(next - 1);
  return step.before + step.rate * microseconds_between(step.from, time);
}

std::optional<SimTime> RateCurve::after(SimTime from, double amount) const {
  const double wanted = cumulative(from) + amount;
  if (wanted >= steps_.back().before) return std::nullopt;
  // The last step that begins with no more than is wanted: its rate is above 0.
  const auto next =
      std::upper_bound(steps_.begin(), steps_.end(), wanted,
                       [](double sum, const Step& step) { return sum < step.before; });
  const Step& step = *(next - 1);
  const auto ticks = static_cast<std::int64_t>((wanted - step.before) / step.rate);
  // Rounding must leave neither the step nor the direction of time.
  return std::clamp(step.from + Duration{ticks}, std::max(from, step.from),
                    std::max(from, next->from - Duration{1}));
}

double RateCurve::mean(SimTime from, SimTime to) const {
  ensure(from < to, "an average is taken over some time");
  return (cumulative(to) - cumulative(from)) / microseconds_between(from, to);
}

}  // namespace engine
