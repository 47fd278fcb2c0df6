/// Arithmetic over key figures: numbers, names of figures that stand above, + - * / and
/// parentheses. Names with blanks or signs stand in quotes.
///
/// Units follow: what is added must have the same unit; a quotient of two of the same unit is a
/// share. The language for rules that read state is another one; this needs no more than it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/description/figure_formula.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// A figure that a formula may name, in the order of the scenario.
struct NamedFigure {
  std::string id;
  std::string unit;  ///< as in results: "day", "1", "person", "1/year", "day/year"
};

struct ReadFormula {
  models::FigureFormula terms;
  std::string unit;  ///< of the result
};

/// `above`: the figures that stand before it. E276 unknown name, E278 no formula, E279 units that
/// do not agree.
Parsed<ReadFormula> parse_formula(std::string_view text, const std::vector<NamedFigure>& above);

}  // namespace scenarios
