/// Hours in which patients leave (`leaves`) are kept only if nothing breaks a stay off: E269.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

void check_leaving(const models::Description& description, const ReadPathways& where,
                   engine::Errors& faults);

}  // namespace scenarios
