#include "scenarios/language/read_elapsed.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "models/compile/start_state.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using KnownTimes = std::vector<engine::Duration>;

std::optional<models::Elapsed> read_list(const Node& list, const char* key,
                                         engine::Errors& faults) {
  KnownTimes known;
  for (const Node& item : list.items) {
    const auto length = read_value(&item, key, parse_duration, faults);
    if (length) known.push_back(*length);
  }
  if (known.size() == list.items.size() && !known.empty()) return known;
  if (list.items.empty()) faults.push_back(fault("E041", list.where, {{"what", key}}));
  return std::nullopt;
}

/// One person for each row.
std::optional<models::Elapsed> read_rows(const Fields& fields, Reading& reading) {
  const auto file = read_scalar(fields.get("list"), "list", reading.faults);
  const auto column = read_scalar(fields.get("column"), "column", reading.faults);
  if (!file || !column) return std::nullopt;
  const auto observations =
      observations_for(*fields.get("list"), ObservationsOf::durations, reading);
  const auto values = observations(*file, *column);
  if (!values || values->empty()) return std::nullopt;  // told at their place
  KnownTimes known;
  for (const double ticks : *values)
    known.emplace_back(static_cast<engine::Duration::rep>(ticks));
  return known;
}

double ticks_of_day() {
  return engine::microseconds_per_day;
}

std::string days_text(double ticks) {
  return fmt::format("{:.6g} d", ticks / ticks_of_day());
}

}  // namespace

std::optional<models::Elapsed> read_elapsed(const Fields& fields, const char* key,
                                            Reading& reading) {
  const Node* node = fields.get(key);
  if (fields.get("list") != nullptr) return read_rows(fields, reading);
  if (node == nullptr) return std::nullopt;
  if (node->kind == NodeKind::list) return read_list(*node, key, reading.faults);
  const bool may_be_equilibrium = std::string_view(key) == "elapsed";
  if (may_be_equilibrium && node->text == "equilibrium") return models::AtEquilibrium{};
  const auto drawn = read_distribution(node, key, reading);
  return drawn ? std::optional<models::Elapsed>(*drawn) : std::nullopt;
}

bool check_elapsed(const models::Elapsed& elapsed, const engine::Distribution& length,
                   const Node& told, engine::Errors& faults) {
  if (std::holds_alternative<models::AtEquilibrium>(elapsed)) {
    if (engine::has_equilibrium(length)) return true;
    faults.push_back(fault("E164", told.where));
    return false;
  }
  const double longest = models::longest_stay(length);
  double too_long = 0;
  if (const auto* known = std::get_if<KnownTimes>(&elapsed)) {
    const auto most = static_cast<double>(std::max_element(known->begin(), known->end())->count());
    if (length.cdf(most) > 1 - 1e-9) too_long = most;
  } else {
    const auto& drawn = std::get<engine::Distribution>(elapsed);
    if (drawn.cdf(longest) < 0.5 || (drawn.variance() == 0 && length.cdf(drawn.mean()) > 1 - 1e-9))
      too_long = drawn.quantile(0.5);
  }
  if (too_long == 0) return true;
  faults.push_back(
      fault("E163", told.where, {{"found", days_text(too_long)}, {"limit", days_text(longest)}}));
  return false;
}

}  // namespace scenarios
