/// What may follow a command's name: options and operands, as a table.
///
/// The table is read by the parser, by the help and by the did-you-mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "tools/samspil/text.h"

namespace tools {

struct Option {
  std::string_view name;       ///< "--seed"
  std::optional<char> letter;  ///< 'r' for -r
  std::string_view value;      ///< what the value is called in the help, "N"; empty for a switch
  bool repeats = false;        ///< may be given several times
  Text help;
};

struct Syntax {
  std::string_view command;   ///< "run"
  std::string_view operands;  ///< as in the help, "SCENARIO"
  std::size_t least = 0;      ///< how many operands there must be
  std::size_t most = 0;       ///< and may be
  std::vector<Option> options;
};

/// Options that every command has.
std::vector<Option> common_options();

/// --json, of the commands that have an answer for programs.
Option json_option();

/// Those of the command, then the common ones.
std::vector<Option> all_options(const Syntax& syntax);

}  // namespace tools
