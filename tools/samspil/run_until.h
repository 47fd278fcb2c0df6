/// `run --until`: replications until the key figures are as sure as was asked.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "tools/experiment/precision.h"
#include "tools/experiment/run_plan.h"
#include "tools/samspil/arguments.h"

namespace tools {

/// A target with what became of it.
struct TargetOutcome {
  PrecisionTarget target;
  double half_width = 0;  ///< at the end, in the target's unit
  bool is_reached = false;
  std::optional<std::uint32_t> first_reached;  ///< the round at which it first held
};

struct UntilOutcome {
  output::Results results;
  std::size_t replications = 0;  ///< so many it took
  std::vector<TargetOutcome> targets;

  bool all_reached() const;
};

/// Runs up to one round of precision_rounds(most) after the other until all targets hold in the
/// same round. None: interrupted, and the user was told. `plan` says how many there are at most.
std::optional<UntilOutcome> run_until(
    RunPlan plan, const std::vector<PrecisionTarget>& targets,
    const std::function<std::optional<output::Results>(const RunPlan&)>& run_round);

/// One line a target: what was asked, what was reached, and after how many replications.
std::string targets_in_words(const UntilOutcome& outcome, Language language);

/// A JSON array.
std::string targets_json(const UntilOutcome& outcome);

}  // namespace tools
