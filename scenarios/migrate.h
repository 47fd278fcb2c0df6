/// Lifts the text of a file written in an older version of the language to the newest one.
///
/// Only what has changed between the versions is edited, letter by letter at its place: comments,
/// order, layout, line ends and byte order mark stay. What a version changed is a row of the table
/// in language/migrations.h. Files named by `extends` are lifted each by itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace scenarios {

/// One edit. `where` is its place in the text that was given.
struct Lifted {
  engine::Place where;
  std::string was;  ///< empty: it was not there
  std::string is;
};

struct Migration {
  std::int64_t from = 0;  ///< the version found; a file that does not say one counts as 0
  std::string text;       ///< in the newest version; as given if `from` is the newest
  std::vector<Lifted> changes{};
};

/// All that keeps the file from being lifted, if anything does: it is no YAML that a scenario may
/// be, comes from a newer program (E109), or has a change where no edit is safe (E141).
engine::Result<Migration> migrate(const std::string& file, std::string_view content);

}  // namespace scenarios
