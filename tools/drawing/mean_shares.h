/// A scenario in which shares and risks that differ only by where persons live, by the weekday and
/// by frailty are those of the average person on an average day, so that a drawing can say how many
/// go which way.
///
/// The mean is over all municipalities by their population, over seven days alike, and of
/// frailty 1. What depends on anything else (queues, the date, attributes) is left as it is:
/// nothing is known of it before a run. What never ends a step, or leads where the step leads
/// anyway, is left out.
#pragma once

#include "models/description/description.h"

namespace tools {

models::Description with_mean_shares(models::Description description);

}  // namespace tools
