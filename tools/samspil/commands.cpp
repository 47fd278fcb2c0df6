#include "tools/samspil/command.h"

namespace tools {

std::vector<Command> all_commands() {
  return {new_command(),         check_command(),       draw_command(),        run_command(),
          warmup_command(),      compare_command(),     capacity_command(),    select_command(),
          optimise_command(),    attribution_command(), uncertainty_command(), report_command(),
          info_command(),        journey_command(),     explain_command(),     partition_command(),
          digest_command(),      extract_command(),     rerun_command(),       migrate_command(),
          schema_command(),      validate_command(),    calibrate_command(),   sweep_command(),
          sensitivity_command(), serve_command()};
}

}  // namespace tools
