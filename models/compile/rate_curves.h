/// From the factors of a rate by hour, weekday, month and date to one curve over the whole run.
#pragma once

#include "engine/random/rate_curve.h"
#include "models/description/description.h"

namespace models {

/// The product of all factors, from the beginning of the warm-up to the end of the run.
engine::RateCurve curve_of(const RateProfile& profile, const Clock& clock);

/// Its time average over what counts: [Clock::start, Clock::end).
double mean_factor(const RateProfile& profile, const Clock& clock);

}  // namespace models
