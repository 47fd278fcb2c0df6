/// Key figures of what inhabitants begin and spend: those for each 1,000 with `of`, the age groups
/// of the inhabitants meant, and `travel_km` with `way`, the kilometres from home, one number for
/// all or one for each municipality; `from`, the first day that counts.
#pragma once

#include "models/description/key_figure.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Told: no population (E058), no `way` (E047), an unknown age
/// group (E040), a way below 0 (E025). `figure`: the word of the measure.
void read_inhabitants(const Fields& fields, const Node& figure, models::KeyFigureWish& wish,
                      Reading& reading);

}  // namespace scenarios
