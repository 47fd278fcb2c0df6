#include <nlohmann/json.hpp>

#include "scenarios/language/keys.h"
#include "scenarios/language/node.h"
#include "scenarios/schema.h"

namespace scenarios {

namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

Json any_of(std::initializer_list<Json> ways) {
  return {{"anyOf", Json(ways)}};
}

Json map_of(const Json& value) {
  return {{"type", "object"}, {"additionalProperties", value}};
}

Json list_of(const Json& item) {
  return {{"type", "array"}, {"items", item}};
}

Json text_schema() {
  const Json languages = {
      {"type", "object"},
      {"properties", {{"da", {{"type", "string"}}}, {"en", {{"type", "string"}}}}},
      {"additionalProperties", false}};
  return any_of({{{"type", "string"}}, languages});
}

Json plain_schema() {
  return {{"type", Json::array({"string", "number", "boolean"})}};
}

Json long_form_properties(const Json& value) {
  Json statuses = Json::array();
  for (const auto& word : words_of(*find_key("parameters.*", "", "status")))
    statuses.push_back(word);
  const Json pair = {
      {"type", "array"}, {"items", plain_schema()}, {"minItems", 2}, {"maxItems", 2}};
  return {{"value", value},
          {"range", pair},
          {"status", {{"enum", statuses}}},
          {"source", {{"type", "string"}}}};
}

/// A plain value, or its long form with range, status and source.
Json quantity_schema() {
  const Json plain = plain_schema();
  const Json long_form = {{"type", "object"},
                          {"properties", long_form_properties(plain)},
                          {"required", {"value"}},
                          {"additionalProperties", false}};
  return any_of({plain, long_form});
}

/// `{by: region, value: {Region Hovedstaden: 13 d, else: 11 d}}`; an overlay may name some only.
Json parameter_by_member() {
  Json properties =
      long_form_properties(map_of(any_of({reference("quantity"), {{"type", "null"}}})));
  properties["by"] = {{"type", "string"}};
  return {{"type", "object"},
          {"properties", properties},
          {"required", {"value"}},
          {"additionalProperties", false}};
}

Json table_schema() {
  Json properties = Json::object();
  for (const char* key : {"file", "key", "column"})
    properties[key] = {{"type", "string"}};
  return {{"type", "object"},
          {"properties", properties},
          {"required", {"file", "key", "column"}},
          {"additionalProperties", false}};
}

Json object_schema(const std::string& object, std::string_view variant);

/// All steps of a pathway: a word, or a map with the keys of one kind of step.
Json step_schema(const std::string& object) {
  Json ways = Json::array({{{"enum", {"leave", "die", "join"}}}});
  std::string_view last;
  for (const Key& key : keys()) {
    if (key.object != object || key.variant == last) continue;
    last = key.variant;
    Json way = object_schema(object, key.variant);
    way["required"] = {std::string(key.variant)};
    ways.push_back(std::move(way));
  }
  return {{"type", "array"}, {"items", {{"anyOf", ways}}}};
}

/// name: !remove, which some editors read as nothing and others as an empty text.
Json removed_schema() {
  return {{"enum", {nullptr, ""}}};
}

Json word_schema(const Key& key) {
  Json words = Json::array();
  for (const auto& word : words_of(key))
    words.push_back(word);
  const Json parameter = {{"type", "string"}, {"pattern", "^\\$"}};
  return any_of({{{"enum", words}}, parameter, removed_schema()});
}

Json names_schema() {
  const Json name = {{"type", "string"}};
  return any_of({name, {{"type", "array"}, {"items", name}}});
}

/// The values that are maps with keys of their own.
Json section_schema(const Key& key, const std::string& below) {
  const Json removed = removed_schema();
  if (key.kind == KeyKind::map) return object_schema(below, "");
  if (key.kind == KeyKind::steps) {
    const Json called = object_schema(below + ".*", "");
    return map_of(any_of({step_schema(below + ".*.*"), called, removed}));
  }
  const Json named = object_schema(below + ".*", "");
  if (key.name == "parameters")
    return map_of(any_of({reference("quantity"), parameter_by_member(), removed}));
  return map_of(any_of({named, removed}));
}

/// Of what is written as a list or a map, or may be.
Json composed_schema(const Key& key, const std::string& below, const Json& quantity) {
  switch (key.kind) {
    case KeyKind::whole_numbers: {
      const Json plan = object_schema("services.*.capacity", "");
      return any_of({quantity, reference("table"), plan, map_of(any_of({quantity, plan}))});
    }
    case KeyKind::slots:
      return any_of({quantity, reference("table"), map_of(quantity)});
    case KeyKind::hazard:
      return any_of({quantity, map_of(quantity)});
    case KeyKind::arrivals:
      return any_of({quantity, object_schema(below, ""), list_of(object_schema(below, ""))});
    case KeyKind::maps:
      return any_of({object_schema(below, ""), list_of(object_schema(below, ""))});
    case KeyKind::balk_rule:
      return any_of({quantity, object_schema(below, ""), list_of(object_schema(below, ""))});
    case KeyKind::distance_map:
      return map_of(any_of({quantity, reference("table"), map_of(quantity)}));
    case KeyKind::factors:
      return any_of({list_of(quantity), map_of(quantity)});
    case KeyKind::bookings:
    case KeyKind::elapsed:
      return any_of({quantity, list_of(quantity)});
    case KeyKind::choice:
      return any_of({map_of(quantity), object_schema(below, "")});
    case KeyKind::cases:
      return {{"type", "array"}, {"items", object_schema(below, "")}};
    case KeyKind::value_map:
    case KeyKind::word_map:
    case KeyKind::share_map:
      return map_of(quantity);
    case KeyKind::step_list:
    case KeyKind::range_pair:
      return {{"type", "array"}};
    case KeyKind::step_lists:
      return map_of({{"type", "array"}});
    case KeyKind::staff:
      return map_of(any_of({quantity, object_schema(below + ".*", "")}));
    case KeyKind::map:
    case KeyKind::named_maps:
    case KeyKind::steps:
      return section_schema(key, below);
    default:
      return quantity;
  }
}

Json value_schema(const Key& key) {
  switch (key.kind) {
    case KeyKind::text:
      return reference("text");
    case KeyKind::name:
      return {{"type", "string"}};
    case KeyKind::names:
      return names_schema();
    case KeyKind::word:
      return word_schema(key);
    case KeyKind::text_map:
      return map_of(any_of({reference("text"), removed_schema()}));
    default:
      return composed_schema(key, child(key.object, key.name), reference("quantity"));
  }
}

/// The schema itself, of a key that another variant has too.
Json without_words(Json property) {
  property.erase("description");
  property.erase("default");
  return property;
}

/// Keys of all variants, if `variant` is empty. Nothing is required: an overlay says only what
/// differs.
Json object_schema(const std::string& object, std::string_view variant) {
  Json properties = Json::object();
  for (const Key& key : keys()) {
    const bool applies = variant.empty() || key.variant.empty() || key.variant == variant;
    if (key.object != object || !applies) continue;
    const Json value = value_schema(key);
    Json& property = properties[std::string(key.name)];
    if (property.is_null()) {
      property = value;
    } else if (without_words(property) != value) {  // two variants give it different values
      property = any_of({without_words(property), value});
    }
    property["description"] = std::string(key.en) + ". / " + std::string(key.da) + ".";
    if (!key.by_default.empty()) property["default"] = key.by_default;
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

}  // namespace

std::string json_schema() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "Samspil scenario"}};
  schema.update(object_schema("", ""));
  schema["required"] = {"samspil"};
  schema["definitions"] = {
      {"text", text_schema()}, {"quantity", quantity_schema()}, {"table", table_schema()}};
  return schema.dump(2) + "\n";
}

}  // namespace scenarios
