#include <algorithm>
#include <array>
#include <sstream>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"
#include "tools/samspil/program.h"
#include "tools/samspil/version.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/form.h"
#include "tools/workbench/gate.h"
#include "tools/workbench/scenario_text.h"

namespace tools::workbench {

namespace {

constexpr std::string_view yaml = ".yaml";
constexpr std::string_view plan_ending = ".plan.yaml";
constexpr std::string_view of_sweeps = ".sweep.h5";
constexpr std::array<std::string_view, 4> of_other_kinds = {".capacity.h5", ".compare.h5",
                                                            ".sweep.h5", ".uncertainty.h5"};

Json list_of(const std::vector<FileInFolder>& files) {
  Json all = Json::array();
  for (const FileInFolder& file : files)
    all.push_back({{"name", file.name}, {"changed", file.changed}, {"bytes", file.bytes}});
  return all;
}

/// Results of runs: what compares, or asks how many are enough, leaves files of its own beside
/// them.
std::vector<FileInFolder> results_of_runs(const Folder& folder) {
  auto all = folder.files(".h5");
  std::erase_if(all, [](const FileInFolder& file) {
    return std::ranges::any_of(
        of_other_kinds, [&](std::string_view ending) { return file.name.ends_with(ending); });
  });
  return all;
}

/// Plans of sweeps are no scenarios.
std::vector<FileInFolder> scenarios_of(const Folder& folder) {
  auto all = folder.files(yaml);
  std::erase_if(all, [](const FileInFolder& file) { return file.name.ends_with(plan_ending); });
  return all;
}

Response state(const Workbench& bench) {
  std::string jobs;
  for (const Job& job : bench.jobs.all())
    jobs += (jobs.empty() ? "" : ",") + job_json(job);
  JsonObject all;
  all.text("folder", bench.folder.path().string()).text("version", version_text());
  all.json("scenarios", list_of(scenarios_of(bench.folder)).dump());
  all.json("results", list_of(results_of_runs(bench.folder)).dump());
  all.json("sweeps", list_of(bench.folder.files(of_sweeps)).dump());
  all.json("unfinished", Json(bench.folder.unfinished(of_sweeps)).dump());
  all.json("targets", targets_json(bench.folder));
  all.json("jobs", '[' + jobs + ']');
  return json_response(all.written());
}

Response text_response(const std::string& name, const std::string& text) {
  JsonObject all;
  all.text("name", name).text("text", text).text("version", output::sha256(text));
  return json_response(all.written());
}

Response read(const Request& request, const Workbench& bench) {
  const std::string name = request.asked("name");
  const auto file = existing(bench.folder, name, yaml);
  const std::string which = request.asked("version");
  if (which.empty()) return text_response(name, output::read_bytes(file));
  const auto text = bench.folder.version(name, which);
  if (!text) throw Refusal{404, "E386", {{"file", which}}};
  return text_response(name, *text);
}

/// Only on top of the text that the page has read: another page may have saved meanwhile.
Response save(const Request& request, const Workbench& bench) {
  const std::string name = request.asked("name");
  const auto file = allowed(bench.folder, name, yaml);
  const Json body = body_of(request);
  const std::string text = text_in(body, "text");
  const bool is_there = std::filesystem::exists(file);
  const std::string before = is_there ? output::sha256(output::read_bytes(file)) : "";
  if (before != text_in(body, "version")) throw Refusal{409, "E384", {{"file", name}}};
  bench.folder.save(file, text);
  return text_response(name, text);
}

ScenarioText text_of(const Request& request, const Workbench& bench, const Json& body) {
  return {allowed(bench.folder, request.asked("name"), yaml), text_in(body, "text")};
}

Response form(const Request& request, const Workbench& bench) {
  const auto scenario = read_scenario(text_of(request, bench, body_of(request)), {});
  if (!scenario) return scenario_problems(scenario.error(), language_of(request));
  return json_response(form_json(*scenario));
}

Response values(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const auto scenario = read_scenario(text_of(request, bench, body), {});
  if (!scenario) return scenario_problems(scenario.error(), language_of(request));
  return json_response(levers_json(*scenario, texts_in(body, "paths")));
}

Response set(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const auto text =
      with_change(text_of(request, bench, body), {text_in(body, "path"), text_in(body, "value")});
  if (!text) return scenario_problems(text.error(), language_of(request));
  return text_response(request.asked("name"), *text);
}

Response reset(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const auto text = without_change(text_of(request, bench, body), text_in(body, "path"));
  if (!text) return scenario_problems(text.error(), language_of(request));
  return text_response(request.asked("name"), *text);
}

/// `samspil new`, as a planner would have typed it.
Response make(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string name = text_in(body, "name");
  const auto file = allowed(bench.folder, name, yaml);
  const std::string language = language_of(request) == Language::danish ? "da" : "en";
  std::ostringstream out;
  std::ostringstream told;
  const int code = samspil(
      std::vector<std::string>{"new", file.string(), "--template=" + text_in(body, "template"),
                               "--lang=" + language},
      out, told);
  if (code != fine) throw Refusal{409, "E391", {{"name", name}, {"told", told.str()}}};
  return text_response(name, output::read_bytes(file));
}

Response versions(const Request& request, const Workbench& bench) {
  const std::string name = request.asked("name");
  existing(bench.folder, name, yaml);
  return json_response(Json(bench.folder.versions(name)).dump());
}

}  // namespace

std::optional<Response> scenario_answer(const Request& request, const Workbench& bench) {
  const std::string asked = request.method + ' ' + request.path;
  if (asked == "GET /api/state") return state(bench);
  if (asked == "GET /api/scenario") return read(request, bench);
  if (asked == "PUT /api/scenario") return save(request, bench);
  if (asked == "GET /api/scenario/versions") return versions(request, bench);
  if (asked == "POST /api/scenario/form") return form(request, bench);
  if (asked == "POST /api/scenario/values") return values(request, bench);
  if (asked == "POST /api/scenario/set") return set(request, bench);
  if (asked == "POST /api/scenario/reset") return reset(request, bench);
  if (asked == "POST /api/scenario/new") return make(request, bench);
  if (asked == "POST /api/scenario/check") {
    return json_response(
        check_json(text_of(request, bench, body_of(request)), language_of(request)));
  }
  return std::nullopt;
}

}  // namespace tools::workbench
