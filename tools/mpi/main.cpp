// samspil-mpi: `mpirun -n 8 samspil-mpi sweep plan.yaml`, a sweep over the ranks of a job.
//
// Rank r of N runs every Nth shard, as `samspil sweep shard r/N` does; then rank 0 merges. Ranks
// tell each other nothing but how it went: shards in the folder are the result, so when a rank dies
// and MPI ends all of them, the same command goes on from what is there.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include <mpi.h>

#include "engine/parallel/replications.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/program.h"

namespace {

using Strings = std::vector<std::string>;

constexpr std::chrono::milliseconds look_again{20};

struct Ranks {
  int mine = 0;
  int all = 1;
  int of_this_host = 1;
};

Ranks ranks_here() {
  Ranks ranks;
  MPI_Comm_rank(MPI_COMM_WORLD, &ranks.mine);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks.all);
  MPI_Comm host = MPI_COMM_NULL;
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host);
  MPI_Comm_size(host, &ranks.of_this_host);
  MPI_Comm_free(&host);
  return ranks;
}

/// The greatest exit code of all ranks. A rank that waits sleeps, as Open MPI would keep a core
/// busy.
int greatest(int code) {
  int all = 0;
  MPI_Request request = MPI_REQUEST_NULL;
  MPI_Iallreduce(&code, &all, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD, &request);
  for (int is_there = 0; is_there == 0;) {
    MPI_Test(&request, &is_there, MPI_STATUS_IGNORE);
    if (is_there == 0) std::this_thread::sleep_for(look_again);
  }
  return all;
}

/// Its share of the host's cores, or fewer if it is bound to fewer.
unsigned threads_of(const Ranks& ranks) {
  const unsigned share =
      std::thread::hardware_concurrency() / static_cast<unsigned>(ranks.of_this_host);
  return std::clamp(share, 1U, std::max(1U, engine::available_cores()));
}

/// `sweep WORDS` with an action after the command.
Strings with_action(Strings words, const Strings& action) {
  words.insert(words.begin() + 1, action.begin(), action.end());
  return words;
}

bool says(const Strings& words, const std::string& option) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return word == option || word.starts_with(option + "=");
  });
}

/// Rank 0 shows how far its own part is; the others would only repeat it.
int run_part(const Ranks& ranks, const Strings& words) {
  Strings part = with_action(
      words, {"shard", std::to_string(ranks.mine + 1) + "/" + std::to_string(ranks.all)});
  if (!says(words, "--threads")) {
    part.insert(part.end(), {"--threads", std::to_string(threads_of(ranks))});
  }
  if (ranks.mine != 0 && !says(words, "--quiet")) part.emplace_back("--quiet");
  return tools::samspil(part, std::cout, std::cerr);
}

int run(const Ranks& ranks, const Strings& words) {
  if (words.empty() || words.front() != "sweep") {
    if (ranks.mine == 0) std::cerr << "samspil-mpi sweep PLAN [-o FILE.h5] [--threads N]\n";
    return tools::wrong_command;
  }
  const int code = greatest(run_part(ranks, words));
  if (code != tools::fine) return code;
  int merged = tools::fine;
  if (ranks.mine == 0) {
    merged = tools::samspil(with_action(words, {"merge"}), std::cout, std::cerr);
  }
  return greatest(merged);
}

}  // namespace

int main(int count, char** words) {
  int provided = 0;
  MPI_Init_thread(&count, &words, MPI_THREAD_FUNNELED, &provided);  // only this thread talks MPI
  const int code = run(ranks_here(), Strings(words + 1, words + count));
  MPI_Finalize();
  return code;
}
