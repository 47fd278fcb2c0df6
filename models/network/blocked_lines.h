/// Who waits in a bed of which station for which other one: the arrows along which blocking goes
/// round.
///
/// Kept only if the scenario says what to do about circles (Description::circular_blocking).
#pragma once

#include <vector>

#include "models/network/standing_line.h"

namespace models {

class BlockedLines {
 public:
  explicit BlockedLines(std::size_t stations) : from_(stations) {}

  void join(StandingLink link, StationId from, StationId to, Standings& pool);
  void leave(StandingLink link, StationId from, StationId to, Standings& pool);

  /// How many patients of `from` are blocked.
  std::int64_t blocked(StationId from) const;

  /// The stations that blocked patients of `from` wait for.
  std::vector<StationId> waited_for(StationId from) const;

  /// Who of `from` has been blocked longest for `to`. Requires: somebody is.
  StandingLink longest(StationId from, StationId to, const Standings& pool) const;

  /// A shortest circle of stations that begins with an arrow `from` > `to`; empty if there is none.
  /// Of several, the one that comes first in the order of the stations.
  std::vector<StationId> circle(StationId from, StationId to) const;

 private:
  struct Arrow {
    StationId to;
    StandingLine line;
  };
  StandingLine& line_of(StationId from, StationId to);

  std::vector<std::vector<Arrow>> from_;  ///< ascending by `to`
};

}  // namespace models
