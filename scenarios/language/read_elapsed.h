/// How long it has lasted when the run begins.
#pragma once

#include <optional>

#include "models/description/start_state.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `equilibrium`, a distribution, a list of durations, or a column of a table (`list` and
/// `column`). `key` is elapsed or waited.
std::optional<models::Elapsed> read_elapsed(const Fields& fields, const char* key,
                                            Reading& reading);

/// False, and told (E163, E164), if a stay of this length does not last so long, or has no
/// equilibrium.
bool check_elapsed(const models::Elapsed& elapsed, const engine::Distribution& length,
                   const Node& told, engine::Errors& faults);

}  // namespace scenarios
