#include "tools/samspil/submit_sweep.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <ostream>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "output/durable_file.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// What a command says on both streams, without the last line end.
std::string said_by(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
      ::popen((command + " 2>&1").c_str(), "r"), ::pclose);
  if (!pipe) throw std::system_error(errno, std::generic_category(), command);
  std::string said;
  std::array<char, 256> part{};
  while (std::fgets(part.data(), static_cast<int>(part.size()), pipe.get()) != nullptr)
    said += part.data();
  while (said.ends_with('\n'))
    said.pop_back();
  return said;
}

class Submission {
 public:
  Submission(const SlurmJob& job, const Arguments& given, Streams streams)
      : job_(job), given_(given), streams_(streams) {}

  int submit() {
    output::replace_file(array_file(), array_script(job_));
    output::replace_file(merge_file(), merge_script(job_));
    const std::string first = "sbatch --parsable " + shell_word(array_file().string());
    if (given_.has("--dry-run")) return tell_commands(first);
    const std::string to_array = said_by(first);
    const std::string array = job_number(to_array);
    if (array.empty()) return refuse_job(array_file(), to_array);
    const std::string to_merge = said_by(merge_command(array));
    const std::string merge = job_number(to_merge);
    if (merge.empty()) return refuse_job(merge_file(), to_merge);
    return tell_jobs(array, merge);
  }

 private:
  fs::path array_file() const { return fs::path(job_.result).replace_extension(".array.sh"); }
  fs::path merge_file() const { return fs::path(job_.result).replace_extension(".merge.sh"); }

  std::string merge_command(const std::string& after) const {
    return fmt::format("sbatch --parsable --dependency=afterany:{} {}", after,
                       shell_word(merge_file().string()));
  }

  int tell_commands(const std::string& first) {
    streams_.out << "id=$(" << first << ")\n" << merge_command("\"$id\"") << '\n';
    return fine;
  }

  int refuse_job(const fs::path& script, const std::string& said) {
    return refuse({problem("E373", {{"command", "sbatch"},
                                    {"said", said},
                                    {"script", script.string()},
                                    {"file", script.string()}})},
                  given_, streams_.out, streams_.problems);
  }

  int tell_jobs(const std::string& array, const std::string& merge) {
    if (given_.has("--json")) {
      const nlohmann::ordered_json answer = {
          {"array_job", array}, {"merge_job", merge}, {"tasks", tasks_of(job_)}};
      streams_.out << answer.dump(2) << '\n';
      return fine;
    }
    const Text says{
        "Job {} ({} opgaver) og derefter job {} er i kø. Hvor langt: samspil sweep status {} -o "
        "{}\n",
        "Job {} ({} tasks), then job {}, are queued. How far: samspil sweep status {} -o {}\n"};
    streams_.out << fmt::format(fmt::runtime(says.in(given_.language())), array, tasks_of(job_),
                                merge, shell_word(job_.plan), shell_word(job_.result));
    return fine;
  }

  const SlurmJob& job_;
  const Arguments& given_;
  Streams streams_;
};

}  // namespace

int submit_sweep(const SlurmJob& job, const Arguments& given, Streams streams) {
  return Submission(job, given, streams).submit();
}

}  // namespace tools
