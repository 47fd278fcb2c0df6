#include "output/durable_file.h"
#include "output/export/spreadsheet.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/experiment/comparison.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

constexpr std::string_view result_ending = ".h5";
constexpr std::string_view below_results = "/api/results/";
constexpr std::size_t most_compared = 10;

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
  if (part.empty()) return json_response(bench.shelf.get(file).json);
  const Language language = language_of(request);
  const std::scoped_lock one_at_a_time(bench.shelf.reading());
  const output::Results results = output::read_results(file);
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
    runs.push_back(bench.shelf.get(file).compared);
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
