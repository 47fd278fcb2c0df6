/// Which of several risks happens first, and how likely that is.
#pragma once

#include <vector>

#include "models/description/pathway.h"

namespace scenarios {

/// The probability of each risk to be the first within 100 years, by numerical integration to about
/// 1e-4. `frailty` multiplies the hazards that say so.
std::vector<double> first_risk(const models::Community& step, double frailty);

}  // namespace scenarios
