/// From version 0, the drafts of the language before it had a version, to version 1.
///
/// - A file says its version.
/// - `queue: fifo` is `queue: {order: fifo}`, since queues have more rules than their order.
/// - A number such as 2.125, which a Danish reader may take for thousands, was read as a decimal
///   number; it is refused now (E110), and written 2.1250.
#pragma once

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/language/text_edits.h"

namespace scenarios {

void lift_drafts(const Node& top, TextEdits& edits, engine::Errors& faults);

}  // namespace scenarios
