/// Rates of readmission made comparable between places with other ages and sexes.
///
/// A stratum i is an age group and a sex; n_i index discharges of the place, o_i of them
/// readmitted; N_i and O_i of the whole (all members of the service together), N and O their sums.
///   direct:   sum over i of (N_i / N) (o_i / n_i). Strata of the whole in which the place has
///   nobody
///             are left out of both sums.
///   indirect: (sum of o_i / sum of n_i O_i / N_i) (O / N): observed over expected, times the rate
///             of the whole.
/// Source: Breslow & Day, Statistical Methods in Cancer Research II, IARC 1987, chapter 2.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "models/description/key_figure.h"
#include "models/indicators/readmission.h"

namespace models {

/// By stratum: age group, then sex.
std::vector<Readmissions::Share> strata_of(const Readmissions& seen, const Program& program,
                                           const std::function<bool(std::uint32_t)>& is_meant,
                                           const std::vector<std::size_t>& periods);

/// Not a number if the place has no index discharge. Requires: as many strata in both.
double standardised_rate(Standard standard, const std::vector<Readmissions::Share>& place,
                         const std::vector<Readmissions::Share>& whole);

}  // namespace models
