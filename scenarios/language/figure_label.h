/// What a key figure is called if the scenario does not say: whom it is about, and what is
/// measured.
///
/// "Adult ward, Slagelse, Young adults: wait, mean". The class of slot and the member follow their
/// service, the patient group comes last; what the figure does not single out is not mentioned.
#pragma once

#include <string_view>

#include "models/description/description.h"

namespace scenarios {

/// "wait_mean": part of the id of a figure that nobody has named.
std::string_view measure_id(models::Measure measure);

/// Whether a planner wishes the figure low or high.
models::Better usual_better(models::Measure measure);

models::Text figure_label(const models::KeyFigureWish& wish,
                          const models::Description& description);

/// Gives every figure without a label the one above. Requires: services and groups are read.
void label_key_figures(models::Description& description);

}  // namespace scenarios
