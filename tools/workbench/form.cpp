#include "tools/workbench/form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <nlohmann/json.hpp>

#include "models/simulation.h"
#include "output/figures.h"

namespace tools::workbench {

namespace {

using Json = nlohmann::ordered_json;
using scenarios::ValueOrigin;

constexpr std::array<std::string_view, 6> units_of_capacity = {"beds",       "places", "slots",
                                                               "clinicians", "cases",  "persons"};

/// "services.ward.beds" and "services.ward.": what follows, or none if it is not below.
std::optional<std::string> below(const ValueOrigin& origin, const std::string& above) {
  if (!origin.path.starts_with(above)) return std::nullopt;
  return origin.path.substr(above.size());
}

/// "42" and "42.5", not "42 /week".
Json number_in(const std::string& text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = fault == std::errc{} && end == text.data() + text.size();
  return is_number ? Json(value) : Json(nullptr);
}

Json lever(const ValueOrigin& origin, const std::string& name) {
  return {{"path", origin.path},       {"name", name},
          {"value", origin.value},     {"number", number_in(origin.value)},
          {"unit", origin.unit},       {"status", origin.status},
          {"range", origin.range},     {"source", origin.source},
          {"file", origin.where.file}, {"line", origin.where.line}};
}

bool is_capacity(const ValueOrigin& origin) {
  const bool has_unit =
      std::ranges::find(units_of_capacity, origin.unit) != units_of_capacity.end();
  return has_unit && origin.value != "unlimited";
}

Json services_of(const scenarios::Scenario& scenario) {
  Json all = Json::array();
  for (const models::Service& service : scenario.description.services) {
    const std::string above = "services." + service.name + ".";
    Json levers = Json::array();
    std::string kind;
    for (const ValueOrigin& origin : scenario.origins) {
      const auto name = below(origin, above);
      if (!name) continue;
      if (*name == "kind") kind = origin.value;
      if (is_capacity(origin)) levers.push_back(lever(origin, *name));
    }
    if (levers.empty()) continue;
    all.push_back({{"id", service.name},
                   {"label_da", service.label.da},
                   {"label_en", service.label.en},
                   {"kind", kind},
                   {"levers", levers}});
  }
  return all;
}

/// Values with a name of their own; formulas of other values are not for a form.
Json assumptions_of(const scenarios::Scenario& scenario) {
  Json all = Json::array();
  for (const ValueOrigin& origin : scenario.origins) {
    const auto name = below(origin, "parameters.");
    const bool begins_with_digit =
        !origin.value.empty() && origin.value.front() >= '0' && origin.value.front() <= '9';
    if (name && begins_with_digit) all.push_back(lever(origin, *name));
  }
  return all;
}

Json key_figures_of(const scenarios::Scenario& scenario) {
  Json all = Json::array();
  const models::Simulation simulation(scenario.description);
  for (const output::Figure& one : output::key_figures_of(simulation.schema())) {
    all.push_back({{"id", one.id},
                   {"label_da", one.label_da},
                   {"label_en", one.label_en},
                   {"unit", one.unit},
                   {"better", one.better}});
  }
  return all;
}

Json in_both(const models::Text& text) {
  return {{"da", text.da}, {"en", text.en}};
}

}  // namespace

std::string form_json(const scenarios::Scenario& scenario) {
  const models::Description& description = scenario.description;
  const Json all = {{"title", in_both(description.title)},
                    {"summary", in_both(description.summary)},
                    {"notice", in_both(description.notice)},
                    {"replications", description.runs.replications},
                    {"seed", std::to_string(description.runs.seed)},
                    {"services", services_of(scenario)},
                    {"assumptions", assumptions_of(scenario)},
                    {"key_figures", key_figures_of(scenario)}};
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string levers_json(const scenarios::Scenario& scenario,
                        const std::vector<std::string>& paths) {
  Json all = Json::array();
  for (const std::string& path : paths) {
    const auto found = std::ranges::find(scenario.origins, path, &ValueOrigin::path);
    all.push_back(found == scenario.origins.end() ? Json(nullptr)
                                                  : lever(*found, path.substr(path.find('.') + 1)));
  }
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tools::workbench
