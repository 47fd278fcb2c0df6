/// How long those stay who are in a service when the run begins, if one law says so for each
/// member.
#pragma once

#include <cstdint>
#include <vector>

#include "models/description/geography.h"
#include "models/description/pathway.h"
#include "models/description/service.h"

namespace scenarios {

/// By member of the service; null where nobody is (`counts` is 0), empty if the length of the step
/// depends on more than the member they are in. Requires: the step is a stay or a triage.
std::vector<const engine::Distribution*> laws_of_members(const models::Step& step,
                                                         const models::Service& service,
                                                         const models::Geography& geography,
                                                         const std::vector<std::int64_t>& counts);

}  // namespace scenarios
