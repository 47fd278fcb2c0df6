/// Writes one value into the text of a scenario, as a form does: the rest of the file, its comments
/// and its layout stay letter by letter.
///
/// A value that stands in the file is replaced where it stands; in the long form (`{value: 12,
/// source: ...}`) its `value` is. One that comes from a file below, or is a default, is laid over
/// it: a key is added to the innermost map of this file that leads to it. Whoever calls it should
/// read the new text and see that it means what `--set` would have meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scenarios {

/// `names`: the path, part by part: {"services", "ward", "beds"}. None if the file is no YAML that
/// a scenario may be, or if something else than a plain value stands there.
std::optional<std::string> with_value(std::string_view content,
                                      const std::vector<std::string>& names,
                                      const std::string& value);

/// The text without that value, and without the maps that held nothing else; comments on its lines
/// go with it. What a file below says holds again. The same text if the value does not stand in it;
/// none if it cannot be taken out with all else as it is.
std::optional<std::string> without_value(std::string_view content,
                                         const std::vector<std::string>& names);

}  // namespace scenarios
