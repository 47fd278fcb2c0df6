/// Whole numbers of a change that is shared by the members of a service: `beds: x 1.1`.
#pragma once

#include <map>
#include <string>

#include "engine/error.h"

namespace scenarios {

/// Rounds so that the sum of all members is right to within half a one: what a member's rounding
/// leaves over, or takes too much, goes on to the next in the order written. A member differs from
/// its own share by less than one; one that has nothing gets nothing.
class WholeShares {
 public:
  /// `changed` is what the change at `where` makes of `base`. Left as it is unless both are plain
  /// numbers and `base` is a whole one.
  std::string rounded(const std::string& base, std::string changed, const engine::Place& where);

 private:
  std::map<std::string, double> left_over_;  ///< by the place of the change
};

}  // namespace scenarios
