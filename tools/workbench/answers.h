/// The workbench's answers, a file a subject. Each knows its own paths and says nothing to others.
///
/// All is JSON; what is wrong is an array of problems as `samspil ... --json` writes it, with the
/// same codes and words. ?lang=da|en chooses the language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tools/samspil/problem.h"
#include "tools/workbench/folder.h"
#include "tools/workbench/http.h"
#include "tools/workbench/jobs.h"
#include "tools/workbench/shelf.h"

namespace tools::workbench {

using Json = nlohmann::ordered_json;

struct Workbench {
  Folder folder;
  Jobs& jobs;
  Shelf& shelf;
};

/// GET /api/state, GET|PUT /api/scenario, POST /api/scenario/check|form|values|set|reset|new,
/// GET /api/scenario/versions.
std::optional<Response> scenario_answer(const Request& request, const Workbench& bench);

/// GET /api/library, POST /api/library/values, POST /api/scenario/build-on.
std::optional<Response> library_answer(const Request& request, const Workbench& bench);

/// GET /api/results/NAME.h5 and below it /playback, /report.html, /report.pdf, /figures.csv,
/// /scenario.yaml, /file.h5; PUT /api/results/NAME.h5; POST /api/compare, GET /api/comparison.html.
std::optional<Response> result_answer(const Request& request, const Workbench& bench);

/// The job as it was taken; throws Refusal E392 if too many are waiting.
Response ordered(const Workbench& bench, JobOrder order);

/// POST /api/runs, POST /api/capacity, GET /api/jobs/N, GET /api/jobs/N/events, POST
/// /api/jobs/N/stop.
std::optional<Response> job_answer(const Request& request, const Workbench& bench);

/// POST /api/sweeps, POST /api/sweeps/go-on, GET /api/sweeps/NAME.sweep.h5/sensitivity.html|json.
std::optional<Response> sweep_answer(const Request& request, const Workbench& bench);

/// PUT /api/targets: {id of a key figure: number in its unit}, what the planners of this folder
/// want to reach.
std::optional<Response> target_answer(const Request& request, const Workbench& bench);
/// The same, as it was put last.
std::string targets_json(const Folder& folder);

/// What an answer throws when it cannot be given.
struct Refusal {
  unsigned status = 400;
  std::string_view code;
  Words words;
};

Response json_response(std::string json);
/// What is wrong with a scenario, as `--json` writes it.
Response scenario_problems(const engine::Errors& errors, Language language);
/// A file to keep, under this name.
Response download(std::string bytes, const std::string& type, const std::string& name);

/// A page to look at in a tab of its own: it may style itself and do nothing else.
Response page_response(std::string html);

/// The body, an object. Throws Refusal E387.
Json body_of(const Request& request);
/// A text of it. Throws Refusal E387 if it is missing or no text.
std::string text_in(const Json& body, const char* name);
/// A list of texts of it. Throws Refusal E387 if it is missing or anything else.
std::vector<std::string> texts_in(const Json& body, const char* name);
/// Throws Refusal E385 if the name is not allowed.
std::filesystem::path allowed(const Folder& folder, const std::string& name,
                              std::string_view ending);
/// The same; throws Refusal E386 if there is no such file.
std::filesystem::path existing(const Folder& folder, const std::string& name,
                               std::string_view ending);

}  // namespace tools::workbench
