/// `run --fail-if`: limits that key figures shall not pass.
///
/// A limit is passed if the mean over the replications is beyond it. Whether that is sure is told
/// beside it: the 95 % interval (Student's t, each figure by itself) lies beyond the limit as a
/// whole, or holds it. A figure without a value counts as passed: it cannot be said that it is not.
#pragma once

#include <string>
#include <vector>

#include "engine/error.h"
#include "output/figures.h"
#include "output/report/estimate.h"
#include "tools/samspil/text.h"

namespace tools {

/// "wait > 2 h": what shall not be.
struct FigureLimit {
  output::Figure figure;
  bool above = true;  ///< passed above it, else below
  double limit = 0;   ///< in the figure's unit
};

/// "wait > 2 h", "within_4h < 95 %", for these figures. E303, E304, or E325 for another form.
engine::Result<std::vector<FigureLimit>> figure_limits(const std::vector<std::string>& texts,
                                                       const std::vector<output::Figure>& figures);

enum class Passing { surely_not, not_surely, perhaps, surely, unknown };

struct LimitOutcome {
  FigureLimit limit;
  output::report::Estimate seen;
  Passing passing = Passing::unknown;

  bool is_passed() const { return passing >= Passing::perhaps; }
};

/// Passing by an estimate: unknown without a replication that has a value.
Passing passing_of(const FigureLimit& limit, const output::report::Estimate& seen);

std::vector<LimitOutcome> judge_limits(const std::vector<FigureLimit>& limits,
                                       const output::Results& results);

/// One line a limit: what was seen, the limit, and a word.
std::string limits_in_words(const std::vector<LimitOutcome>& outcomes, Language language);

/// A JSON array.
std::string limits_json(const std::vector<LimitOutcome>& outcomes);

}  // namespace tools
