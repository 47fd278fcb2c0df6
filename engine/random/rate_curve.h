/// How often something happens as time goes by: a rate that is constant between given instants.
///
/// The arrivals of a Poisson process with such a rate (non-homogeneous) are those of a process with
/// rate 1 in operational time, the integral of the rate: the next one comes where the integral has
/// grown by a unit-exponential amount. That is exact, and takes one draw an arrival and two
/// searches, however often the rate changes and however rarely anything happens.
/// Source: Cinlar, Introduction to Stochastic Processes, 1975, section 4.7.
/// Units: the rate is relative (a factor of somebody's own rate), its integral in microseconds.
#pragma once

#include <optional>
#include <vector>

#include "engine/sim_time.h"

namespace engine {

class RateCurve {
 public:
  /// `rate` holds from `from` until the next piece begins.
  struct Piece {
    SimTime from;
    double rate = 1;
  };

  /// Before the first piece and from `end` on nothing happens.
  /// Requires: at least one piece, ascending, before `end`; finite rates >= 0.
  RateCurve(const std::vector<Piece>& pieces, SimTime end);

  SimTime begin() const { return steps_.front().from; }
  SimTime end() const { return steps_.back().from; }

  /// The integral of the rate over all time before `time`.
  double cumulative(SimTime time) const;

  /// The tick at which the integral has grown by `amount` >= 0 since `from`; none if it never does.
  std::optional<SimTime> after(SimTime from, double amount) const;

  /// Time average of the rate. Requires: from < to.
  double mean(SimTime from, SimTime to) const;

 private:
  struct Step {
    SimTime from;
    double rate;
    double before;  ///< integral up to `from`
  };

  std::vector<Step> steps_;  ///< the last one begins at the end, with rate 0
};

}  // namespace engine
