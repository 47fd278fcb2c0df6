/// The sections of samspil-bench, each a file of its own.
#pragma once

#include "tests/bench/report.h"
#include "tests/bench/wishes.h"

namespace bench {

/// std::priority_queue against the 78 ns of the machine on which floors were measured first: how
/// much faster this one is now. Floors are judged by it.
double scale(const Wishes& wishes, Report& report);

void phold(const Wishes& wishes, double scale, Report& report);  ///< messages between processes
void hold(const Wishes& wishes, Report& report);                 ///< the pending set alone
void mmc(const Wishes& wishes, double scale, Report& report);    ///< one queue, described
void care(const Wishes& wishes, Report& report);                 ///< ward, rehabilitation, housing
void sjaelland(const Wishes& wishes, Report& report);  ///< a whole region, from its scenario

}  // namespace bench
