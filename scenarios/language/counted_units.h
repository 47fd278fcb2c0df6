/// Units in the headings of tables that say what is counted, such as "beds [beds]" or "senge
/// [senge]". They do not change a number, but must fit what it is used for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/error.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// A unit of time, a rate, %, or something counted.
bool is_known_unit(std::string_view unit);

/// "beds" and "senge" for beds, "persons" for persons; false for every other `what`.
bool counts(std::string_view unit, std::string_view what);

/// E078 if there is no such unit.
std::optional<engine::Error> unknown_unit(const ColumnUnit& column);

/// E077 if the column counts something else than `what`, or nothing at all. A column without a
/// unit fits.
std::optional<engine::Error> unfit_unit(const ColumnUnit& column, std::string_view what);

/// E077 with what could stand there instead.
engine::Error unfit_unit(const ColumnUnit& column, std::string_view what, std::string wanted);

}  // namespace scenarios
