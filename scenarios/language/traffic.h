/// How many persons a day come to each step of each pathway in the long run: the traffic equations.
///
/// flow(pathway) = arrivals + sum over pathways of flow x probability of going on there. Solved by
/// repetition, for every municipality by itself and for 16 equally likely values of frailty.
/// Left out: the time until the long run is reached. For warnings only, never for results.
#pragma once

#include <optional>
#include <vector>

#include "models/description/description.h"

namespace scenarios {

/// Persons a day: [pathway][step][municipality]; one "municipality" if there is no population.
using Flows = std::vector<std::vector<std::vector<double>>>;

/// Of those who come to a step, the share that ever gets through it: as Flows.
using Passing = Flows;

Passing everyone_passes(const models::Description& description);

/// A part of those who enter pathway `from` that goes on to `to`, after its step `step`.
struct Transfer {
  std::size_t from;
  std::size_t step;
  std::size_t to;
  double share;
};

/// The pathways as shares, if everybody gets through: who reaches each step, who goes on where.
struct Routing {
  std::vector<std::vector<double>> reach;  ///< [pathway][step]
  std::vector<Transfer> transfers;
};

/// The traffic equations of one scenario, to be solved for different bottlenecks.
class Traffic {
 public:
  explicit Traffic(const models::Description& description);

  /// None if the flows grow without limit (nobody ever leaves), or the scenario is too large for
  /// it.
  std::optional<Flows> flows(const Passing& passing) const;

 private:
  /// A group: where its persons start, how many a day, and their routing by frailty.
  struct Source {
    std::size_t pathway;
    std::vector<double> per_day;  ///< of each municipality, for each of the routings
    std::vector<Routing> routings;
  };

  /// Adds what comes from one group in municipalities that are `alike`. False if without limit.
  static bool add(const Source& source, const Passing& passing,
                  const std::vector<std::size_t>& places, Flows& flows);

  bool is_too_large_;
  std::size_t places_;  ///< municipalities
  Flows none_;
  std::vector<Source> sources_;
};

}  // namespace scenarios
