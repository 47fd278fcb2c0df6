#include "tools/experiment/prepare.h"

#include <algorithm>

#include <fmt/format.h>

#include "output/result_file.h"
#include "tools/experiment/identity.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

tl::unexpected<engine::Errors> not_ready(std::string_view code, Words words) {
  return tl::unexpected(engine::Errors{problem(code, std::move(words))});
}

tl::unexpected<engine::Errors> in_the_way(const fs::path& folder, const fs::path& stranger) {
  return not_ready("E427", {{"folder", folder.string()}, {"found", stranger.string()}});
}

/// What to ask for, such that the `last` replication is used.
std::string wish_for(const RunPlan& plan, std::uint32_t last) {
  const auto had = static_cast<std::uint32_t>(plan.start.replications.size());
  return had == 0 ? fmt::format("-r {}", last) : fmt::format("--more {}", last - had);
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
  if (had + more > most_replications) {
    const std::size_t room = most_replications - std::min(had, most_replications);
    return not_ready("E408", {{"option", "--more"},
                              {"wanted", "1 – " + std::to_string(room)},
                              {"found", std::to_string(more)}});
  }
  files.parts = parts_from(files.result, had);
  plan.replications = static_cast<std::uint32_t>(had) + more;
  plan.start.replications = std::move(there.replications);
  return Standing::to_run;
}

engine::Result<OpenParts> open_parts(const RunPlan& plan, const fs::path& folder,
                                     Leftovers leftovers) {
  const std::string whose = identity(plan.start.header, plan.start.provenance);
  const auto stranger = stranger_in(folder);
  // Nothing is written, not even a lock, into a folder that was never a run's.
  if (stranger && !fs::exists(folder / "identity")) return in_the_way(folder, *stranger);
  auto lock = output::lock_folder(folder);
  if (!lock) return not_ready("E426", {{"folder", folder.string()}});
  try {
    output::Shards shards(folder, whose);
    const auto kept = shards.kept();
    if (kept.empty() || kept.back() <= plan.replications || leftovers == Leftovers::discard) {
      return OpenParts{std::move(lock), std::move(shards)};
    }
    return not_ready("E506", {{"folder", folder.string()},
                              {"last", std::to_string(kept.back())},
                              {"wish", wish_for(plan, kept.back())}});
  } catch (const output::ResultFileError&) {
    if (stranger) return in_the_way(folder, *stranger);
    if (leftovers == Leftovers::keep && has_shards(folder)) {
      return not_ready("E505", {{"folder", folder.string()}});
    }
  } catch (const std::system_error&) {
    if (!has_shards(folder)) discard_parts(folder);
    throw;
  }
  discard_shards(folder);
  return OpenParts{std::move(lock), output::Shards(folder, whose)};
}

void discard_parts_without_shards(const OpenParts& parts, const fs::path& folder) {
  if (parts.shards.kept().empty()) discard_parts(folder);
}

void remove_all_parts(const ResultFiles& files) {
  discard_parts(files.parts);
  for (const auto& [from, folder] : parts_of_more(files.result)) {
    if (!fs::is_directory(folder)) continue;
    if (const auto lock = output::lock_folder(folder)) discard_parts(folder);
  }
}

}  // namespace tools
