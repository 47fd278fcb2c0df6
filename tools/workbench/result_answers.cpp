#include <sstream>

#include "output/durable_file.h"
#include "output/export/spreadsheet.h"
#include "output/report.h"
#include "output/result_file.h"
#include "output/series.h"
#include "tools/experiment/comparison.h"
#include "tools/samspil/json.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

constexpr std::string_view result_ending = ".h5";
constexpr std::string_view below_results = "/api/results/";
constexpr std::size_t most_compared = 10;

/// What is known without reading the numbers: the run, and what the model cannot say.
std::string about_json(const output::Results& results) {
  const output::RunHeader& header = results.header;
  const output::Provenance& how = results.provenance;
  JsonObject all;
  all.text("scenario", header.scenario_name);
  all.text("title_da", header.title_da).text("title_en", header.title_en);
  all.text("summary_da", header.summary_da).text("summary_en", header.summary_en);
  all.text("notice_da", header.notice_da).text("notice_en", header.notice_en);
  all.text("start", header.start).text("end", header.end);
  all.number("warm_up_days", std::uint64_t{header.warm_up_days});
  all.text("seed", std::to_string(header.seed));
  all.number("replications", std::uint64_t{results.replications.size()});
  all.text("program_version", how.program_version).text("git_hash", how.git_hash);
  all.text("command_line", how.command_line).text("finished", how.finished);
  all.number("wall_seconds", how.wall_seconds);
  return all.written();
}

Response whole(const output::Results& results) {
  JsonObject all;
  all.json("about", about_json(results));
  all.json("figures", output::key_figure_json(results));
  all.json("series", output::series_json(results));
  return json_response(all.written());
}

/// To look at in a tab of its own: it may style itself and do nothing else.
Response report(const output::Results& results, Language language) {
  Response response;
  response.type = "text/html; charset=utf-8";
  response.body = output::html_report(results, language_of_output(language));
  response.header["Content-Security-Policy"] =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
  return response;
}

Response one_result(const Request& request, const Workbench& bench) {
  const std::string rest = request.path.substr(below_results.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string name = rest.substr(0, slash);
  const std::string part = rest.substr(slash);
  const auto file = existing(bench.folder, name, result_ending);
  const std::string stem = file.stem().string();
  if (part == "/file.h5") {
    return download(output::read_bytes(file), "application/x-hdf5", name);
  }
  const output::Results results = output::read_results(file);
  const Language language = language_of(request);
  if (part.empty()) return whole(results);
  if (part == "/report.html") {
    Response page = report(results, language);
    if (!request.asked("keep").empty()) {
      return download(std::move(page.body), page.type, stem + ".html");
    }
    return page;
  }
  if (part == "/figures.csv") {
    return download(output::key_figure_sheet(results, language_of_output(language)),
                    "text/csv; charset=utf-8", stem + ".csv");
  }
  if (part == "/scenario.yaml" && !results.provenance.inputs.empty()) {
    return download(results.provenance.inputs.front().content, "application/yaml",
                    results.provenance.inputs.front().name);
  }
  throw Refusal{404, "E386", {{"file", request.path}}};
}

Response compare(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const auto names = body.find("results");
  const bool is_list = names != body.end() && names->is_array() && names->size() >= 2 &&
                       names->size() <= most_compared;
  if (!is_list) throw Refusal{400, "E387", {{"found", "results"}}};
  std::vector<ComparedRun> runs;
  for (const Json& name : *names) {
    if (!name.is_string()) throw Refusal{400, "E387", {{"found", "results"}}};
    const auto file = existing(bench.folder, name.get<std::string>(), result_ending);
    runs.push_back(compared_run(output::read_results(file), std::nullopt));
  }
  return json_response(output::comparison_json(compare_runs(runs, {})));
}

}  // namespace

std::optional<Response> result_answer(const Request& request, const Workbench& bench) {
  if (request.method == "GET" && request.path.starts_with(below_results)) {
    return one_result(request, bench);
  }
  if (request.method == "POST" && request.path == "/api/compare") return compare(request, bench);
  return std::nullopt;
}

}  // namespace tools::workbench
