#include "tools/experiment/sweep_parts.h"

#include <chrono>
#include <thread>

#include "output/result_file.h"
#include "tools/experiment/result_files.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds look_again{20};

tl::unexpected<engine::Errors> not_ready(std::string_view code, Words words) {
  return tl::unexpected(engine::Errors{problem(code, std::move(words))});
}

std::unique_ptr<const output::FolderLock> patient_lock(const fs::path& folder) {
  const auto end = steady_clock::now() + patience;
  auto lock = output::lock_folder(folder);
  while (!lock && steady_clock::now() < end) {
    std::this_thread::sleep_for(look_again);
    lock = output::lock_folder(folder);
  }
  return lock;
}

/// Requires: the folder is locked.
engine::Result<output::ShardFolder> claimed(const fs::path& folder, const std::string& identity,
                                            Leftovers leftovers) {
  try {
    return output::ShardFolder(folder, identity, sweep_shard_prefix);
  } catch (const output::ResultFileError&) {
    if (leftovers == Leftovers::keep && has_shards(folder)) {
      return not_ready("E375", {{"folder", folder.string()}});
    }
  }
  discard_shards(folder);
  return output::ShardFolder(folder, identity, sweep_shard_prefix);
}

engine::Result<SweepParts> open_locked(std::unique_ptr<const output::FolderLock> lock,
                                       const fs::path& folder, const std::string& identity,
                                       Leftovers leftovers) {
  if (!lock) return not_ready("E426", {{"folder", folder.string()}});
  auto shards = claimed(folder, identity, leftovers);
  if (!shards) return tl::unexpected(shards.error());
  return SweepParts{std::move(lock), std::move(*shards)};
}

/// Nothing is written, not even a lock, into a folder that was never a sweep's.
std::optional<engine::Error> in_the_way(const fs::path& folder) {
  const auto stranger = stranger_in(folder);
  if (!stranger) return std::nullopt;
  return problem("E427", {{"folder", folder.string()}, {"found", stranger->string()}});
}

}  // namespace

engine::Result<SweepParts> open_sweep_parts(const fs::path& folder, const std::string& identity,
                                            Leftovers leftovers) {
  if (const auto stranger = in_the_way(folder)) return tl::unexpected(engine::Errors{*stranger});
  return open_locked(output::lock_folder(folder), folder, identity, leftovers);
}

engine::Result<SweepParts> share_sweep_parts(const fs::path& folder, const std::string& identity) {
  if (const auto stranger = in_the_way(folder)) return tl::unexpected(engine::Errors{*stranger});
  auto parts = open_locked(patient_lock(folder), folder, identity, Leftovers::keep);
  if (parts) parts->lock = nullptr;
  return parts;
}

engine::Result<std::optional<output::ShardFolder>> look_into_sweep_parts(
    const fs::path& folder, const std::string& identity) {
  if (!fs::exists(folder / "identity")) return std::optional<output::ShardFolder>{};
  try {
    return std::optional(output::ShardFolder(folder, identity, sweep_shard_prefix));
  } catch (const output::ResultFileError&) {
    return not_ready("E375", {{"folder", folder.string()}});
  }
}

}  // namespace tools
