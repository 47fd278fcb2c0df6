/// One point of a sweep: its scenario read, compiled, and run as often as the plan says.
///
/// A pure function of plan and point. What goes wrong at a point is an answer too: the others go
/// on.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "output/sweep_results.h"
#include "tools/experiment/point_source.h"
#include "tools/sweep/plan.h"

namespace tools {

/// What a sweep runs.
struct SweepWork {
  Plan plan;
  Design design;
  PointSource source;
  std::vector<output::Figure> figures;  ///< of the plan's outputs, in its order
};

/// Adds runs that follow.
void append(output::SweepRuns& all, const output::SweepRuns& more);

/// The plan's seed, if random numbers are shared; else one of the point's own.
std::uint64_t seed_of(const Plan& plan, std::uint64_t point);

/// Why the scenario is none at the point, in English: "E022: ..."; empty if it is one.
std::string refusal_at(const SweepWork& work, std::uint64_t point);

/// Its replications in order, run on so many threads; failures by run of the whole sweep. Throws
/// engine::RunStopped.
output::SweepRuns run_point(const SweepWork& work, std::uint64_t point,
                            const std::atomic<bool>& stop, unsigned threads);

}  // namespace tools
