/// JSON for programs: one object, written member by member.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tools {

std::string json_text(std::string_view text);  ///< in quotes, escaped

class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value);
  JsonObject& number(std::string_view name, std::uint64_t value);
  JsonObject& number(std::string_view name, double value);
  JsonObject& truth(std::string_view name, bool value);
  JsonObject& json(std::string_view name, std::string_view value);  ///< already JSON

  std::string written() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

}  // namespace tools
