#include "scenarios/language/read_formula.h"

#include "models/expression/evaluate.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"

namespace scenarios {
namespace {

/// A formula that reads nothing has one value, which must be of use.
bool is_of_use(const models::Expression& formula, Wanted wanted) {
  if (!formula.observed.empty()) return true;
  const double value = models::evaluate(formula.code, [](std::uint32_t) { return 0.0; });
  const bool may_be_negative = wanted != Wanted::duration && wanted != Wanted::share;
  const bool is_too_much = wanted == Wanted::share && value > 1;
  return value <= 1e300 && value >= (may_be_negative ? -1e300 : 0) && !is_too_much;
}

}  // namespace

bool is_formula(const Node* node, const Known& known) {
  return node != nullptr && node->kind == NodeKind::scalar && looks_like_formula(node->text, known);
}

std::optional<models::Expression> read_formula(const Node* node, std::string_view what,
                                               Wanted wanted, const ExpressionNames& names,
                                               engine::Errors& faults) {
  if (!is_formula(node, names.known)) return std::nullopt;
  return read_expression(*node, what, wanted, names, faults);
}

std::optional<models::Expression> read_expression(const Node& node, std::string_view what,
                                                  Wanted wanted, const ExpressionNames& names,
                                                  engine::Errors& faults) {
  const auto parse = [&](std::string_view text) {
    return parse_expression(text, wanted, names);
  };
  auto formula = read_value(&node, what, parse, faults);
  if (!formula || is_of_use(*formula, wanted)) return formula;
  faults.push_back(fault("E238", node.where, {{"found", node.text}}));
  return std::nullopt;
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
