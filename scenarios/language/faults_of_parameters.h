/// A fault of a value that holds `$name` among other text is told where the parameter was written,
/// if what is wrong stands in the parameter's value: that line is the one to change.
///
/// "lognormal(mean $adult_stay, sd 20 d)" with adult_stay: 11 beds is wrong in the file that says
/// 11 beds, which may be an overlay of one line, and not in the library's pathway. A value that is
/// `$name` alone takes over the parameter's place by itself (substitute.h).
#pragma once

#include <string>
#include <vector>

#include "scenarios/language/node.h"

namespace scenarios {

/// A text in which parameters stand, as it was written.
struct ParameterUse {
  engine::Place where;
  std::string text;
  std::vector<std::string> names;
};

/// To be called before values are substituted.
std::vector<ParameterUse> uses_of_parameters(const Node& top);

/// Errors at such a use move to the value in which the word they found stands, and say where it is
/// used, once for each value. `top`: finished; `members`: what take_members gave.
engine::Errors told_at_parameters(engine::Errors faults, const std::vector<ParameterUse>& uses,
                                  const Node& top, const Node& members);

}  // namespace scenarios
