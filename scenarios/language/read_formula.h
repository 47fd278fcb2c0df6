/// A value of a step that may be a formula.
#pragma once

#include <optional>
#include <string_view>

#include "scenarios/language/expression_text.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// True if the node's text is a formula, right or wrong, rather than a plain value.
bool is_formula(const Node* node, const Known& known);

/// The formula; none if the text is a plain value, or wrong (which is told).
std::optional<models::Expression> read_formula(const Node* node, std::string_view what,
                                               Wanted wanted, const ExpressionNames& names,
                                               engine::Errors& faults);

/// The same of a text that must be a formula or a number.
std::optional<models::Expression> read_expression(const Node& node, std::string_view what,
                                                  Wanted wanted, const ExpressionNames& names,
                                                  engine::Errors& faults);

/// The condition that must stand there.
std::optional<models::Expression> read_condition(const Node* node, std::string_view what,
                                                 const ExpressionNames& names,
                                                 engine::Errors& faults);

}  // namespace scenarios
