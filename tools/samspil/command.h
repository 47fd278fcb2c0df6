/// One command of `samspil`: its table, its help, and what it does.
///
/// Answers go to `out`, all else to `problems`. What the user did wrong is told and becomes an exit
/// code; what the machine does wrong is an exception, caught once in program.cpp.
#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "tools/samspil/arguments.h"
#include "tools/samspil/syntax.h"
#include "tools/samspil/text.h"

namespace tools {

struct Command {
  Syntax syntax;
  Text summary;  ///< one line
  Text details;  ///< a paragraph below the options; may be empty
  std::vector<std::string_view> examples;
  int (*run)(const Arguments& given, std::ostream& out, std::ostream& problems) = nullptr;
};

Command attribution_command();
Command calibrate_command();
Command capacity_command();
Command check_command();
Command compare_command();
Command digest_command();
Command draw_command();
Command explain_command();
Command extract_command();
Command info_command();
Command journey_command();
Command migrate_command();
Command new_command();
Command optimise_command();
Command partition_command();
Command report_command();
Command rerun_command();
Command run_command();
Command schema_command();
Command select_command();
Command serve_command();
Command sensitivity_command();
Command sweep_command();
Command uncertainty_command();
Command validate_command();
Command warmup_command();

/// All of them, in the order in which a newcomer needs them.
std::vector<Command> all_commands();

}  // namespace tools
