/// Do groups differ, when what they share comes and goes with the replication?
///
/// Analysis of variance of a randomised block design: groups are treatments, replications are
/// blocks. A replication that is high for all groups says nothing about their differences and falls
/// out. Source: Montgomery, Design and Analysis of Experiments, 8th ed., 2013, section 4.1.
#pragma once

#include <vector>

namespace engine {

/// Mean square of the groups over that of the residuals: about 1 if the groups differ by chance
/// only; then F-distributed with (g - 1) and (g - 1)(n - 1) degrees of freedom. Infinite if nothing
/// is left to chance and the groups differ, NaN with fewer than two of either.
/// Requires: every group has a finite value of every replication.
double blocked_f_ratio(const std::vector<std::vector<double>>& by_group_and_replication);

}  // namespace engine
