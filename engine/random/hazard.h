/// A hazard: how likely something is to happen in the next instant, as a function of time since a
/// start.
///
/// Piecewise constant, or a power law kappa*k*t^(k-1) up to an end (MODEL 4.1: readmission within
/// 365 days); a multiplier scales it. Units: per microsecond; times in microseconds since the
/// start.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/sim_time.h"

namespace engine {

/// `rates[i]` from `starts[i]` on; starts[0] = 0, ascending; the last holds for ever.
struct PiecewiseConstantHazard {
  std::vector<double> starts;
  std::vector<double> rates;  ///< per microsecond, >= 0

  friend bool operator==(const PiecewiseConstantHazard&, const PiecewiseConstantHazard&) = default;
};

/// Cumulative hazard kappa * (t / unit)^k up to `end`, then no more.
struct PowerLawHazard {
  double kappa = 0;  ///< cumulative hazard at t = unit; >= 0
  double k = 1;      ///< > 0; below 1 the risk falls with time
  Duration unit = std::chrono::days{1};
  std::optional<Duration> end;  ///< none: for ever

  friend bool operator==(const PowerLawHazard&, const PowerLawHazard&) = default;
};

using Hazard = std::variant<PiecewiseConstantHazard, PowerLawHazard>;

/// False of a hazard that is 0 at all times.
bool can_happen(const Hazard& hazard);

/// Integral of the hazard from 0 to t. Requires t >= 0.
double cumulative(const Hazard& hazard, Duration t);

/// The first tick t >= from at which cumulative(t) - cumulative(from) >= amount; none if it never
/// is.
std::optional<Duration> time_to_accumulate(const Hazard& hazard, Duration from, double amount);

/// A unit-exponential amount of hazard, drawn once and spent along a hazard whose multiplier may
/// change at any time: exact to one tick, and independent of how often it is asked.
class HazardClock {
 public:
  /// `unit_exponential`: Exp(1), from a named stream. The hazard must outlive the clock.
  HazardClock(const Hazard& hazard, SimTime start, double unit_exponential, double multiplier);

  /// When it fires if nothing changes any more; none: never.
  std::optional<SimTime> due() const;

  /// Spends what has accumulated until `now`, and goes on with `multiplier` >= 0.
  /// Requires: now >= the last change, and now <= due().
  void set_multiplier(SimTime now, double multiplier);

 private:
  const Hazard* hazard_;
  SimTime start_;
  SimTime since_;
  double left_;
  double multiplier_;
};

}  // namespace engine
