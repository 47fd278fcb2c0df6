#include "tools/experiment/changed_inputs.h"

#include <array>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tools {

namespace {

using Json = nlohmann::json;
using Values = std::map<std::string, std::string>;

/// Every value that has no parts, by its path. An empty list or map is a value.
void collect(const Json& node, const std::string& path, Values& values) {
  if (!node.is_structured() || node.empty()) {
    values.emplace(path, node.dump());
    return;
  }
  if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i)
      collect(node[i], path + '[' + std::to_string(i) + ']', values);
    return;
  }
  for (const auto& [key, value] : node.items())
    collect(value, path.empty() ? key : fmt::format("{}.{}", path, key), values);
}

Values values_of(const std::string& resolved_json) {
  Json scenario = Json::parse(resolved_json, nullptr, false);
  Values values;
  if (!scenario.is_object()) return values;
  for (const char* key : {"title", "summary", "notice", "runs"})
    scenario.erase(key);
  collect(scenario, "", values);
  return values;
}

bool all_equal(const std::vector<std::string>& values) {
  for (const std::string& one : values) {
    if (one != values.front()) return false;
  }
  return true;
}

}  // namespace

std::vector<output::Change> changed_inputs(const std::vector<std::string>& resolved_json) {
  std::map<std::string, std::vector<std::string>> by_path;
  for (std::size_t s = 0; s < resolved_json.size(); ++s) {
    for (const auto& [path, value] : values_of(resolved_json[s])) {
      auto& row = by_path[path];
      row.resize(resolved_json.size());
      row[s] = value;
    }
  }
  std::vector<output::Change> changes;
  for (auto& [path, values] : by_path) {
    if (!all_equal(values)) changes.push_back({path, std::move(values)});
  }
  return changes;
}

}  // namespace tools
