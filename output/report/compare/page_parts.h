/// Parts of the page of a comparison; empty if it does not know what they show.
#pragma once

#include <string_view>

#include "output/comparison.h"
#include "output/report/html.h"
#include "output/report/words.h"

namespace output::report {

/// Under the anchor `id`; empty if the body is.
Html page_part(std::string_view id, const std::string& title, const Html& body);

/// Whole services in the first and in the last year, beside each other.
Html years_part(const Comparison& comparison, const Words& say);

/// Of each kind of service, the municipality that waits longest.
Html worst_off_part(const Comparison& comparison, const Words& say);

/// A certain difference, whichever way.
bool is_sure(const FigureDifference& one);

/// "-3,4 (-5,2 til -1,6)"
std::string difference_with_interval(const std::string& difference, const std::string& interval,
                                     const Words& say);

}  // namespace output::report
