#include "tools/experiment/prepare.h"

#include "output/result_file.h"
#include "tools/experiment/identity.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

tl::unexpected<engine::Errors> not_ready(std::string_view code, Words words) {
  return tl::unexpected(engine::Errors{problem(code, std::move(words))});
}

}  // namespace

engine::Result<Standing> prepare_new(RunPlan& plan, const ResultFiles& files) {
  if (fs::exists(files.result) && fs::exists(files.parts)) {
    output::Results there = output::read_results(files.result);
    const bool same = difference(plan.start, there).en.empty();
    if (same && there.replications.size() == plan.replications) {
      plan.start = std::move(there);
      return Standing::finished_before;
    }
  }
  for (const fs::path& file : {files.result, files.report}) {
    if (!fs::exists(file)) continue;
    return not_ready("E420", {{"file", file.string()}});
  }
  return Standing::to_run;
}

engine::Result<Standing> prepare_more(RunPlan& plan, ResultFiles& files, std::uint32_t more,
                                      Language language) {
  const std::string name = files.result.string();
  if (!fs::exists(files.result)) return not_ready("E424", {{"file", name}});
  output::Results there = output::read_results(files.result);
  const Text differs = difference(plan.start, there);
  if (!differs.en.empty()) {
    return not_ready("E504", {{"file", name}, {"differs", std::string(differs.in(language))}});
  }
  const std::size_t had = there.replications.size();
  for (const auto& [from, folder] : parts_of_more(files.result)) {
    if (from + more != had) continue;
    files.parts = folder;
    plan.replications = static_cast<std::uint32_t>(had);
    plan.start = std::move(there);
    return Standing::finished_before;
  }
  files.parts = parts_from(files.result, had);
  plan.replications = static_cast<std::uint32_t>(had) + more;
  plan.start.replications = std::move(there.replications);
  return Standing::to_run;
}

engine::Result<output::Shards> open_parts(const RunPlan& plan, const fs::path& folder,
                                          Leftovers of_other_runs) {
  const std::string whose = identity(plan.start.header, plan.start.provenance);
  try {
    return output::Shards(folder, whose);
  } catch (const output::ResultFileError&) {
    if (of_other_runs == Leftovers::keep) return not_ready("E505", {{"folder", folder.string()}});
  }
  discard_parts(folder);
  return output::Shards(folder, whose);
}

void remove_all_parts(const ResultFiles& files) {
  discard_parts(files.parts);
  for (const auto& [from, folder] : parts_of_more(files.result))
    discard_parts(folder);
}

}  // namespace tools
