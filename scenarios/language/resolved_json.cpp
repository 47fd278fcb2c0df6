#include <nlohmann/json.hpp>

#include "scenarios/language/origins.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

namespace {

using Json = nlohmann::ordered_json;

Json scalar_json(const Node& node) {
  if (node.writing == Writing::quoted) return node.text;
  if (const auto whole = parse_integer(node.text)) return *whole;
  if (const auto large = parse_seed(node.text)) return *large;
  if (const auto number = parse_number(node.text)) return *number;
  return node.text;
}

Json json_from(const Node& node) {
  switch (node.kind) {
    case NodeKind::scalar:
      return scalar_json(node);
    case NodeKind::list: {
      Json list = Json::array();
      for (const Node& item : node.items)
        list.push_back(json_from(item));
      return list;
    }
    case NodeKind::map: {
      Json::object_t map;  // keys are known to differ, so none is looked for
      for (const Entry& entry : node.entries)
        map.emplace_back(entry.key, json_from(entry.value));
      return map;
    }
    default:
      return nullptr;
  }
}

}  // namespace

std::string json_of(const Node& top) {
  return json_from(top).dump(2) + "\n";
}

}  // namespace scenarios
