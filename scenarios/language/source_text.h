/// The text of one file, made fit for the YAML parser, and where in it something stands.
///
/// Accepted: a byte order mark, Windows line ends. Refused: more than 16 MiB (E002), text that is
/// not UTF-8 (E003), control characters (E004), tabs as indentation (E005).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace scenarios {

inline constexpr std::size_t max_scenario_bytes = 16u << 20;

/// Not printable, and not a line end or a tab.
bool is_control(char c);

/// E004.
engine::Error control_fault(char c, const engine::Place& where);

class SourceText {
 public:
  SourceText(std::string file, std::string_view content);

  const std::string& file() const { return file_; }
  const std::string& text() const { return text_; }  ///< without mark, lines end in \n

  /// Lines and columns count from 1; columns count characters, not bytes.
  engine::Place place(std::size_t offset, std::size_t bytes = 1) const;

  /// What the parser must not see.
  engine::Errors faults() const;

 private:
  void find_tabs(engine::Errors& faults) const;
  int characters_before(std::size_t offset) const;

  std::string file_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  std::vector<int> characters_before_block_;
};

}  // namespace scenarios
