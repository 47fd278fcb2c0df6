/// Short ways to write down a fault. The sentences are in the message catalogue.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/error.h"

namespace scenarios {

/// Named words of a message.
using Words = std::vector<std::pair<std::string, std::string>>;

inline engine::Error fault(std::string code, engine::Place where, Words words = {},
                           std::string suggestion = {}) {
  return {std::move(code), std::move(where), std::move(words), std::move(suggestion),
          engine::Severity::error};
}

inline engine::Error warning(std::string code, engine::Place where, Words words = {}) {
  return {std::move(code), std::move(where), std::move(words), {}, engine::Severity::warning};
}

}  // namespace scenarios
