// The design of a plan: the method, and what it needs to be said.
#include <algorithm>

#include "scenarios/language/fault.h"
#include "tools/sweep/factor_value.h"
#include "tools/sweep/plan_fields.h"

namespace tools {

namespace {

using scenarios::fault;
using scenarios::Node;

constexpr std::uint32_t all_values_up_to = 20;  ///< of whole numbers in a grid

/// The key that says how many, by method; empty where nothing does.
std::string count_key(Method method) {
  switch (method) {
    case Method::latin_hypercube:
    case Method::sobol:
      return "points";
    case Method::morris:
      return "trajectories";
    case Method::saltelli:
      return "base_points";
    case Method::list:
      return "list";
    case Method::grid:
    case Method::one_at_a_time:
      break;
  }
  return "";
}

bool has_levels(Method method) {
  return method == Method::grid || method == Method::one_at_a_time || method == Method::morris;
}

class DesignReader {
 public:
  DesignReader(const Node& node, Plan& plan, engine::Errors& faults)
      : node_(node), plan_(plan), faults_(faults), before_(faults.size()) {}

  bool read() {
    const std::vector<std::string> keys = {"method",      "points", "trajectories",
                                           "base_points", "levels", "list"};
    if (!is_map_of(node_, "design", keys, faults_)) return false;
    if (node_.find("method") == nullptr) return tell("E047", {{"key", "method"}, {"in", "design"}});
    const std::vector<std::string> words(method_names().begin(), method_names().end());
    const auto method = read_choice_of(node_.find("method"), "method", words, faults_);
    if (!method) return false;
    plan_.design.method = static_cast<Method>(*method);
    refuse_other_keys(words[*method]);
    read_counts();
    read_levels();
    if (faults_.size() == before_) check_size();
    return faults_.size() == before_;
  }

 private:
  bool tell(const char* code, scenarios::Words words, const Node* at = nullptr) {
    faults_.push_back(fault(code, at == nullptr ? node_.where : at->where, std::move(words)));
    return false;
  }

  void refuse_other_keys(const std::string& method) {
    const std::string wanted = count_key(plan_.design.method);
    for (const char* key : {"points", "trajectories", "base_points", "list"}) {
      const Node* node = node_.find(key);
      if (node != nullptr && key != wanted) {
        tell("E362", {{"key", key}, {"method", method}}, node);
      }
      if (node == nullptr && key == wanted) tell("E361", {{"key", key}, {"method", method}});
    }
    const Node* levels = node_.find("levels");
    if (levels != nullptr && !has_levels(plan_.design.method)) {
      tell("E362", {{"key", "levels"}, {"method", method}}, levels);
    }
  }

  void read_counts() {
    const std::string key = count_key(plan_.design.method);
    if (plan_.design.method == Method::list) return read_list();
    if (key.empty() || node_.find(key) == nullptr) return;
    plan_.design.count = read_count(node_.find(key), key, 1, most_points, faults_).value_or(1);
  }

  void read_levels() {
    const Node* node = node_.find("levels");
    const auto written = read_count(node, "levels", 2, 10'000, faults_);
    plan_.design.levels = written.value_or(4);
    if (plan_.design.method == Method::morris) {
      if (plan_.design.levels % 2 != 0) tell("E363", {}, node);
      return;
    }
    for (Factor& factor : plan_.factors)
      factor.levels = levels_of(factor, written);
  }

  /// As the factor says, or the design; all choices; in a grid all of a few whole numbers.
  std::uint32_t levels_of(const Factor& factor, std::optional<std::uint32_t> written) const {
    const auto values =
        static_cast<std::uint32_t>(std::min<std::size_t>(count_of_values(factor), most_points));
    if (factor.is_chosen()) return values;
    std::uint32_t levels = factor.levels;
    const bool is_grid = plan_.design.method == Method::grid;
    if (levels == 0 && written) levels = *written;
    if (levels == 0 && is_grid && values > 0 && values <= all_values_up_to) levels = values;
    if (levels == 0) levels = is_grid ? 3 : 2;
    return values == 0 ? levels : std::min(levels, values);
  }

  void read_list() {
    std::vector<std::string> names;
    for (const Factor& factor : plan_.factors)
      names.push_back(factor.name);
    for (const Node* item : items_of(node_.find("list"), "list", faults_)) {
      if (!is_map_of(*item, "list", names, faults_)) continue;
      ListedPoint point;
      for (const Factor& factor : plan_.factors) {
        const Node* value = item->find(factor.name);
        if (value == nullptr) tell("E364", {{"factor", factor.name}}, item);
        const auto number = value == nullptr ? std::nullopt : read_listed(*value, factor, faults_);
        point.push_back(number.value_or(0));
      }
      plan_.listed.push_back(std::move(point));
    }
    plan_.design.count = plan_.listed.size();
    const bool is_empty = plan_.listed.empty() && faults_.size() == before_;
    if (is_empty) tell("E361", {{"key", "list"}, {"method", "list"}});
  }

  void check_size() {
    const std::size_t columns = plan_.factors.size();
    const bool is_pairs = plan_.design.method == Method::saltelli;
    const bool is_sobol = plan_.design.method == Method::sobol;
    const std::size_t limit = is_pairs ? most_sobol_dimensions / 2 : most_sobol_dimensions;
    if ((is_pairs || is_sobol) && columns > limit) {
      tell("E365", {{"found", std::to_string(columns)}, {"limit", std::to_string(limit)}});
      return;
    }
    const std::uint64_t points = points_of(plan_.design, design_factors(plan_));
    if (points <= most_points) return;
    const bool is_endless = points >= std::uint64_t{1} << 62U;
    tell("E366", {{"found", is_endless ? "2^63" : std::to_string(points)},
                  {"limit", std::to_string(most_points)}});
  }

  const Node& node_;
  Plan& plan_;
  engine::Errors& faults_;
  std::size_t before_;
};

}  // namespace

bool read_design(const Node* node, Plan& plan, engine::Errors& faults) {
  return node != nullptr && DesignReader(*node, plan, faults).read();
}

}  // namespace tools
