#include "engine/kernel/pace.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/kernel/topology.h"
#include "engine/kernel/window_length.h"

namespace engine {
namespace {

constexpr std::uint64_t legs_of_a_cruise = 16;
constexpr unsigned cruises_between_trials = 12;
constexpr unsigned rounds_of_a_trial =
    2;  ///< the better counts: other work on the machine only slows down
constexpr double clearly = 1.3;
constexpr double hopeless = 2;  ///< times the cost of the best
constexpr unsigned most_losses = 3;
constexpr double grace = 10e-3;  ///< s: threads that slept are slow at first
constexpr double changed = 2;    ///< events in a lookahead, up or down: another model
constexpr double events_that_pay_for_windows = 4;   ///< in a lookahead, on one thread
constexpr double events_that_pay_for_threads = 16;  ///< in a lookahead, for all
constexpr double events_that_fit_a_cache = 4096;    ///< of one thread, with their processes

}  // namespace

Pace::Plan Pace::next() const {
  const std::uint64_t events = trying_ ? trial_ : legs_of_a_cruise * trial_;
  return {candidates_[current_].arrangement, events, patience(events)};
}

/// Seconds after which threads are given up. One thread meets nobody, and always gets on.
double Pace::patience(std::uint64_t events) const {
  if (candidates_[current_].arrangement.partitions == 1)
    return std::numeric_limits<double>::infinity();
  double least = candidates_.front().cost;
  for (const Candidate& one : candidates_) {
    if (one.cost > 0) least = std::min(least, one.cost);
  }
  return grace + 2 * hopeless * least * static_cast<double>(events);
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
    do {
      ++current_;
    } while (current_ < candidates_.size() && candidates_[current_].rests > 0);
    if (current_ < candidates_.size()) return;
    current_ = 0;
    if (++round_ == rounds_of_a_trial) choose();
  } else if (++cruised_ == cruises_between_trials ||
             ((cruised_ >= 2 || cost.late) && another_looks_better())) {
    current_ = 0;
    round_ = 0;
    trying_ = true;
  }
}

bool Pace::another_looks_better() const {
  return candidates_[current_].cost > clearly * candidates_[best()].cost;
}

/// Of those that were tried: the cost of one at rest was measured when the machine may have been
/// quicker.
std::size_t Pace::best() const {
  std::size_t found = 0;
  for (std::size_t i = 1; i < candidates_.size(); ++i) {
    const bool is_better = candidates_[i].cost < candidates_[found].cost;
    if (candidates_[i].rests == 0 && is_better) found = i;
  }
  return found;
}

void Pace::list_candidates() {
  const std::vector<Candidate> before = std::move(candidates_);
  candidates_ = {before.front()};
  if (processes_ == 1) return;
  const bool linked = lookahead_ != Topology::never;
  if (linked && events_a_lookahead_ >= events_that_pay_for_windows) {
    if (pending_ > few_events) add_candidate({Structure::grouped, 1, window(1)}, before);
    const bool threads_pay = threads_ > 1 && events_a_lookahead_ >= events_that_pay_for_threads;
    if (threads_pay) add_candidate({Structure::grouped, threads_, window(threads_)}, before);
  }
  // Even if the shortest link is too short for that, those between partitions may be longer.
  if (threads_ > 1) add_candidate({Structure::ordered, threads_, Duration::zero()}, before);
}

/// With its losses of earlier trials, if the model is still as it was then.
void Pace::add_candidate(const Arrangement& arrangement, const std::vector<Candidate>& before) {
  candidates_.push_back({arrangement});
  const bool is_other_model =
      events_a_lookahead_ > changed * judged_at_ || changed * events_a_lookahead_ < judged_at_;
  if (is_other_model) return;
  for (const Candidate& one : before) {
    const bool is_same = one.arrangement.structure == arrangement.structure &&
                         one.arrangement.partitions == arrangement.partitions;
    if (is_same) candidates_.back() = {arrangement, one.cost, one.losses, one.rests};
  }
}

Duration Pace::window(unsigned threads) const {
  const double parts =
      std::max(1.0, std::ceil(events_a_lookahead_ / (threads * events_that_fit_a_cache)));
  return Duration{std::max<std::int64_t>(1, lookahead_.count() / static_cast<std::int64_t>(parts))};
}

void Pace::choose() {
  trying_ = false;
  cruised_ = 0;
  current_ = best();
  judged_at_ = events_a_lookahead_;
  for (std::size_t i = 1; i < candidates_.size(); ++i) {
    Candidate& one = candidates_[i];
    if (one.rests > 0) {
      --one.rests;
    } else if (one.cost > hopeless * candidates_[current_].cost) {
      one.losses = std::min(one.losses + 1, most_losses);
      one.rests = (1U << one.losses) - 1;
    } else {
      one.losses = 0;
    }
  }
}

}  // namespace engine
