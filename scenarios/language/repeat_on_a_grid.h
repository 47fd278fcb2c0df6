/// `repeat: {times: 10, every: 14 d, steps: [...]}`: rounds that begin on a grid from the first
/// one's begin.
///
/// Written out as steps that everybody can read in the resolved scenario: an attribute holds when
/// the first round began (its first stay or visit; the wait before it is not part of it), and
/// before each further round stands a time at home until its turn. A round that is late begins at
/// once; the grid stays where it is.
#pragma once

#include <cstdint>
#include <vector>

#include "scenarios/language/node.h"

namespace scenarios {

class RepeatGrid {
 public:
  struct Round {
    const Node& every;
    std::int64_t number = 0;
    int depth = 0;  ///< of repeats in each other: each has a clock of its own
  };

  /// Adds to the steps of one round what keeps it on the grid.
  void put_on(std::vector<Node>& steps, const Round& round);

  /// The attributes that the rounds need, in all groups of the scenario.
  void give_attributes(Node& top) const;

 private:
  int clocks_ = 0;
};

}  // namespace scenarios
