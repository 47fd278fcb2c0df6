/// People who live at home with an illness when the run begins:
/// `{home: follow_up, group: adult, n: 20000}` or `{home: follow_up, prevalence: 1.2 %, of:
/// [18-64]}`.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Fills all of `start` but name and group; false, and told, if it cannot be read.
bool read_start_home(models::StartGroup& start, const Fields& fields, const Node& told,
                     const models::Description& description, Reading& reading);

}  // namespace scenarios
