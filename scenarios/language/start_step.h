/// In which step the persons of the start state are.
#pragma once

#include <optional>
#include <string>

#include "models/description/description.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// What is looked for: a stay, case or visit at a service, or a life at home.
struct StartSpot {
  models::StartPlace place = models::StartPlace::in_service;
  std::string service;         ///< not at home
  std::string slot;            ///< of a clinic
  const Node* told = nullptr;  ///< where the place is named
};

struct StartStep {
  std::string pathway;
  std::size_t step = 0;
};

/// The only such step on the ways of the group, or of the pathway that is said; E159 if there is
/// none, E160 if there are several.
std::optional<StartStep> find_start_step(const StartSpot& spot, const models::Group& group,
                                         const models::Description& description,
                                         const Fields& fields, engine::Errors& faults);

}  // namespace scenarios
