/// The words of formulas besides names of the scenario.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/expression/expression.h"

namespace scenarios {

/// What a value is: how many times each unit is in it, or whether it is a truth.
struct Dimension {
  int time = 0;
  int money = 0;
  bool is_truth = false;

  friend bool operator==(const Dimension&, const Dimension&) = default;
};

inline constexpr Dimension plain{};
inline constexpr Dimension duration{1, 0, false};
inline constexpr Dimension truth{0, 0, true};

/// A term of the catalogue: "duration", "rate", "number", "condition", "money", "other_unit".
std::string term_of(const Dimension& dimension);

/// `waited`, `weekday`: read as they stand.
struct VariableWord {
  std::string_view name;
  models::Observable quantity;
  Dimension dimension;
};
std::optional<VariableWord> find_variable(std::string_view name);

/// `occupancy(ward)`.
struct StateWord {
  std::string_view name;
  models::Observable quantity;
  bool is_share = false;
};
std::optional<StateWord> find_state(std::string_view name);

/// `monday`, `january`, `yes`.
struct ConstantWord {
  std::string_view name;
  double value = 0;
  Dimension dimension;
};
std::optional<ConstantWord> find_constant(std::string_view name);

/// `min`, `if`.
bool is_function(std::string_view name);

/// `holds(support)`.
inline constexpr std::string_view word_for_places = "holds";

/// `by(region, Region Sjælland: 1.1, else: 1)`.
inline constexpr std::string_view word_for_cases = "by";

/// `group`, `sex`: compared with a name by `is`.
bool is_category(std::string_view name);

/// All of them, for suggestions.
std::vector<std::string> expression_words();

}  // namespace scenarios
