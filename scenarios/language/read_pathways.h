/// The section `pathways`: what happens to a person, step by step.
#pragma once

#include <vector>

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

struct ReadPathways {
  std::vector<models::Pathway> pathways;
  /// Of each step of each pathway, for the checks that look at all of them together.
  std::vector<std::vector<engine::Place>> places;
  std::vector<engine::Place> names;  ///< where each pathway's name stands
};

/// A step that cannot be read is told and left out.
ReadPathways read_pathways(const Node* section, Reading& reading);

}  // namespace scenarios
