/// What stays that need staff may not be, and pools that nobody needs.
#pragma once

#include <string>

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Told: more staff than there ever is (E295; from the start E284), stays that are swapped (E297);
/// pools without use (W131). `top`: the scenario.
void check_staff(const models::Description& description, const ReadPathways& where, const Node& top,
                 engine::Errors& faults);

/// Whether some stay there needs staff, so that patients may wait beside free beds.
bool needs_staff(const models::Description& description, const std::string& service);

}  // namespace scenarios
