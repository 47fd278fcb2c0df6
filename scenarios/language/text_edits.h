/// Edits of a text at places that the YAML reader has told, in the bytes as they were given.
///
/// The reader works on a text without byte order mark and with plain line ends (source_text.h), so
/// offsets are looked for again by line and column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/migrate.h"

namespace scenarios {

class TextEdits {
 public:
  explicit TextEdits(std::string_view content);

  /// The bytes at a place; only those on its line.
  std::string_view at(const engine::Place& place) const;

  /// What stands at the place becomes `is`. Requires: edits do not overlap.
  void replace(const engine::Place& place, std::string is);
  /// `is` comes before the place.
  void insert(engine::Place place, std::string is);

  /// As the first line ends: "\n", "\r\n" or "\r".
  std::string_view line_end() const { return line_end_; }

  /// In the order of their places.
  const std::vector<Lifted>& changes() const { return changes_; }
  std::string edited() const;

 private:
  std::size_t offset(int line, int column) const;

  std::string_view content_;
  std::string_view line_end_;
  std::vector<std::size_t> line_starts_;
  std::vector<Lifted> changes_;
};

}  // namespace scenarios
