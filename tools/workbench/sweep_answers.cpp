#include <algorithm>

#include <fmt/format.h>

#include "output/sensitivity.h"
#include "output/sweep_results.h"
#include "tools/samspil/json.h"
#include "tools/sweep/sensitivity.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

constexpr std::string_view below_sweeps = "/api/sweeps/";
constexpr std::string_view sweep_ending = ".sweep.h5";
constexpr std::size_t most_factors = 60;
constexpr std::string_view screening = "morris";

/// One line of a plan. What the values may be, the command itself says.
std::string factor_line(const Json& factor) {
  const Json kind = factor.value("kind", Json("continuous"));
  return fmt::format("  {}: {{path: {}, range: [{}, {}], kind: {}}}\n",
                     json_text(text_in(factor, "name")), json_text(text_in(factor, "path")),
                     json_text(text_in(factor, "low")), json_text(text_in(factor, "high")),
                     kind == "integer" ? "integer" : "continuous");
}

/// A plan of `samspil sweep`: a file that a planner can run, read and change without a browser.
std::string plan_text(const Json& body, const std::string& scenario) {
  const auto factors = body.find("factors");
  const bool is_list = factors != body.end() && factors->is_array() && !factors->empty() &&
                       factors->size() <= most_factors;
  if (!is_list) throw Refusal{400, "E387", {{"found", "factors"}}};
  std::string text = fmt::format("plan: 1\ntitle: {{da: {0}, en: {0}}}\nscenario: {0}\nfactors:\n",
                                 json_text(scenario));
  for (const Json& factor : *factors) {
    if (!factor.is_object()) throw Refusal{400, "E387", {{"found", "factors"}}};
    text += factor_line(factor);
  }
  const bool is_screening = body.value("method", Json()) == screening;
  const Json replications = body.value("replications", Json(4));
  if (!replications.is_number_unsigned()) throw Refusal{400, "E387", {{"found", "replications"}}};
  return text +
         fmt::format("design: {{{}}}\nreplications: {}\n",
                     is_screening ? "method: morris, trajectories: 6" : "method: one_at_a_time",
                     replications.dump());
}

Response order_sweep(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string scenario = text_in(body, "scenario");
  const std::string stem = existing(bench.folder, scenario, ".yaml").stem().string();
  const auto plan = allowed(bench.folder, stem + ".plan.yaml", ".plan.yaml");
  bench.folder.save(plan, plan_text(body, scenario));
  const std::string result = stem + std::string(sweep_ending);
  return ordered(bench, {"sweep",
                         scenario,
                         result,
                         {"sweep", plan.filename().string(), "--output=" + result, "--overwrite"}});
}

/// What is missing of a sweep that was stopped. An older answer stays until the new one is whole,
/// which is why these are two commands.
Response go_on(const Request& request, const Workbench& bench) {
  const std::string scenario = text_in(body_of(request), "scenario");
  const std::string stem = existing(bench.folder, scenario, ".yaml").stem().string();
  const std::string plan = stem + ".plan.yaml";
  existing(bench.folder, plan, ".plan.yaml");
  const std::string result = stem + std::string(sweep_ending);
  return ordered(bench, {"sweep",
                         scenario,
                         result,
                         {"sweep", "shard", "1/1", plan, "--output=" + result},
                         {"sweep", "merge", plan, "--output=" + result, "--overwrite"}});
}

Response one_sweep(const Request& request, const Workbench& bench) {
  const std::string rest = request.path.substr(below_sweeps.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string part = rest.substr(slash);
  const auto file = existing(bench.folder, rest.substr(0, slash), sweep_ending);
  const output::Sensitivity answer = [&] {
    const std::scoped_lock one_at_a_time(bench.shelf.reading());
    return sensitivity_of(output::read_sweep(file.string()), {});
  }();
  if (part == "/sensitivity.json") return json_response(output::sensitivity_json(answer));
  if (part != "/sensitivity.html") throw Refusal{404, "E386", {{"file", request.path}}};
  const auto language = language_of_output(language_of(request));
  Response page = page_response(output::sensitivity_page(answer, language));
  if (request.asked("keep").empty()) return page;
  return download(std::move(page.body), page.type, file.stem().string() + ".html");
}

}  // namespace

std::optional<Response> sweep_answer(const Request& request, const Workbench& bench) {
  if (request.method == "POST" && request.path == "/api/sweeps") return order_sweep(request, bench);
  if (request.method == "POST" && request.path == "/api/sweeps/go-on") {
    return go_on(request, bench);
  }
  if (request.method == "GET" && request.path.starts_with(below_sweeps)) {
    return one_sweep(request, bench);
  }
  return std::nullopt;
}

}  // namespace tools::workbench
