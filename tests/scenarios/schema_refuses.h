/// Whether an editor with our JSON Schema would mark a scenario.
#pragma once

#include <fstream>
#include <set>
#include <string>

#include "scenarios/language/origins.h"
#include "scenarios/language/yaml_tree.h"
#include "scenarios/schema.h"
#include "tests/scenarios/json_schema_check.h"

namespace scenarios {

/// False also for a text that is no YAML: an editor says so without a schema.
inline bool schema_refuses(const std::string& text) {
  static const auto schema = nlohmann::json::parse(json_schema());
  static const SchemaCheck check(schema);
  const YamlTree tree = parse_yaml("t.yaml", text);
  if (!tree.is_whole) return false;
  return !check.accepts(nlohmann::json::parse(json_of(tree.top)));
}

/// Rows of the tables of wrong scenarios that the schema marks already in the editor. Others need
/// the reader: units, references, sums.
inline const std::set<std::string>& caught_by_schema() {
  static const std::set<std::string> names = [] {
    std::set<std::string> all;
    std::ifstream file(SOURCE_FOLDER "/tests/scenarios/data/caught_by_schema.txt");
    for (std::string name; std::getline(file, name);)
      all.insert(name);
    return all;
  }();
  return names;
}

}  // namespace scenarios
