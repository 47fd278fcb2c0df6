/// What changed from one version of the language to the next, as edits.
#pragma once

#include <cstdint>
#include <span>

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/language/text_edits.h"

namespace scenarios {

/// Lifts a file of version `from` to `from` + 1, but for the number itself.
struct LanguageStep {
  std::int64_t from = 0;
  void (*lift)(const Node& top, TextEdits& edits, engine::Errors& faults) = nullptr;
};

/// One for each version that was ever written, the oldest first.
std::span<const LanguageStep> language_steps();

}  // namespace scenarios
