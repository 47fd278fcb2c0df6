/// What `samspil` tells the shell. Part of the interface: scripts depend on these numbers.
#pragma once

namespace tools {

enum ExitCode : int {
  fine = 0,
  unexpected = 1,       ///< a bug, or the machine gave up: out of memory
  wrong_command = 2,    ///< the command line cannot be meant
  scenario_errors = 3,  ///< nothing was run, or what the scenario says ended the run
  file_trouble = 4,     ///< cannot be read or written, or is there already
  wrong_result = 5,     ///< the result file is damaged, too new, of another run, or not reproduced
  target_not_met = 6,   ///< all is well, but what was asked for was not reached
  interrupted = 130     ///< Ctrl+C; finished replications are kept
};

}  // namespace tools
