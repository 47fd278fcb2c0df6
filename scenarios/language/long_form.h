/// Values in their long form, `{value: 11.1 d, range: [9 d, 13 d], status: derived, source:
/// "..."}`, and where a value comes from that is made of several.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// Turns every long form in the tree into a plain value that knows its provenance.
void unwrap_long_forms(Node& node, engine::Errors& faults);

/// Of `text`, such as "lognormal(mean $a, sd 20 d)", into which the parameters are put: the weakest
/// of their statuses, and assumed if the text holds numbers of its own.
Provenance combined(std::string_view text, const std::vector<const Node*>& parameters);

/// A range as provenance has it, "9 d to 13 d", in its two ends.
struct RangeEnds {
  std::string low, high;
};

/// The ends of `range`, if `value` lies outside; none if it does not, or cannot be compared.
std::optional<RangeEnds> left_range(const std::string& value, const std::string& range);

/// The words of `status`, from strong to weak.
const std::vector<std::string>& statuses();

}  // namespace scenarios
