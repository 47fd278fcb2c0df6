/// Key figures by where persons live: their waits, referrals, readmissions, and what they begin and
/// spend (inhabitant_figures.h), wherever they were cared for.
///
/// Of one place, or one of the values of all places: the worst-off municipality, and what lies
/// between the tenth and the ninetieth per cent of them (docs/models/equity.md). A place with fewer
/// waits, decisions, index discharges or starts than asked for has no value and is not compared.
/// Standardised rates take all who were in the service as the whole (standardised.h).
#pragma once

#include <vector>

#include "models/description/key_figure.h"
#include "models/network/outcome.h"

namespace models {

/// Of one replication. Not a number where no place has enough. Requires: wish.home.
double value_by_home(const KeyFigureWish& wish, const Outcome& network);

/// Of the values that are numbers (key_figure.h says which); not a number if none is.
double picked(Pick pick, std::vector<double> values);

}  // namespace models
