#include "tools/workbench/answers.h"

#include <fmt/format.h>

namespace tools::workbench {

namespace fs = std::filesystem;

namespace {

/// As RFC 6266 and 8187 have it: letters that are not ASCII as %XX.
std::string attachment(const std::string& name) {
  std::string coded;
  for (const char letter : name) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' ||
                          letter == '_';
    coded += is_plain ? std::string(1, letter)
                      : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  }
  return "attachment; filename*=UTF-8''" + coded;
}

}  // namespace

Response json_response(std::string json) {
  Response response;
  response.body = std::move(json);
  return response;
}

Response download(std::string bytes, const std::string& type, const std::string& name) {
  Response response;
  response.type = type;
  response.body = std::move(bytes);
  response.header["Content-Disposition"] = attachment(name);
  return response;
}

Json body_of(const Request& request) {
  Json body = Json::parse(request.body, nullptr, false);
  if (!body.is_object()) throw Refusal{400, "E387", {{"found", request.path}}};
  return body;
}

std::string text_in(const Json& body, const char* name) {
  const auto found = body.find(name);
  if (found == body.end() || !found->is_string()) throw Refusal{400, "E387", {{"found", name}}};
  return found->get<std::string>();
}

fs::path allowed(const Folder& folder, const std::string& name, std::string_view ending) {
  const auto place = folder.place(name, ending);
  if (!place) throw Refusal{400, "E385", {{"found", name}, {"wanted", std::string(ending)}}};
  return *place;
}

fs::path existing(const Folder& folder, const std::string& name, std::string_view ending) {
  fs::path file = allowed(folder, name, ending);
  if (!fs::exists(file)) throw Refusal{404, "E386", {{"file", name}}};
  return file;
}

}  // namespace tools::workbench
