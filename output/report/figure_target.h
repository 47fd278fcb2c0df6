/// What planners want a key figure to be, beside what was seen.
#pragma once

#include <string>
#include <string_view>

#include "output/report/estimate.h"
#include "output/report/words.h"

namespace output::report {

/// "[Mål: højst 2 dage. Inden for målet.]" Within or beyond the target if the whole interval is,
/// else not sure; without an interval it cannot be said. `target` is as in results, "<= 2"; empty:
/// none.
std::string target_in_words(const std::string& target, const Estimate& seen, std::string_view unit,
                            const Words& say);

}  // namespace output::report
