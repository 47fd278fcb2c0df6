#include "engine/random/hazard.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/ensure.h"
#include "engine/random/elementary.h"

namespace engine {
namespace {

constexpr std::int64_t last_tick = std::numeric_limits<std::int64_t>::max();

double microseconds(Duration t) {
  return static_cast<double>(t.count());
}

/// The last whole tick of a number of microseconds; of more than there are, the last of all.
std::int64_t tick_at(double time) {
  return time < 0x1p63 ? static_cast<std::int64_t>(time) : last_tick;
}

/// Where a search goes: from the earliest possible tick to the last one at which anything happens,
/// beginning with the most likely one.
struct Search {
  std::int64_t from;
  std::int64_t last;
  std::int64_t likely;
};

/// The first tick at which `reached` holds; none if it does not at the last.
/// Requires: `reached` stays true once it is.
template <class Reached>
std::optional<Duration> first_tick(Search search, Reached reached) {
  std::int64_t no = search.from - 1;  // never reached up to here
  std::int64_t yes = std::max(search.from, std::min(search.likely, search.last));
  for (std::int64_t step = 1; !reached(Duration{yes}); step = std::min(2 * step, last_tick / 4)) {
    if (yes >= search.last) return std::nullopt;
    no = yes;
    yes = search.last - yes > step ? yes + step : search.last;
  }
  for (std::int64_t step = 1; yes - no > 1; step = std::min(2 * step, last_tick / 4)) {
    const std::int64_t tried = yes - no > 2 * step ? yes - step : no + (yes - no) / 2;
    (reached(Duration{tried}) ? yes : no) = tried;
  }
  return Duration{yes};
}

/// One piece of a piecewise constant hazard, from `from` on; empty if begin >= end.
struct Piece {
  double begin;
  double end;
  double rate;
};

Piece piece(const PiecewiseConstantHazard& hazard, std::size_t i, Duration from) {
  const bool is_last = i + 1 == hazard.rates.size();
  return {std::max(hazard.starts[i], microseconds(from)),
          is_last ? std::numeric_limits<double>::infinity() : hazard.starts[i + 1],
          hazard.rates[i]};
}

/// The integral over [from, t]: a sum over pieces and no difference of two integrals, so that
/// little is not lost beside much.
double accumulated(const PiecewiseConstantHazard& hazard, Duration from, Duration t) {
  ensure(!hazard.starts.empty() && hazard.starts.size() == hazard.rates.size(),
         "a hazard has a rate for every start");
  double sum = 0;
  for (std::size_t i = 0; i < hazard.rates.size(); ++i) {
    const Piece part = piece(hazard, i, from);
    const double end = std::min(part.end, microseconds(t));
    if (part.begin < end) sum += part.rate * (end - part.begin);
  }
  return sum;
}

double from_start(const PowerLawHazard& hazard, Duration t) {
  const Duration until = hazard.end ? std::min(t, *hazard.end) : t;
  return hazard.kappa * pow(microseconds(until) / microseconds(hazard.unit), hazard.k);
}

double accumulated(const PowerLawHazard& hazard, Duration from, Duration t) {
  return from_start(hazard, t) - from_start(hazard, from);
}

std::int64_t likely_tick(const PiecewiseConstantHazard& hazard, Duration from, double amount) {
  for (std::size_t i = 0; i < hazard.rates.size(); ++i) {
    const Piece part = piece(hazard, i, from);
    if (part.begin >= part.end || part.rate <= 0) continue;
    const double time = part.begin + amount / part.rate;
    if (time <= part.end) return tick_at(time);
    amount -= part.rate * (part.end - part.begin);
  }
  return last_tick;
}

std::optional<Duration> time_to(const PiecewiseConstantHazard& hazard, Duration from,
                                double amount) {
  const double last_change = std::ceil(hazard.starts.back());
  const Search search{from.count(), hazard.rates.back() > 0 ? last_tick : tick_at(last_change),
                      likely_tick(hazard, from, amount)};
  return first_tick(search, [&](Duration t) { return accumulated(hazard, from, t) >= amount; });
}

std::optional<Duration> time_to(const PowerLawHazard& hazard, Duration from, double amount) {
  if (hazard.kappa <= 0) return std::nullopt;
  const double before = from_start(hazard, from);
  const double likely =
      microseconds(hazard.unit) * pow((before + amount) / hazard.kappa, 1 / hazard.k);
  const Search search{from.count(), hazard.end ? hazard.end->count() : last_tick, tick_at(likely)};
  return first_tick(search, [&](Duration t) { return from_start(hazard, t) - before >= amount; });
}

double spent_between(const Hazard& hazard, Duration from, Duration t) {
  return std::visit([&](const auto& law) { return accumulated(law, from, t); }, hazard);
}

}  // namespace

bool can_happen(const Hazard& hazard) {
  if (const auto* power = std::get_if<PowerLawHazard>(&hazard)) return power->kappa > 0;
  const auto& rates = std::get<PiecewiseConstantHazard>(hazard).rates;
  return std::ranges::any_of(rates, [](double rate) { return rate > 0; });
}

double cumulative(const Hazard& hazard, Duration t) {
  ensure(t >= Duration::zero(), "a hazard is asked for times after its start");
  return spent_between(hazard, Duration::zero(), t);
}

std::optional<Duration> time_to_accumulate(const Hazard& hazard, Duration from, double amount) {
  ensure(from >= Duration::zero(), "a hazard accumulates after its start");
  if (amount <= 0) return from;
  return std::visit([&](const auto& law) { return time_to(law, from, amount); }, hazard);
}

HazardClock::HazardClock(const Hazard& hazard, SimTime start, double unit_exponential,
                         double multiplier)
    : hazard_(&hazard),
      start_(start),
      since_(start),
      left_(unit_exponential),
      multiplier_(multiplier) {
  ensure(unit_exponential > 0, "a hazard clock has something to spend");
  ensure(multiplier >= 0, "the multiplier of a hazard is not negative");
}

std::optional<SimTime> HazardClock::due() const {
  if (left_ <= 0) return since_;
  if (multiplier_ <= 0) return std::nullopt;
  const auto after = time_to_accumulate(*hazard_, since_ - start_, left_ / multiplier_);
  if (!after) return std::nullopt;
  // A clock may have begun before the run, at a time below zero.
  const bool is_beyond_time = start_ > SimTime{} && *after > SimTime::max() - start_;
  return is_beyond_time ? std::nullopt : std::optional(start_ + *after);
}

void HazardClock::set_multiplier(SimTime now, double multiplier) {
  ensure(now >= since_, "a hazard clock does not run backwards");
  ensure(multiplier >= 0, "the multiplier of a hazard is not negative");
  if (multiplier == multiplier_) return;  // nothing changes: no rounding either
  // Under multiplier 0 nothing is spent, and the integral is not worked out.
  const double spent =
      multiplier_ > 0 ? multiplier_ * spent_between(*hazard_, since_ - start_, now - start_) : 0;
  ensure(spent < left_ || due() == now, "a hazard clock is not changed after it fired");
  left_ = std::max(0.0, left_ - spent);
  since_ = now;
  multiplier_ = multiplier;
}

}  // namespace engine
