#include "tools/samspil/json.h"

#include <fmt/format.h>

namespace tools {

std::string json_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') {
      quoted += '\\';
      quoted += letter;
    } else if (static_cast<unsigned char>(letter) < 0x20) {
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    } else {
      quoted += letter;
    }
  }
  return quoted + '"';
}

JsonObject& JsonObject::json(std::string_view name, std::string_view value) {
  if (!members_.empty()) members_ += ',';
  members_ += json_text(name) + ':' + std::string(value);
  return *this;
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value) {
  return json(name, json_text(value));
}

JsonObject& JsonObject::number(std::string_view name, std::uint64_t value) {
  return json(name, fmt::format("{}", value));
}

JsonObject& JsonObject::number(std::string_view name, double value) {
  return json(name, fmt::format("{}", value));
}

JsonObject& JsonObject::truth(std::string_view name, bool value) {
  return json(name, value ? "true" : "false");
}

}  // namespace tools
