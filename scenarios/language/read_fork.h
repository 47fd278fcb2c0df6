/// Steps that begin tracks beside a person, or end them: `fork`, `subscribe`, `unsubscribe`.
///
/// The steps of a track become a pathway of their own, called after the pathway and the track,
/// whose last step is Join.
#pragma once

#include "models/description/pathway.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

models::Fork read_fork(const Fields& fields, const Node& step, Reading& reading);
models::Subscribe read_subscribe(const Fields& fields, Reading& reading);
models::Unsubscribe read_unsubscribe(const Fields& fields, Reading& reading);

/// The names of all subscriptions, however deep they stand.
std::vector<std::string> subscriptions_in(const Node* pathways);

}  // namespace scenarios
