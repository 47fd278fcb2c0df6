#include "scenarios/language/reading.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

std::optional<engine::Distribution> read_distribution(const Node* node, std::string_view what,
                                                      Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const auto read = observations_for(*node, ObservationsOf::durations, reading);
  const auto parse = [&](std::string_view text) {
    return parse_distribution(text, read);
  };
  return read_value(node, what, parse, reading.faults);
}

std::optional<engine::Distribution> read_plain_distribution(const Node* node, std::string_view what,
                                                            Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const auto read = observations_for(*node, ObservationsOf::numbers, reading);
  const auto parse = [&](std::string_view text) {
    return parse_plain_distribution(text, read);
  };
  return read_value(node, what, parse, reading.faults);
}

bool check_name(const Entry& entry, engine::Errors& faults) {
  const bool is_good = entry.key.find_first_of(".$\"\n") == std::string::npos;
  if (!is_good) faults.push_back(fault("E106", entry.where, {{"found", entry.key}}));
  return is_good;
}

models::Text read_label(const Node* node, const std::string& name, engine::Errors& faults) {
  std::string shown = name;
  std::replace(shown.begin(), shown.end(), '_', ' ');
  const models::Text by_default{shown, shown};
  return node == nullptr ? by_default : read_text(node, "label", faults).value_or(by_default);
}

}  // namespace scenarios
