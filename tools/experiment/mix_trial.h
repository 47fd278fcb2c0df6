/// One mix after the other, tried against the targets within a budget of replications.
///
/// Every mix of the ranges has its share of the risk, and so has each of its targets (Bonferroni):
/// the words about those that are tried hold together, whichever are tried and in what order, and
/// also under common random numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "engine/statistics/feasibility.h"
#include "tools/experiment/capacity.h"
#include "tools/experiment/mix_search.h"

namespace tools {

/// A target, and how far inside it a mix must be to be found for certain.
struct MarginTarget {
  CapacityTarget target;
  double margin = 0;           ///< in the figure's unit; above 0
  bool is_of_a_whole = false;  ///< a share "at least": what is missing from 1 counts
};

/// The margin as a share of the limit; of a share of its distance from 0 or 1, whichever is nearer.
/// E334 if that is nothing.
engine::Result<MarginTarget> with_margin(const CapacityTarget& target, const output::Figure& figure,
                                         double margin);

struct TrialPlan {
  std::vector<MarginTarget> targets;
  double confidence = 0.95;
  std::int64_t mixes = 1;                   ///< that share the risk
  std::uint32_t first = 20, budget = 1000;  ///< replications
};

/// By target, one value a replication.
using MixValues = std::vector<std::vector<double>>;

/// Replications have+1 .. have+count of a mix, by target; none ends the trial.
using RunMix = std::function<std::optional<MixValues>(const Mix& mix, std::uint32_t have,
                                                      std::uint32_t count)>;

class MixTrial {
 public:
  struct Record {
    MixValues values;
    engine::Feasibility word = engine::Feasibility::undecided;
  };

  MixTrial(const TrialPlan& plan, const RunMix& run) : plan_(plan), run_(run) {}

  /// Replications until there is a word. None: ended by `run`. Undecided: the budget is spent.
  std::optional<TriedMix> operator()(const Mix& mix);

  /// The first look only, if the budget has it, for mixes that are only to be shown. False: ended.
  bool look_at(const Mix& mix);

  const std::map<Mix, Record>& records() const { return records_; }
  std::uint32_t used() const { return used_; }

 private:
  bool has_budget_for(std::uint32_t count) const { return count <= plan_.budget - used_; }
  bool extend(const Mix& mix, Record& record);
  engine::Feasibility word_of(const Record& record) const;
  double strain_of(const Record& record) const;

  const TrialPlan& plan_;
  const RunMix& run_;
  std::map<Mix, Record> records_;
  std::uint32_t used_ = 0;
};

/// Two mixes of which the second has no less of anything, and a target that it is further from.
struct MixClash {
  Mix less, more;
  std::size_t target = 0;

  friend bool operator==(const MixClash&, const MixClash&) = default;
};

struct MixPairs {
  std::size_t checked = 0;
  std::vector<MixClash> clashes;
};

/// Checks "more is never worse" on every pair that was tried: replication by replication (paired t,
/// one-sided), all pairs and targets together with the plan's confidence (Bonferroni).
MixPairs check_pairs(const MixTrial& trial, const TrialPlan& plan);

}  // namespace tools
