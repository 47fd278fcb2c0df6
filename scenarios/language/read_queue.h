/// The queue of a service: who is next, who may join, and who does not wait to the end.
#pragma once

#include "models/description/service.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Whether any limit is written.
bool has_limit(const Node* queue);

/// All but what may be a formula (read_joining.h).
models::Queue read_queue(const Node* node, Reading& reading);

}  // namespace scenarios
