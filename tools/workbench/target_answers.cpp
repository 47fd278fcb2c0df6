#include "output/durable_file.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_targets = 1000;
constexpr std::size_t longest_id = 200;

fs::path targets_file(const Folder& folder) {
  return folder.own_place("targets.json");
}

/// Only what is an id with a number is kept, so that the file is what `targets_json` may give.
Json checked(const Json& targets) {
  if (targets.size() > most_targets) throw Refusal{400, "E387", {{"found", "targets"}}};
  for (const auto& [id, limit] : targets.items()) {
    if (!limit.is_number() || id.size() > longest_id) throw Refusal{400, "E387", {{"found", id}}};
  }
  return targets;
}

}  // namespace

std::string targets_json(const Folder& folder) {
  const fs::path file = targets_file(folder);
  if (!fs::is_regular_file(file)) return "{}";
  const Json read = Json::parse(output::read_bytes(file), nullptr, false);
  return read.is_object() ? read.dump() : "{}";
}

std::optional<Response> target_answer(const Request& request, const Workbench& bench) {
  if (request.method != "PUT" || request.path != "/api/targets") return std::nullopt;
  const std::string text = checked(body_of(request)).dump(1);
  const fs::path file = targets_file(bench.folder);
  fs::create_directories(file.parent_path());
  output::replace_file(file, text);
  return json_response(targets_json(bench.folder));
}

}  // namespace tools::workbench
