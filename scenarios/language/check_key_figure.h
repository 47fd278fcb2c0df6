/// What a key figure may ask for although every word of it is known: only figures that a run
/// counts.
#pragma once

#include "models/description/key_figure.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Whether a service by municipality is measured as one, not for each municipality.
bool is_counted_together(models::Measure measure);

/// E059 if `member` is one municipality and the figure is counted for all of them together.
void check_member(const Node& figure, const Node* member, const models::KeyFigureWish& wish,
                  Reading& reading);

/// E120 if waits are not counted at the limit (engine/statistics/wait_bins.h): the share would have
/// no value.
void check_limit(const Node* limit, const models::KeyFigureWish& wish, engine::Errors& faults);

}  // namespace scenarios
