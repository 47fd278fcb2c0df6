/// The section `key_figures`: what to show first; and what is shown if the scenario does not say.
#pragma once

#include <vector>

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Figures without a label of their own get it from label_key_figures.
std::vector<models::KeyFigureWish> read_key_figures(const Node* section, Reading& reading);

/// For every service: mean wait and 90th percentile; occupancy where the capacity is finite;
/// blocked days of wards; readmissions of wards with acute stays; rejections of desks; turned away
/// where the queue has a limit. None has a label yet.
std::vector<models::KeyFigureWish> default_key_figures(const models::Description& description);

}  // namespace scenarios
