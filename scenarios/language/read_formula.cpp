#include "scenarios/language/read_formula.h"

#include "scenarios/language/scalars.h"

namespace scenarios {

bool is_formula(const Node* node, const Known& known) {
  return node != nullptr && node->kind == NodeKind::scalar && looks_like_formula(node->text, known);
}

std::optional<models::Expression> read_formula(const Node* node, std::string_view what,
                                               Wanted wanted, const ExpressionNames& names,
                                               engine::Errors& faults) {
  if (!is_formula(node, names.known)) return std::nullopt;
  const auto parse = [&](std::string_view text) {
    return parse_expression(text, wanted, names);
  };
  return read_value(node, what, parse, faults);
}

std::optional<models::Expression> read_condition(const Node* node, std::string_view what,
                                                 const ExpressionNames& names,
                                                 engine::Errors& faults) {
  const auto parse = [&](std::string_view text) {
    return parse_expression(text, Wanted::condition, names);
  };
  return read_value(node, what, parse, faults);
}

}  // namespace scenarios
