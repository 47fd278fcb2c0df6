/// The sentences of the program's own problems. {name} stands for a word of the problem; a hint
/// that needs {suggestion} is left out when there is none.
#pragma once

#include <span>
#include <string_view>

#include "tools/samspil/text.h"

namespace tools {

struct ProblemText {
  std::string_view code;
  Text what;
  Text hint;
  Text general = {};  ///< what `explain` says where the sentence is all words of the case
};

std::span<const ProblemText> problem_catalogue();

/// Those of compare, capacity and other commands that run several scenarios; W1xx are warnings.
std::span<const ProblemText> experiment_problems();

/// Those of sweep and sensitivity.
std::span<const ProblemText> sweep_problems();
/// Those of optimise, attribution and uncertainty.
std::span<const ProblemText> search_problems();

}  // namespace tools
