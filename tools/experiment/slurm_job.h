/// A sweep as jobs of Slurm: an array whose tasks run a part each, and a merge after all of them.
///
/// The merge comes whatever became of the tasks (afterany): Slurm may take one for failed whose
/// shards are there, and the shards alone say what is missing.
/// A minute before its time is up a task is told, keeps its whole shards and is queued again, at
/// most five times; so is one whose node fails. Nothing of the machine is in the scripts but what
/// the plan asks for.
#pragma once

#include <cstdint>
#include <string>

#include "tools/sweep/plan.h"

namespace tools {

struct SlurmJob {
  std::string name;     ///< of the jobs
  std::string program;  ///< absolute paths, since a job starts elsewhere
  std::string plan;
  std::string result;
  std::string log;  ///< where the tasks' words go; %a is the task
  std::uint32_t shards = 1;
  ClusterWish wish;
};

/// How many tasks: as the plan says, or one for every four shards and at most 100; never more than
/// there are shards.
std::uint32_t tasks_of(const SlurmJob& job);

/// The scripts that sbatch reads.
std::string array_script(const SlurmJob& job);
std::string merge_script(const SlurmJob& job);

/// "123" of what `sbatch --parsable` says ("123", "123;cluster"); empty if it is no number.
std::string job_number(const std::string& said);

}  // namespace tools
