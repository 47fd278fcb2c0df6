#include "scenarios/language/expression_words.h"

#include <algorithm>
#include <array>

namespace scenarios {

namespace {

using models::Observable;

constexpr std::array<VariableWord, 9> variables = {{
    {"age", Observable::age, plain},
    {"frailty", Observable::frailty, plain},
    {"waited", Observable::waited, duration},
    {"since_arrival", Observable::since_arrival, duration},
    {"since_discharge", Observable::since_discharge, duration},
    {"time_of_day", Observable::time_of_day, duration},
    {"weekday", Observable::weekday, plain},
    {"month", Observable::month, plain},
    {"elapsed", Observable::elapsed, duration},
}};

constexpr std::array<StateWord, 6> states = {{
    {"occupied", Observable::occupied},
    {"free", Observable::free},
    {"capacity", Observable::capacity},
    {"occupancy", Observable::occupancy, true},
    {"waiting", Observable::waiting},
    {"blocked", Observable::blocked},
}};

constexpr std::array<ConstantWord, 21> constants = {{
    {"yes", 1, truth},      {"no", 0, truth},        {"monday", 1, plain},
    {"tuesday", 2, plain},  {"wednesday", 3, plain}, {"thursday", 4, plain},
    {"friday", 5, plain},   {"saturday", 6, plain},  {"sunday", 7, plain},
    {"january", 1, plain},  {"february", 2, plain},  {"march", 3, plain},
    {"april", 4, plain},    {"may", 5, plain},       {"june", 6, plain},
    {"july", 7, plain},     {"august", 8, plain},    {"september", 9, plain},
    {"october", 10, plain}, {"november", 11, plain}, {"december", 12, plain},
}};

constexpr std::array<std::string_view, 9> functions = {"min", "max", "if",    "abs",  "floor",
                                                       "exp", "log", "table", "steps"};
constexpr std::array<std::string_view, 4> categories = {"sex", "group", "age_group",
                                                        "municipality"};

template <class Words>
auto find_in(const Words& words, std::string_view name)
    -> std::optional<typename Words::value_type> {
  const auto found = std::ranges::find(words, name, &Words::value_type::name);
  if (found == words.end()) return std::nullopt;
  return *found;
}

}  // namespace

std::string term_of(const Dimension& dimension) {
  if (dimension.is_truth) return "condition";
  if (dimension == plain) return "number";
  if (dimension == duration) return "duration";
  if (dimension == Dimension{-1, 0, false}) return "rate";
  return dimension == Dimension{0, 1, false} ? "money" : "other_unit";
}

std::optional<VariableWord> find_variable(std::string_view name) {
  return find_in(variables, name);
}

std::optional<StateWord> find_state(std::string_view name) {
  return find_in(states, name);
}

std::optional<ConstantWord> find_constant(std::string_view name) {
  return find_in(constants, name);
}

bool is_function(std::string_view name) {
  return std::ranges::find(functions, name) != functions.end();
}

bool is_category(std::string_view name) {
  return std::ranges::find(categories, name) != categories.end();
}

std::vector<std::string> expression_words() {
  std::vector<std::string> all;
  all.reserve(variables.size() + states.size());
  for (const auto& one : variables)
    all.emplace_back(one.name);
  for (const auto& one : states)
    all.emplace_back(one.name);
  all.emplace_back(word_for_places);
  all.insert(all.end(), functions.begin(), functions.end());
  all.insert(all.end(), categories.begin(), categories.end());
  for (const auto& one : constants)
    all.emplace_back(one.name);
  return all;
}

}  // namespace scenarios
