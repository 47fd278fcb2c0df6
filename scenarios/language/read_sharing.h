/// Services whose patients share the capacity equally (processor sharing).
#pragma once

#include "models/description/description.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_pathways.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `sharing: {at_once: 10}`. Told: keys that do not go with it (E298), and a capacity that cannot
/// be shared (E283).
void read_sharing(const Node& node, const Fields& fields, models::Service& service,
                  Reading& reading);

/// Told: stays there that need more than a length (E299), and services that send patients there in
/// the midst of a stay or wait (E298).
void check_sharing(const models::Description& description, const ReadPathways& where,
                   const Node* services, engine::Errors& faults);

}  // namespace scenarios
