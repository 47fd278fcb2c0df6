#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "scenarios/file_head.h"
#include "tools/samspil/json.h"
#include "tools/samspil/share.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/form.h"
#include "tools/workbench/gate.h"
#include "tools/workbench/scenario_text.h"

namespace tools::workbench {

namespace {

namespace fs = std::filesystem;

/// Folders of the installed library whose files are whole scenarios; the first is the library's
/// own.
constexpr std::array<const char*, 4> shelves = {"", "integration", "examples", "textbook"};

struct Ready {
  std::string path;  ///< "integration/sjaelland-m1.yaml": as `extends` takes it
  scenarios::FileHead head;
};

std::vector<Ready> on_shelf(const std::string& shelf) {
  std::vector<Ready> all;
  for (const fs::directory_entry& entry : fs::directory_iterator(shared_root() / shelf)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string name = entry.path().filename().string();
    const std::string path = (fs::path(shelf) / name).generic_string();
    scenarios::FileHead head = scenarios::head_of(path, output::read_bytes(entry.path()));
    if (head.has_title) all.push_back({path, std::move(head)});
  }
  std::ranges::sort(all, {}, &Ready::path);
  return all;
}

/// What the program brings along: [{"shelf", "path", "title_da", "title_en"}].
Response library() {
  Json all = Json::array();
  for (const std::string shelf : shelves) {
    for (const Ready& one : on_shelf(shelf)) {
      all.push_back({{"shelf", shelf},
                     {"path", one.path},
                     {"title_da", one.head.title_da},
                     {"title_en", one.head.title_en}});
    }
  }
  return json_response(all.dump());
}

Ready ready(const std::string& path) {
  for (const std::string shelf : shelves) {
    const auto all = on_shelf(shelf);
    const auto found = std::ranges::find(all, path, &Ready::path);
    if (found != all.end()) return *found;
  }
  throw Refusal{404, "E386", {{"file", path}}};
}

/// What values a ready scenario has, without a file of it in the folder.
Response values_of_ready(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string text =
      fmt::format("samspil: 1\nextends: {}\n", ready(text_in(body, "from")).path);
  const auto scenario = read_scenario({bench.folder.path() / ".ready.yaml", text}, {});
  if (!scenario) return scenario_problems(scenario.error(), language_of(request));
  return json_response(levers_json(*scenario, texts_in(body, "paths")));
}

/// A file of the folder that is the ready scenario until something is changed in it.
Response build_on(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string name = text_in(body, "name");
  const auto file = allowed(bench.folder, name, ".yaml");
  if (fs::exists(file)) throw Refusal{409, "E394", {{"file", name}}};
  const Ready below = ready(text_in(body, "from"));
  const bool is_danish = language_of(request) == Language::danish;
  const std::string text =
      fmt::format("{}\nsamspil: 1\nextends: {}\ntitle: {{da: {}, en: {}}}\n",
                  is_danish ? "# Bygger på et af programmets scenarier; det, der ændres, står her."
                            : "# Builds on a scenario of the program; what is changed stands here.",
                  below.path, json_text(below.head.title_da), json_text(below.head.title_en));
  bench.folder.save(file, text);
  JsonObject all;
  all.text("name", name).text("text", text).text("version", output::sha256(text));
  return json_response(all.written());
}

}  // namespace

std::optional<Response> library_answer(const Request& request, const Workbench& bench) {
  const std::string asked = request.method + ' ' + request.path;
  if (asked == "GET /api/library") return library();
  if (asked == "POST /api/library/values") return values_of_ready(request, bench);
  if (asked == "POST /api/scenario/build-on") return build_on(request, bench);
  return std::nullopt;
}

}  // namespace tools::workbench
