#include "tools/workbench/workbench.h"

#include <sstream>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/fault.h"
#include "tools/samspil/program.h"
#include "tools/workbench/assets.h"
#include "tools/workbench/ready_example.h"

namespace tools::workbench {

namespace {

Response page(const Request& request) {
  const auto found = asset(request.path);
  if (!found || (request.method != "GET" && request.method != "HEAD")) {
    throw Refusal{404, "E386", {{"file", request.path}}};
  }
  Response response;
  response.type = found->type;
  response.body = found->bytes;
  return response;
}

Response inside(const Request& request, const Workbench& bench) {
  if (auto response = scenario_answer(request, bench)) return std::move(*response);
  if (auto response = library_answer(request, bench)) return std::move(*response);
  if (auto response = result_answer(request, bench)) return std::move(*response);
  if (auto response = target_answer(request, bench)) return std::move(*response);
  if (auto response = sweep_answer(request, bench)) return std::move(*response);
  if (auto response = job_answer(request, bench)) return std::move(*response);
  return page(request);
}

}  // namespace

Response answer(const Request& request, const Gate& gate, const Workbench& bench) {
  if (auto refusal = gate.refusal(request)) return std::move(*refusal);
  const Language language = language_of(request);
  try {
    return inside(request, bench);
  } catch (const Refusal& refusal) {
    return refused(refusal.status, refusal.code, refusal.words, language);
  } catch (const std::exception& fault) {
    const bool is_no_result = dynamic_cast<const output::ResultFileError*>(&fault) != nullptr;
    Response response;
    response.status = is_no_result ? 422 : 500;
    response.body = problems_json({fault_under_way(language)}, language);
    return response;
  }
}

void begin_with_example(const Workbench& bench, Language language) {
  if (!bench.folder.files(".yaml").empty() || !bench.folder.files(".h5").empty()) return;
  const bool is_danish = language == Language::danish;
  const std::string name = is_danish ? "eksempel.yaml" : "example.yaml";
  std::ostringstream out;
  std::ostringstream told;
  const int code =
      samspil(std::vector<std::string>{"new", (bench.folder.path() / name).string(),
                                       "--template=region", is_danish ? "--lang=da" : "--lang=en"},
              out, told);
  if (code != fine) return;
  const std::string result = bench.folder.free_result_name(name);
  if (const auto ready = ready_result(result, output::read_bytes(bench.folder.path() / name))) {
    return output::replace_file(bench.folder.path() / result, *ready);
  }
  bench.jobs.order({"run", name, result, {"run", name, "--output=" + result}});
}

}  // namespace tools::workbench
