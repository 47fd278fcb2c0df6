/// The help texts, made from the tables of the commands.
#pragma once

#include <string>
#include <vector>

#include "tools/samspil/command.h"

namespace tools {

std::string program_help(const std::vector<Command>& commands, Language language);

std::string command_help(const Command& command, Language language);

}  // namespace tools
