/// What a key figure says of waits that have ended.
#pragma once

#include "models/description/key_figure.h"
#include "models/indicators/wait_table.h"

namespace models {

/// Days, or for wait_share_within and reach_share_within a share (exact where the limit is an edge
/// of the bins). Not a number if nobody waited. Requires: a measure of times.
double wait_value(const KeyFigureWish& wish, const WaitCell& waits);

}  // namespace models
