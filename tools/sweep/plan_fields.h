/// What the readers of a plan share: where faults go, and which keys a map may have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/load.h"
#include "tools/sweep/plan.h"

namespace tools {

/// E042 if the node is no map, E010 for each key that is not known.
bool is_map_of(const scenarios::Node& node, std::string_view name,
               const std::vector<std::string>& known, engine::Errors& faults);

/// The values of a list; E042 if it is none. Empty if it is not there.
std::vector<const scenarios::Node*> items_of(const scenarios::Node* node, std::string_view name,
                                             engine::Errors& faults);

/// A whole number within 1 (or `least`) and `most`.
std::optional<std::uint32_t> read_count(const scenarios::Node* node, std::string_view name,
                                        std::uint32_t least, std::uint32_t most,
                                        engine::Errors& faults);

/// One of the words; its place among them. E045.
std::optional<std::size_t> read_choice_of(const scenarios::Node* node, std::string_view name,
                                          const std::vector<std::string>& words,
                                          engine::Errors& faults);

/// "8.5 d": a number, and what is written behind it.
struct PlanAmount {
  double number = 0;
  std::string unit;  ///< " d", " /1000/y", " %"; empty if there is none
};

/// None, without a word, if no number stands there.
std::optional<PlanAmount> amount_in(std::string_view text);

/// The same of a node; told (E021, E110) if it is none.
std::optional<PlanAmount> read_amount(const scenarios::Node* node, std::string_view name,
                                      engine::Errors& faults);

/// Of the scenario; null if there is none of this path.
const scenarios::ValueOrigin* origin_of(const scenarios::Scenario& scenario, std::string_view path);

/// The factor under `name: {...}`, or the short form `name: path`. None: it has been told.
std::optional<Factor> read_factor(const scenarios::Entry& entry,
                                  const scenarios::Scenario& scenario, engine::Errors& faults);

/// The design, after the factors; sets their levels. False: it has been told.
bool read_design(const scenarios::Node* node, Plan& plan, engine::Errors& faults);

/// The number of a listed value, or the number of a choice. E354, E355.
std::optional<double> read_listed(const scenarios::Node& node, const Factor& factor,
                                  engine::Errors& faults);

}  // namespace tools
