/// From the text of one file to a tree of nodes, or every fault of its form.
///
/// The guard: nothing is built that could do harm. Limits on depth (64) and number of values
/// (1,000,000); aliases, anchors and merge keys are refused, so no bomb and no circle can exist;
/// every key is plain text and stands once; one document; no quote left open at the end of the
/// file. What yaml-cpp 0.7 accepts in silence is checked here; what it refuses is told in our own
/// words.
#pragma once

#include <string>
#include <string_view>

#include "engine/error.h"
#include "scenarios/language/node.h"

namespace scenarios {

inline constexpr int max_depth = 64;
inline constexpr int max_values = 1'000'000;

/// The tree may be used when there are faults: what they are about is `broken` or left out. If the
/// parser had to give up, `is_whole` is false, and what follows the fault is missing.
struct YamlTree {
  Node top;
  engine::Errors faults;
  bool is_whole = true;
};

/// An empty file is a fault (E006).
YamlTree parse_yaml(const std::string& file, std::string_view content);

}  // namespace scenarios
