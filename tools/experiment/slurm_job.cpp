#include "tools/experiment/slurm_job.h"

#include <algorithm>

#include <fmt/format.h>

#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

/// What both jobs ask for.
std::string head(const SlurmJob& job) {
  std::string text = "#!/bin/sh\n#SBATCH --job-name=" + shell_word(job.name) + "\n";
  if (!job.wish.partition.empty()) text += "#SBATCH --partition=" + job.wish.partition + "\n";
  if (!job.wish.account.empty()) text += "#SBATCH --account=" + job.wish.account + "\n";
  if (!job.wish.memory.empty()) text += "#SBATCH --mem=" + job.wish.memory + "\n";
  if (!job.wish.time.empty()) text += "#SBATCH --time=" + job.wish.time + "\n";
  return text;
}

/// The shell tells the program to stop; only when time runs out does it ask for another turn, and
/// not when somebody cancels the job.
constexpr const char* with_restarts = R"(
{} &
program=$!
late=
trap 'kill -TERM $program' TERM
trap 'late=yes; kill -TERM $program' USR1
wait $program
code=$?
while kill -0 $program 2>/dev/null; do
  wait $program
  code=$?
done
if [ -n "$late" ] && [ $code = 130 ] && [ "${{SLURM_RESTART_COUNT:-0}}" -lt 5 ]; then
  scontrol requeue "${{SLURM_ARRAY_JOB_ID}}_${{SLURM_ARRAY_TASK_ID}}"
fi
exit $code
)";

}  // namespace

std::uint32_t tasks_of(const SlurmJob& job) {
  const std::uint32_t chosen = std::clamp<std::uint32_t>((job.shards + 3) / 4, 1, 100);
  return std::min(job.shards, job.wish.tasks > 0 ? job.wish.tasks : chosen);
}

std::string array_script(const SlurmJob& job) {
  const std::uint32_t tasks = tasks_of(job);
  std::string text = head(job);
  text += fmt::format("#SBATCH --array=1-{}\n#SBATCH --cpus-per-task={}\n", tasks, job.wish.cores);
  text += "#SBATCH --requeue\n#SBATCH --signal=B:USR1@60\n#SBATCH --open-mode=append\n";
  text += "#SBATCH --output=" + shell_word(job.log) + "\n";
  const std::string command = fmt::format(
      "{} sweep shard \"$SLURM_ARRAY_TASK_ID/{}\" {} -o {} --threads {}", shell_word(job.program),
      tasks, shell_word(job.plan), shell_word(job.result), job.wish.cores);
  return text + fmt::format(fmt::runtime(with_restarts), command);
}

std::string merge_script(const SlurmJob& job) {
  return head(job) + "#SBATCH --cpus-per-task=1\n#SBATCH --open-mode=append\n#SBATCH --output=" +
         shell_word(job.log) + "\n\n" +
         fmt::format("exec {} sweep merge {} -o {}\n", shell_word(job.program),
                     shell_word(job.plan), shell_word(job.result));
}

std::string job_number(const std::string& said) {
  const std::size_t end = said.find_first_not_of("0123456789");
  const bool ends_well = end == std::string::npos || said[end] == ';' || said[end] == '\n';
  return ends_well ? said.substr(0, end) : "";
}

}  // namespace tools
