/// Staff that a stay needs, and the pools it comes from.
#pragma once

#include <vector>

#include "models/description/service.h"
#include "models/description/staffing.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{nurses: 1, doctors: {n: 1, for: 30 min, or: [agency]}}`
std::vector<models::StaffNeed> read_needs(const Node* node, Reading& reading);

/// `{nurses: {n: 1, for: 10 min, every: 4 h}}`
std::vector<models::StaffRound> read_rounds(const Node* node, Reading& reading);

/// `cares_until: bed left`, of a pool.
models::CaresUntil read_cares_until(const Node* node, engine::Errors& faults);

/// A pool has a capacity that may vary, and a line of rounds; all else of a service is told (E287,
/// E288).
void check_pool(const models::Service& service, const Fields& fields, engine::Errors& faults);

}  // namespace scenarios
