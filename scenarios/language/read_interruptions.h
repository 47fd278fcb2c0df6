/// What can end a wait, a stay or a time at home before its time, or change someone who waits.
#pragma once

#include <string>
#include <vector>

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// The step that is interrupted: its word, and where it takes place (nowhere: empty).
struct InterruptedStep {
  std::string_view word;  ///< "in", "visit", "triage" or "wait"
  std::string service;
};

/// `{death: {hazard: 0.01 /d, go: died}, worse: {after: 14 d, while: waiting, become: urgent}}`.
std::vector<models::Interruption> read_interruptions(const Node* node, const InterruptedStep& step,
                                                     Reading& reading);

/// `times: frailty` (second is true), or a formula.
struct Factor {
  std::optional<models::Expression> formula;
  bool is_frailty = false;
};
Factor read_factor(const Node* node, const std::string& own_service, Reading& reading);

}  // namespace scenarios
