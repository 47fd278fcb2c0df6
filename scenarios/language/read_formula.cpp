#include "scenarios/language/read_formula.h"

#include <algorithm>
#include <vector>

#include "models/expression/evaluate.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"

namespace scenarios {
namespace {

/// What the formula may come to, as far as that is written in it: its value, if it reads nothing;
/// the number of every place, if it says no more than one for each (`by`).
std::vector<double> values_of(const models::Expression& formula) {
  using models::Operation;
  if (formula.observed.empty())
    return {models::evaluate(formula.code, [](std::uint32_t) { return 0.0; })};
  std::vector<double> numbers;
  for (const models::Instruction& one : formula.code) {
    if (one.operation == Operation::number) numbers.push_back(one.number);
    const bool is_choice = one.operation == Operation::read || one.operation == Operation::instead;
    if (!is_choice && one.operation != Operation::number) return {};
  }
  return numbers;
}

bool is_of_use(const models::Expression& formula, Wanted wanted) {
  const double least = wanted == Wanted::duration || wanted == Wanted::share ? 0 : -1e300;
  const double most = wanted == Wanted::share ? 1 : 1e300;
  return std::ranges::all_of(values_of(formula),
                             [=](double value) { return value >= least && value <= most; });
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
