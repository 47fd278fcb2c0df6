/// Before a run: what is on disk already decides whether and where it begins.
///
/// A power cut may come at any moment, also after the result has its name and before the parts are
/// gone. Then the same command finds its own work finished, and only tidies up.
#pragma once

#include <cstdint>
#include <memory>

#include "engine/error.h"
#include "output/folder_lock.h"
#include "tools/experiment/result_files.h"
#include "tools/experiment/run_plan.h"

namespace tools {

enum class Standing {
  to_run,          ///< go on with plan.start
  finished_before  ///< plan.start is the finished result
};

/// A run from replication 1. E420 if a file of that name is there and is not this very run.
engine::Result<Standing> prepare_new(RunPlan& plan, const ResultFiles& files);

/// `more` replications on top of those in files.result. E424 if it is not there, E504 if it is
/// another run, E408 if they would be more than most_replications. Sets files.parts.
engine::Result<Standing> prepare_more(RunPlan& plan, ResultFiles& files, std::uint32_t more,
                                      Language language);

/// What lies in the folder of parts and this run has no use for.
enum class Leftovers { keep, discard };

/// A folder of parts that no other run can use meanwhile.
struct OpenParts {
  std::unique_ptr<const output::FolderLock> lock;
  output::Shards shards;
};

/// E426 if another run is using the folder; E427 if it is not a run's. If leftovers are to be kept:
/// E505 if it holds another run's replications, E506 if it holds more than `plan` asks for.
engine::Result<OpenParts> open_parts(const RunPlan& plan, const std::filesystem::path& folder,
                                     Leftovers leftovers);

/// A run that has ended before any replication did has left nothing to go on from; so its folder
/// goes, too.
void discard_parts_without_shards(const OpenParts& parts, const std::filesystem::path& folder);

/// After the result has its name: removes every folder of parts that belongs to it and that no
/// other run is using. Requires: files.parts is open.
void remove_all_parts(const ResultFiles& files);

}  // namespace tools
