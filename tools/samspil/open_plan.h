/// A plan of a sweep from disk, with its scenario and all that its points will read; or all that is
/// wrong with it told to the user.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "scenarios/load.h"
#include "tools/experiment/run_point.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/streams.h"

namespace tools {

struct OpenPlan {
  SweepWork work;
  scenarios::Scenario base;  ///< what the plan lays over it and sets included
};

/// Reads the plan, its scenario, and each overlay that a factor may choose; then the scenario with
/// every factor at its base, so that a name that is wrong is told before anything runs. None: the
/// user has been told, exit with scenario_errors. Throws if a file cannot be read.
std::optional<OpenPlan> open_plan(const std::filesystem::path& file, const Arguments& given,
                                  Streams streams);

}  // namespace tools
