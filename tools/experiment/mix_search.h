/// The cheapest mix of levers that meets the targets, where more of a lever never makes one worse.
///
/// Then a mix that misses rules out every mix with no more of anything, and one that meets rules
/// out all that cost as much. The next mix tried is the one that should rule out most; the search
/// is over when no cheaper mix is left, and that is the proof. How likely a mix is to meet is
/// guessed from what was seen below and above it; a wrong guess costs tries, never the answer.
/// Why so: docs/decisions/019-search-of-mixes.md. Checked: tests/tools/mix_search_test.cpp.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/statistics/feasibility.h"
#include "tools/experiment/levers.h"

namespace tools {

/// What came of a mix. `strain` says how far it seems to be from meeting, from -1 (nothing to wait
/// for) over 0 (just at the limit) to 1. It only guides the search.
struct TriedMix {
  engine::Feasibility word = engine::Feasibility::undecided;
  double strain = 0;
};

/// None ends the search, and so does "undecided": stopped, or the budget is spent.
using TryMix = std::function<std::optional<TriedMix>(const Mix& mix)>;

struct CheapestMix {
  std::optional<Mix> mix;          ///< the cheapest that meets
  std::int64_t not_ruled_out = 0;  ///< cheaper mixes about which nothing is known; 0: proved
};

/// The number of mixes.
std::int64_t count_of_mixes(const std::vector<PricedLever>& levers);

/// Tries no mix twice. Requires: a lever, at most most_mixes.
CheapestMix search_cheapest(const std::vector<PricedLever>& levers, const TryMix& try_mix);

}  // namespace tools
