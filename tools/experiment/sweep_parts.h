/// NAME.parts/ of a sweep: opened for one program at a time, or for many that each run a part.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "engine/error.h"
#include "output/folder_lock.h"
#include "output/shard_folder.h"
#include "tools/experiment/prepare.h"

namespace tools {

struct SweepParts {
  std::unique_ptr<const output::FolderLock> lock;  ///< null: shared with other programs
  output::ShardFolder shards;
};

/// E426 if another program has it; E427 if it holds something else; E375 if it holds shards of
/// another sweep and these are to be kept.
engine::Result<SweepParts> open_sweep_parts(const std::filesystem::path& folder,
                                            const std::string& identity, Leftovers leftovers);

/// The same for a program that runs a part only, as others do at the same time: it has the folder
/// alone no longer than it takes to claim it for this sweep. E426 if it does not get it in 10 s.
engine::Result<SweepParts> share_sweep_parts(const std::filesystem::path& folder,
                                             const std::string& identity);

/// For looking only, also while another program runs the sweep. None if nothing has been claimed
/// yet; E375 if it was for another sweep.
engine::Result<std::optional<output::ShardFolder>> look_into_sweep_parts(
    const std::filesystem::path& folder, const std::string& identity);

}  // namespace tools
