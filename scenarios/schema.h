/// The scenario language, described for editors and for readers. Both are made from the table of
/// keys that the reader checks against (language/keys.h).
#pragma once

#include <string>

namespace scenarios {

/// JSON Schema, draft 07: completion, help and first checks in an editor. It accepts all that the
/// reader accepts; units, references and sums are checked by the reader only.
std::string json_schema();

/// The text of scenarios/REFERENCE.md: every key with its value, unit, range and default.
std::string reference_markdown();

}  // namespace scenarios
