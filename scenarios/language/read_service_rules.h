/// What a service with beds does beyond its queue: closures, breakdowns, cleaning, who must give
/// way, overflow and reserved beds.
#pragma once

#include "models/description/service.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Requires: queue and capacity of the service have been read. `node`: the whole service.
void read_service_rules(const Node& node, const Fields& fields, models::Service& service,
                        Reading& reading);

/// Services that others name in their rules, once all are known.
void check_service_rules(const std::vector<models::Service>& services, const Node* section,
                         Reading& reading);

}  // namespace scenarios
