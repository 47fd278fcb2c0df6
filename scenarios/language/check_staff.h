/// What stays that need staff may not be, and pools that nobody needs.
#pragma once

#include <string>

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Told: more staff than there ever is (E295), stays that are broken off (E296), that are swapped
/// (E297); pools without use (W131). `services`: the section.
void check_staff(const models::Description& description, const ReadPathways& where,
                 const Node* services, engine::Errors& faults);

/// Whether some stay there needs staff, so that patients may wait beside free beds.
bool needs_staff(const models::Description& description, const std::string& service);

}  // namespace scenarios
