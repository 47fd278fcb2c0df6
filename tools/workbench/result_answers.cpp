#include "output/durable_file.h"
#include "output/export/spreadsheet.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/experiment/comparison.h"
#include "tools/samspil/print_pdf.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

constexpr std::string_view result_ending = ".h5";
constexpr std::string_view below_results = "/api/results/";
namespace fs = std::filesystem;

constexpr std::size_t most_compared = 10;

/// Where files lie that nobody may see yet; they go with it.
class WorkPlace {
 public:
  explicit WorkPlace(const Folder& folder) : path_(folder.own_place("work") / new_token()) {
    fs::create_directories(path_);
  }
  WorkPlace(const WorkPlace&) = delete;
  WorkPlace& operator=(const WorkPlace&) = delete;
  ~WorkPlace() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path file(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

/// As a browser of this machine prints the report.
Response printed(const Workbench& bench, const fs::path& file, Language language) {
  const WorkPlace place(bench.folder);
  {
    const std::scoped_lock one_at_a_time(bench.shelf.reading());
    output::replace_file(
        place.file("report.html"),
        output::html_report(output::read_results(file), language_of_output(language)));
  }
  const engine::Errors missing = print_pdf(place.file("report.html"), place.file("report.pdf"));
  if (!missing.empty()) return scenario_problems(missing, language);
  return download(output::read_bytes(place.file("report.pdf")), "application/pdf",
                  file.stem().string() + ".pdf");
}

/// A result that the browser sends: into the folder once it has been read, under a name that no
/// file has. Throws what reading a result throws.
Response put(const Request& request, const Workbench& bench) {
  const std::string name = request.path.substr(below_results.size());
  allowed(bench.folder, name, result_ending);
  const WorkPlace place(bench.folder);
  output::replace_file(place.file("sent.h5"), request.body);
  const std::scoped_lock one_at_a_time(bench.shelf.reading());
  output::read_results(place.file("sent.h5"));
  const std::string free = bench.folder.free_result_name(name);
  fs::rename(place.file("sent.h5"), allowed(bench.folder, free, result_ending));
  Response response = json_response(Json{{"name", free}}.dump());
  response.status = 201;
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
  if (part == "/playback") return json_response(bench.shelf.get(file).playback);
  const Language language = language_of(request);
  if (part == "/report.pdf") return printed(bench, file, language);
  const std::scoped_lock one_at_a_time(bench.shelf.reading());
  const output::Results results = output::read_results(file);
  if (part == "/report.html") {
    Response page = page_response(output::html_report(results, language_of_output(language)));
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

output::Comparison comparison_of(const std::vector<std::string>& names, const Workbench& bench) {
  if (names.size() < 2 || names.size() > most_compared) {
    throw Refusal{400, "E387", {{"found", "results"}}};
  }
  std::vector<ComparedRun> runs;
  runs.reserve(names.size());
  for (const std::string& name : names)
    runs.push_back(bench.shelf.get(existing(bench.folder, name, result_ending)).compared);
  return compare_runs(runs, {});
}

Response compare(const Request& request, const Workbench& bench) {
  const auto names = texts_in(body_of(request), "results");
  return json_response(output::comparison_json(comparison_of(names, bench)));
}

/// The report of several results, as `samspil report A.h5 B.h5` writes it: ?a=A.h5&b=B.h5&c=...
Response comparison_report(const Request& request, const Workbench& bench) {
  std::vector<std::string> names;
  for (const char* letter : {"a", "b", "c"}) {
    if (const std::string name = request.asked(letter); !name.empty()) names.push_back(name);
  }
  Response page = page_response(output::comparison_page(comparison_of(names, bench),
                                                        language_of_output(language_of(request))));
  if (request.asked("keep").empty()) return page;
  return download(std::move(page.body), page.type,
                  fs::path(names.front()).stem().string() + ".compare.html");
}

}  // namespace

std::optional<Response> result_answer(const Request& request, const Workbench& bench) {
  if (request.method == "GET" && request.path.starts_with(below_results)) {
    return one_result(request, bench);
  }
  if (is_file_for_the_folder(request)) return put(request, bench);
  if (request.method == "POST" && request.path == "/api/compare") return compare(request, bench);
  if (request.method == "GET" && request.path == "/api/comparison.html") {
    return comparison_report(request, bench);
  }
  return std::nullopt;
}

}  // namespace tools::workbench
