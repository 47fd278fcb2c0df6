/// What makes two runs the same run: everything that decides the numbers, and nothing else.
///
/// Not part of it: how many replications, threads, names and places of files, clock.
#pragma once

#include <string>

#include "output/results.h"
#include "tools/samspil/text.h"

namespace tools {

/// sha256 over scenario (resolved, and every input file), overrides, seed, program and its git
/// hash.
std::string identity(const output::RunHeader& header, const output::Provenance& provenance);

/// The first thing in which two runs differ ("seed"), in words; empty if they are the same run.
Text difference(const output::Results& a, const output::Results& b);

}  // namespace tools
