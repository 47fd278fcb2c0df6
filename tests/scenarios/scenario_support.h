/// Scenarios from memory, and what is wrong with them in words.
#pragma once

#include <string>
#include <vector>

#include <fmt/ranges.h>

#include "scenarios/load.h"
#include "scenarios/messages.h"

namespace scenarios {

/// A small scenario in which nothing is wrong, with another text in line `line` (from 1; 6 adds
/// one).
inline std::string with_line(std::size_t line, const std::string& text) {
  std::vector<std::string> lines = {
      "samspil: 1",
      "title: Ward with a queue",
      "groups: {acute: {arrivals: poisson(1 /d), pathway: stay}}",
      "services: {ward: {kind: ward, beds: 10}}",
      "pathways: {stay: [{in: ward, for: exponential(mean 3 d)}, leave]}",
      "",
  };
  lines.at(line - 1) = text;
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

/// The first file is the scenario.
inline engine::Result<Scenario> load_files(const std::vector<InputFile>& files,
                                           const std::vector<Override>& overrides = {}) {
  return load_scenario(files.front().name, overrides, read_from_memory(files));
}

inline engine::Result<Scenario> load_text(const std::string& text,
                                          const std::vector<Override>& overrides = {}) {
  return load_files({{"t.yaml", text}}, overrides);
}

/// "t.yaml:4:32: error E025: beds must be at least 0, found -3 = hint", one for each fault.
inline std::vector<std::string> in_words(const engine::Errors& faults, Language language) {
  std::vector<std::string> lines;
  for (const engine::Error& fault : faults) {
    const Message said = message(fault, language);
    const bool is_error = fault.severity == engine::Severity::error;
    lines.push_back(fmt::format("{}:{}:{}: {} {}: {}{}{}", fault.where.file, fault.where.line,
                                fault.where.column, is_error ? "error" : "warning", fault.code,
                                said.what, said.hint.empty() ? "" : " = ", said.hint));
  }
  return lines;
}

/// Those that are not of this code, for texts in which it is there on purpose.
inline std::vector<std::string> without(const std::string& code, std::vector<std::string> lines) {
  std::erase_if(lines,
                [&](const std::string& line) { return line.find(code) != std::string::npos; });
  return lines;
}

/// What is wrong with the scenario; its warnings if nothing is.
inline std::vector<std::string> faults_of(const engine::Result<Scenario>& loaded,
                                          Language language = Language::english) {
  return in_words(loaded ? loaded->warnings : loaded.error(), language);
}

}  // namespace scenarios
