#include "scenarios/language/read_interruptions.h"

#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/read_hazard.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using Law = std::variant<engine::Hazard, engine::Distribution>;

/// The hazard, or the time after which it comes; exactly one of them is said.
std::optional<Law> read_law(const Fields& fields, const Node& node, Reading& reading) {
  const Node* hazard = fields.get("hazard");
  const Node* after = fields.get("after");
  if ((hazard == nullptr) == (after == nullptr)) {
    if (node.kind == NodeKind::map) reading.faults.push_back(fault("E233", node.where));
    return std::nullopt;
  }
  if (hazard != nullptr) {
    const auto read = read_hazard(hazard, reading.faults);
    return read ? std::optional<Law>(*read) : std::nullopt;
  }
  const auto read = read_distribution(after, "after", reading);
  if (!read) return std::nullopt;
  if (read->mean() > 0) return Law(*read);
  reading.faults.push_back(fault("E234", after->where));
  return std::nullopt;
}

}  // namespace

Factor read_factor(const Node* node, const std::string& own_service, Reading& reading) {
  if (node == nullptr) return {};
  if (node->text == "frailty") return {std::nullopt, true};
  const ExpressionNames names{reading.known, own_service};
  Factor factor;
  factor.formula = read_formula(node, "times", Wanted::number, names, reading.faults);
  if (!is_formula(node, reading.known)) read_word(node, "times", {"frailty"}, reading.faults);
  return factor;
}

std::vector<models::Interruption> read_interruptions(const Node* node,
                                                     const std::string& own_service,
                                                     Reading& reading) {
  std::vector<models::Interruption> all;
  for (const Entry* entry : named_things(node, "until", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    const Fields fields(entry->value, {"pathways.*.*.until.*", "", entry->key}, reading.faults);
    Factor factor = read_factor(fields.get("times"), own_service, reading);
    const auto law = read_law(fields, entry->value, reading);
    const auto pathway =
        read_reference(fields.get("go"), "pathway", reading.known.pathways, reading.faults);
    if (!law || !pathway) continue;
    all.push_back({entry->key, *law, factor.is_frailty, std::move(factor.formula), *pathway});
  }
  return all;
}

}  // namespace scenarios
