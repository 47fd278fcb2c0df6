/// Pathways to one table of steps, in which `go` has become an index.
#pragma once

#include <string>

#include "models/network/program.h"

namespace models {

/// Fills steps, nodes, block_reasons and reject_reasons of `program`. Needs stations.
void compile_steps(Program& program);

/// Where a pathway begins, after following its `go`s.
std::uint32_t first_step_of(const Program& program, const std::string& pathway);

/// Where step `step` of a pathway stands in the table.
std::uint32_t step_at(const Program& program, const std::string& pathway, std::size_t step);

}  // namespace models
