/// A run as the user sees it: progress, Ctrl+C, and word of what is kept when it ends too early.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "tools/experiment/run_plan.h"
#include "tools/samspil/arguments.h"

namespace tools {

/// A bar for people, lines for files, nothing with --quiet.
ProgressStyle progress_style(const Arguments& given, const std::ostream& problems);

/// None: interrupted, and the user was told; exit with `interrupted`.
std::optional<output::Results> watched_run(const RunPlan& plan, const Simulate& simulate,
                                           const output::Shards& shards, const Arguments& given,
                                           std::ostream& problems);

/// For use while an exception passes: what is finished is not lost. Says nothing if nothing is
/// finished. `parts`: where `shards` lie.
void tell_what_is_kept(const output::Shards& shards, const std::filesystem::path& parts,
                       Language language, std::ostream& problems);

}  // namespace tools
