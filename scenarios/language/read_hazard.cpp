#include "scenarios/language/read_hazard.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// Adds one piece: `30 d: 0.01 /d`. False if something was told.
bool add_piece(const Entry& entry, engine::PiecewiseConstantHazard& hazard,
               engine::Errors& faults) {
  const Node time = scalar_node(entry.key, entry.where);
  const auto start = read_value(&time, "hazard", parse_duration, faults);
  const auto piece = read_value(&entry.value, "hazard", parse_hazard, faults);
  if (!start || !piece) return false;
  const auto* rate = std::get_if<engine::PiecewiseConstantHazard>(&*piece);
  if (rate == nullptr) {
    faults.push_back(fault("E117", entry.value.where, {{"found", entry.value.text}}));
    return false;
  }
  const auto at = static_cast<double>(start->count());
  const bool is_in_order = hazard.starts.empty() ? at == 0 : at > hazard.starts.back();
  if (!is_in_order) faults.push_back(fault("E118", entry.where, {{"found", entry.key}}));
  hazard.starts.push_back(at);
  hazard.rates.push_back(rate->rates.front());
  return is_in_order;
}

}  // namespace

std::optional<engine::Hazard> read_hazard(const Node* node, engine::Errors& faults) {
  if (node == nullptr) return std::nullopt;
  const bool is_pieces =
      node->kind == NodeKind::map && node->find("value") == nullptr && !node->entries.empty();
  if (!is_pieces) return read_value(node, "hazard", parse_hazard, faults);
  engine::PiecewiseConstantHazard hazard;
  bool is_good = true;
  for (const Entry& entry : node->entries)
    is_good = add_piece(entry, hazard, faults) && is_good;
  if (!is_good) return std::nullopt;
  return hazard;
}

models::CountedFrom read_counted_from(const Node* node, engine::Errors& faults) {
  const auto words = words_of(*find_key("pathways.*.*.community.*", "", "from"));
  const auto word = read_word(node, "from", words, faults);
  if (!word) return models::CountedFrom::step;
  return static_cast<models::CountedFrom>(std::ranges::find(words, *word) - words.begin());
}

}  // namespace scenarios
