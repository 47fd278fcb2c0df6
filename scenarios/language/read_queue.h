/// The queue of a service: who is next, who may join, and who does not wait to the end.
#pragma once

#include "models/description/service.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

models::Queue read_queue(const Node* node, Reading& reading);

}  // namespace scenarios
