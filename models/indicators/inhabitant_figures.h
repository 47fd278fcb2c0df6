/// Key figures of what inhabitants begin and spend: starts, days in line and days in a service for
/// each 1,000 of them, and how far they came; wherever they were cared for.
///
/// Days in line are the part of unmet need that a model of services sees: those who have asked and
/// do not have it yet (docs/models/equity.md). A wait of which a part lies in the period counts
/// with that part, so that by Little's law they are the mean line of those who live there x 365.
#pragma once

#include <vector>

#include "models/description/geography.h"
#include "models/description/key_figure.h"
#include "models/network/outcome.h"

namespace models {

/// Of all inhabitants together. Requires: is_of_inhabitants(wish.measure), no wish.home.
double value_of_inhabitants(const KeyFigureWish& wish, const Outcome& network);

/// Of each place, not a number where fewer began and waited than asked for. Requires: wish.home.
std::vector<double> of_inhabitants_by_place(const KeyFigureWish& wish, const Division& places,
                                            const Outcome& network);

}  // namespace models
