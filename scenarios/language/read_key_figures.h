/// The section `key_figures`: what to show first; and what is shown if the scenario does not say.
#pragma once

#include <vector>

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::vector<models::KeyFigureWish> read_key_figures(const Node* section, Reading& reading);

/// For every service: mean wait and 90th percentile; occupancy where the capacity is finite;
/// blocked days of wards; readmissions of wards with acute stays; rejections of desks; turned away
/// where the queue has a limit.
std::vector<models::KeyFigureWish> default_key_figures(const models::Description& description);

/// Whether a planner wishes the figure low or high.
models::Better usual_better(models::Measure measure);

/// "wait, mean" in both languages.
models::Text measure_label(models::Measure measure);

}  // namespace scenarios
