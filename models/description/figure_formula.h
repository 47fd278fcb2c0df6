/// A key figure made from others: `is: "crowded / all"`. Postfix, evaluated in every replication.
#pragma once

#include <cstdint>
#include <vector>

namespace models {

enum class FormulaKind : std::uint8_t { number, figure, negate, add, subtract, multiply, divide };

struct FigureTerm {
  FormulaKind kind = FormulaKind::number;
  double number = 0;
  std::uint32_t figure = 0;  ///< index into Description::key_figures; of an earlier one

  friend bool operator==(const FigureTerm&, const FigureTerm&) = default;
};

using FigureFormula = std::vector<FigureTerm>;

}  // namespace models
