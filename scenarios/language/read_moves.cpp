#include "scenarios/language/read_moves.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"

namespace scenarios {

namespace {

constexpr std::string_view each = "municipality";  ///< an area of its own

std::vector<std::string> municipalities_of(const models::Geography& geography) {
  std::vector<std::string> names;
  for (const models::Municipality& one : geography.municipalities)
    names.push_back(one.name);
  return names;
}

/// The name of the division; empty for the municipalities themselves.
std::string read_division(const Node* node, models::MovesWhere where, Reading& reading) {
  if (node->text == each && where == models::MovesWhere::beyond) return {};
  if (node->text == each) {
    reading.faults.push_back(fault("E198", node->where));
    return {};
  }
  std::vector<std::string> names;
  for (const models::Division& one : reading.known.population.geography.divisions)
    names.push_back(one.name);
  if (where == models::MovesWhere::beyond) names.emplace_back(each);
  return read_reference(node, "division", names, reading.faults).value_or("");
}

}  // namespace

models::Moves read_moves(const Node* node, Reading& reading) {
  if (node == nullptr || node->kind == NodeKind::broken) return {};
  if (!reading.known.has_population) {
    reading.faults.push_back(fault("E197", node->where));
    return {};
  }
  const Fields fields(*node, {"pathways.*.*.moves", "", "moves"}, reading.faults);
  const Node* to = fields.get("to");
  const Node* within = fields.get("within");
  const Node* beyond = fields.get("beyond");
  if (node->kind == NodeKind::map &&
      (to != nullptr) + (within != nullptr) + (beyond != nullptr) != 1)
    reading.faults.push_back(fault("E199", node->where));
  using models::MovesWhere;
  if (to != nullptr) {
    const auto names = municipalities_of(reading.known.population.geography);
    return {
        MovesWhere::to, read_reference(to, "municipality", names, reading.faults).value_or(""), {}};
  }
  if (within != nullptr)
    return {MovesWhere::within, {}, read_division(within, MovesWhere::within, reading)};
  if (beyond == nullptr) return {};
  return {MovesWhere::beyond, {}, read_division(beyond, MovesWhere::beyond, reading)};
}

}  // namespace scenarios
