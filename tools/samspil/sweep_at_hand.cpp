#include "tools/samspil/sweep_at_hand.h"

#include "output/result_file.h"
#include "tools/experiment/sweep_identity.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace fs = std::filesystem;

int SweepAtHand::refuse(const engine::Errors& errors) const {
  return tools::refuse(errors, given, streams.out, streams.problems);
}

void SweepAtHand::warn(const engine::Error& problem) const {
  tell({problem}, given.language(), streams.problems);
}

tl::expected<SweepAtHand, int> sweep_at_hand(const SweepWishes& wishes, const Arguments& given,
                                             Streams streams) {
  const fs::path file = wishes.plan;
  const auto find = wishes.action == SweepAction::status ? result_names : result_files;
  const auto files = find(file, given.value("--output"));
  if (!files) {
    return tl::unexpected(refuse(files.error(), given, streams.out, streams.problems));
  }
  auto open = open_plan(file, given, streams);
  if (!open) return tl::unexpected<int>(scenario_errors);
  const std::string identity = sweep_identity(open->work);
  SweepAtHand sweep{wishes, given, streams, *files, std::move(*open), identity};
  const engine::Errors lost =
      refused_inputs({files->result, sweep.log_file()}, files_read(sweep.open.base, file));
  if (!lost.empty()) return tl::unexpected(sweep.refuse(lost));
  return sweep;
}

bool is_done(const SweepAtHand& sweep) {
  if (!fs::exists(sweep.files.result)) return false;
  try {
    return output::read_sweep_outline(sweep.files.result).identity == sweep.identity;
  } catch (const output::ResultFileError&) {
    return false;
  }
}

SweepStatus finished_status(const SweepAtHand& sweep) {
  SweepStatus status;
  status.result = sweep.files.result.string();
  status.is_finished = true;
  status.shards = status.shards_finished = shards_of(sweep.work());
  status.points = status.points_finished = sweep.work().design.points();
  status.replications = sweep.work().plan.replications;
  return status;
}

}  // namespace tools
