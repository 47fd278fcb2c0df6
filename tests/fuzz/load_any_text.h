/// What the loader is given by a fuzzer: any bytes as a scenario, which must be read or refused
/// with faults that have words, and never do harm.
#pragma once

#include <string>

#include "scenarios/load.h"
#include "scenarios/messages.h"

namespace fuzz {

/// True if it is a scenario.
inline bool load_any_text(const std::string& text) {
  const scenarios::FileReader nothing_else = {[&](const std::string& name) {
                                                return name == "t.yaml" ? std::optional(text)
                                                                        : std::nullopt;
                                              },
                                              [](const std::string&) {
                                                return false;
                                              }};
  const auto loaded = scenarios::load_scenario("t.yaml", {}, nothing_else);
  const engine::Errors& told = loaded ? loaded->warnings : loaded.error();
  for (const auto language : {scenarios::Language::danish, scenarios::Language::english})
    scenarios::render(told, language, nothing_else.read);
  return loaded.has_value();
}

}  // namespace fuzz
