/// The step that makes a person live elsewhere: `{moves: {within: region}}`.
#pragma once

#include "models/description/pathway.h"
#include "scenarios/language/reading.h"

namespace scenarios {

models::Moves read_moves(const Node* node, Reading& reading);

}  // namespace scenarios
