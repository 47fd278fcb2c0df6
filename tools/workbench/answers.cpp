#include "tools/workbench/answers.h"

#include <algorithm>

#include <fmt/format.h>

#include "tools/workbench/scenario_text.h"

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

Response scenario_problems(const engine::Errors& errors, Language language) {
  Response response = json_response(findings_json(errors, language));
  response.status = 422;
  return response;
}

Response download(std::string bytes, const std::string& type, const std::string& name) {
  Response response;
  response.type = type;
  response.body = std::move(bytes);
  response.header["Content-Disposition"] = attachment(name);
  return response;
}

Response page_response(std::string html) {
  Response response;
  response.type = "text/html; charset=utf-8";
  response.body = std::move(html);
  response.header["Content-Security-Policy"] =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
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

std::vector<std::string> texts_in(const Json& body, const char* name) {
  const auto found = body.find(name);
  const bool is_list = found != body.end() && found->is_array() &&
                       std::ranges::all_of(*found, [](const Json& one) { return one.is_string(); });
  if (!is_list) throw Refusal{400, "E387", {{"found", name}}};
  return found->get<std::vector<std::string>>();
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
