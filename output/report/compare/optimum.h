/// The cheapest mix in words: what its table, its page and its JSON share.
#pragma once

#include <string>
#include <vector>

#include "output/optimum.h"
#include "output/report/html.h"
#include "output/report/words.h"

namespace output::report {

/// "12 / 6", in the order of the levers.
std::string mix_text(const OptimumMix& mix);

/// Without trailing zeros: prices have three decimals at most.
std::string price_text(double price, const Words& say);

/// "Mean wait: at most 2 hours"
std::string target_text(const OptimumTarget& target, const Words& say);

/// Sentence by sentence, the answer first.
std::vector<std::string> answers_of(const Optimum& optimum, const Words& say);

/// Mix, cost, a column a target, replications, and whether it is enough.
Table mixes_table(const Optimum& optimum, const std::vector<std::size_t>& mixes, const Words& say);

}  // namespace output::report
