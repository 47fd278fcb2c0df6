#include "engine/kernel/window_length.h"

#include <algorithm>

#include "engine/ensure.h"

namespace engine {
namespace {

constexpr std::int64_t events_a_window = 16;

/// From the tenth of the events that is due first: the rest may lie years ahead.
Duration by_density(const std::vector<Event>& pending) {
  if (pending.size() <= few_events) return Duration::max();
  std::vector<SimTime> times;
  times.reserve(pending.size());
  for (const Event& event : pending)
    times.push_back(event.key.time);
  const auto tenth = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 10);
  std::nth_element(times.begin(), tenth, times.end());
  const Duration span = *tenth - *std::min_element(times.begin(), tenth);
  return std::max(Duration{1}, events_a_window * span / (tenth - times.begin()));
}

}  // namespace

Duration window_length(const Arrangement& arrangement, const std::vector<Event>& pending,
                       Duration lookahead) {
  if (arrangement.structure == Structure::grouped) {
    ensure(lookahead > Duration::zero(),
           "processes are grouped only if messages between them take time");
    const Duration window = arrangement.window == Duration::zero() ? lookahead : arrangement.window;
    ensure(window <= lookahead, "a window is no longer than the lookahead");
    return window;
  }
  return arrangement.window == Duration::zero() ? by_density(pending) : arrangement.window;
}

}  // namespace engine
