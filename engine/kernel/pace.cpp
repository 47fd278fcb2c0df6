#include "engine/kernel/pace.h"

#include <algorithm>
#include <cmath>

#include "engine/kernel/topology.h"
#include "engine/kernel/window_length.h"

namespace engine {
namespace {

constexpr std::uint64_t legs_of_a_cruise = 16;
constexpr unsigned cruises_between_trials = 12;
constexpr unsigned rounds_of_a_trial =
    2;  ///< the better counts: other work on the machine only slows down
constexpr double clearly = 1.3;
constexpr double events_that_pay_for_windows = 4;   ///< in a lookahead, on one thread
constexpr double events_that_pay_for_threads = 16;  ///< in a lookahead, for all
constexpr double events_that_fit_a_cache = 4096;    ///< of one thread, with their processes

}  // namespace

Pace::Plan Pace::next() const {
  return {candidates_[current_].arrangement, trying_ ? trial_ : legs_of_a_cruise * trial_};
}

void Pace::note(const LegCost& cost) {
  trial_ = 20'000 + 2 * cost.pending;
  pending_ = cost.pending;
  if (cost.events == 0) return;
  Candidate& here = candidates_[current_];
  const double an_event = cost.seconds / static_cast<double>(cost.events);
  here.cost = trying_ && round_ > 0 ? std::min(here.cost, an_event) : an_event;
  if (cost.simulated > Duration::zero()) {
    events_a_lookahead_ = static_cast<double>(cost.events) /
                          static_cast<double>(cost.simulated.count()) *
                          static_cast<double>(lookahead_.count());
  }
  if (trying_) {
    if (current_ == 0 && round_ == 0) list_candidates();
    if (++current_ < candidates_.size()) return;
    current_ = 0;
    if (++round_ == rounds_of_a_trial) choose();
  } else if (++cruised_ == cruises_between_trials || (cruised_ >= 2 && another_looks_better())) {
    current_ = 0;
    round_ = 0;
    trying_ = true;
  }
}

bool Pace::another_looks_better() const {
  const auto best = std::ranges::min_element(candidates_, {}, &Candidate::cost);
  return candidates_[current_].cost > clearly * best->cost;
}

void Pace::list_candidates() {
  candidates_.resize(1);
  if (processes_ == 1) return;
  const bool linked = lookahead_ != Topology::never;
  if (linked && events_a_lookahead_ >= events_that_pay_for_windows) {
    if (pending_ > few_events) candidates_.push_back({{Structure::grouped, 1, window(1)}});
    const bool threads_pay = threads_ > 1 && events_a_lookahead_ >= events_that_pay_for_threads;
    if (threads_pay) candidates_.push_back({{Structure::grouped, threads_, window(threads_)}});
  }
  // Even if the shortest link is too short for that, those between partitions may be longer.
  if (threads_ > 1) candidates_.push_back({{Structure::ordered, threads_, Duration::zero()}});
}

Duration Pace::window(unsigned threads) const {
  const double parts =
      std::max(1.0, std::ceil(events_a_lookahead_ / (threads * events_that_fit_a_cache)));
  return Duration{std::max<std::int64_t>(1, lookahead_.count() / static_cast<std::int64_t>(parts))};
}

void Pace::choose() {
  trying_ = false;
  cruised_ = 0;
  const auto best = std::ranges::min_element(candidates_, {}, &Candidate::cost);
  current_ = static_cast<std::size_t>(best - candidates_.begin());
}

}  // namespace engine
