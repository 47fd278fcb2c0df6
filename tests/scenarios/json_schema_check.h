/// The part of JSON Schema draft-07 that our schema uses, checked: type, enum, pattern "^\$",
/// properties, additionalProperties, required, items, minItems, maxItems, anyOf, $ref.
/// An unknown keyword is a failure, so that a schema that grows is noticed.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace scenarios {

class SchemaCheck {
 public:
  using Json = nlohmann::json;

  explicit SchemaCheck(const Json& schema) : root_(schema) {}

  bool accepts(const Json& value) const { return accepts(root_, value); }

 private:
  bool accepts(const Json& schema, const Json& value) const {
    if (schema.is_boolean()) return schema.get<bool>();
    for (const auto& [keyword, wanted] : schema.items()) {
      if (!holds(keyword, wanted, schema, value)) return false;
    }
    return true;
  }

  bool holds(const std::string& keyword, const Json& wanted, const Json& schema,
             const Json& value) const {
    if (keyword == "type") return has_type(wanted, value);
    if (keyword == "enum") return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    if (keyword == "pattern") {
      if (wanted != "^\\$") throw std::logic_error("a pattern that is not known");
      return !value.is_string() || value.get<std::string>().starts_with('$');
    }
    if (keyword == "properties") return has_good_members(wanted, value);
    if (keyword == "additionalProperties") return others_are_good(wanted, schema, value);
    if (keyword == "required") return has_all(wanted, value);
    if (keyword == "items") return all_are_good(wanted, value);
    if (keyword == "minItems") return !value.is_array() || value.size() >= wanted;
    if (keyword == "maxItems") return !value.is_array() || value.size() <= wanted;
    if (keyword == "anyOf") {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const Json& way) { return accepts(way, value); });
    }
    if (keyword == "$ref") {
      return accepts(root_.at(Json::json_pointer(wanted.get<std::string>().substr(1))), value);
    }
    const bool says_nothing = keyword == "$schema" || keyword == "title" || keyword == "default" ||
                              keyword == "description" || keyword == "definitions";
    if (!says_nothing) throw std::logic_error("a keyword that is not known: " + keyword);
    return true;
  }

  static bool has_type(const Json& wanted, const Json& value) {
    if (wanted.is_array()) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const Json& one) { return has_type(one, value); });
    }
    if (wanted == "object") return value.is_object();
    if (wanted == "array") return value.is_array();
    if (wanted == "string") return value.is_string();
    if (wanted == "number") return value.is_number();
    if (wanted == "boolean") return value.is_boolean();
    if (wanted == "null") return value.is_null();
    throw std::logic_error("a type that is not known");
  }

  bool has_good_members(const Json& wanted, const Json& value) const {
    if (!value.is_object()) return true;
    for (const auto& [name, schema] : wanted.items()) {
      if (value.contains(name) && !accepts(schema, value[name])) return false;
    }
    return true;
  }

  bool others_are_good(const Json& wanted, const Json& schema, const Json& value) const {
    if (!value.is_object()) return true;
    for (const auto& [name, member] : value.items()) {
      const bool is_known = schema.contains("properties") && schema["properties"].contains(name);
      if (!is_known && !accepts(wanted, member)) return false;
    }
    return true;
  }

  static bool has_all(const Json& wanted, const Json& value) {
    return !value.is_object() || std::all_of(wanted.begin(), wanted.end(), [&](const Json& name) {
      return value.contains(name.get<std::string>());
    });
  }

  bool all_are_good(const Json& wanted, const Json& value) const {
    return !value.is_array() || std::all_of(value.begin(), value.end(), [&](const Json& item) {
      return accepts(wanted, item);
    });
  }

  const Json& root_;
};

}  // namespace scenarios
