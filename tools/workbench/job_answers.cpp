#include <charconv>

#include <fmt/format.h>

#include "tools/samspil/json.h"
#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

constexpr std::string_view below_jobs = "/api/jobs/";
constexpr int words_between_signs = 75;  // of some 200 ms: a proxy or browser sees it is alive

/// "12" of "/api/jobs/12/events"; 0 is no job.
std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() ? number : 0;
}

Job job_of(const Workbench& bench, std::uint64_t number) {
  auto job = bench.jobs.find(number);
  if (!job) throw Refusal{404, "E388", {}};
  return std::move(*job);
}

/// `--NAME=VALUE` if the body has it. What the value may be, the command itself says.
void add_option(std::vector<std::string>& words, const Json& body, const char* name) {
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return;
  words.push_back(
      fmt::format("--{}={}", name, found->is_string() ? found->get<std::string>() : found->dump()));
}

std::string free_name(const Workbench& bench, const std::string& scenario) {
  std::string name = bench.folder.free_result_name(scenario);
  for (int more = 2; bench.jobs.will_write(name); ++more)
    name = fmt::format("{}-{}.h5", std::filesystem::path(scenario).stem().string(), more);
  return name;
}

Response run(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string scenario = text_in(body, "scenario");
  existing(bench.folder, scenario, ".yaml");
  const std::string result =
      body.contains("result") ? text_in(body, "result") : free_name(bench, scenario);
  allowed(bench.folder, result, ".h5");
  JobOrder order{"run", scenario, result, {"run", scenario, "--output=" + result}};
  for (const char* option : {"replications", "more", "seed"})
    add_option(order.words, body, option);
  return ordered(bench, std::move(order));
}

/// The page goes to a name that says what was asked; an older answer to it is replaced.
Response capacity(const Request& request, const Workbench& bench) {
  const Json body = body_of(request);
  const std::string scenario = text_in(body, "scenario");
  const std::string stem = existing(bench.folder, scenario, ".yaml").stem().string();
  const std::string page = stem + ".capacity.html";
  JobOrder order{"capacity", scenario, page, {"capacity", scenario, "--output=" + page}};
  for (const char* option : {"lever", "from", "to", "target", "replications"})
    add_option(order.words, body, option);
  order.words.emplace_back("--overwrite");
  return ordered(bench, std::move(order));
}

/// The job whenever it has changed, and a sign of life now and then.
std::function<StreamPart()> news_of(const Workbench& bench, std::uint64_t number) {
  return [&jobs = bench.jobs, number, told = std::optional<std::uint64_t>(), silent = 0]() mutable {
    const auto job = jobs.find(number);
    StreamPart part;
    if (!job) return StreamPart{"", true};
    part.is_over = job->state != JobState::waiting && job->state != JobState::running;
    if (told != job->revision) part.text = "event: job\ndata: " + job_json(*job) + "\n\n";
    if (++silent % words_between_signs == 0) part.text += ": \n\n";
    told = job->revision;
    return part;
  };
}

Response one_job(const Request& request, const Workbench& bench) {
  const std::string rest = request.path.substr(below_jobs.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string part = rest.substr(slash);
  const Job job = job_of(bench, number_of(std::string_view(rest).substr(0, slash)));
  const bool reads = request.method == "GET";
  if (reads && part.empty()) return json_response(job_json(job));
  if (reads && part == "/events") {
    Response response;
    response.type = "text/event-stream";
    response.stream = news_of(bench, job.number);
    return response;
  }
  if (request.method == "POST" && part == "/stop") {
    bench.jobs.stop(job.number);
    return json_response(job_json(job_of(bench, job.number)));
  }
  throw Refusal{404, "E386", {{"file", request.path}}};
}

}  // namespace

Response ordered(const Workbench& bench, JobOrder order) {
  const auto number = bench.jobs.order(std::move(order));
  if (!number) throw Refusal{429, "E392", {}};
  Response response = json_response(job_json(job_of(bench, *number)));
  response.status = 202;
  return response;
}

std::optional<Response> job_answer(const Request& request, const Workbench& bench) {
  if (request.method == "POST" && request.path == "/api/runs") return run(request, bench);
  if (request.method == "POST" && request.path == "/api/capacity") return capacity(request, bench);
  if (request.path.starts_with(below_jobs)) return one_job(request, bench);
  return std::nullopt;
}

}  // namespace tools::workbench
