/// Key figures: `target: <= 2 d`, what planners want one to be.
#pragma once

#include "models/description/key_figure.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// The limit in the unit of the figure: a time, a share or a number. Requires: the figure's
/// measure, or its formula and unit, are read. Told: another form (E326), and what is told of such
/// values.
void read_target(const Fields& fields, models::KeyFigureWish& wish, engine::Errors& faults);

}  // namespace scenarios
