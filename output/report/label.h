/// What the places on a dimension are called: a label in the reader's language, else a name, else
/// the id.
///
/// Labels are the fixed text variables DIMENSION_label_da, DIMENSION_label_en and DIMENSION_name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/figures.h"
#include "output/report/words.h"
#include "output/results.h"

namespace output::report {

/// As many as the dimension is long; empty if there is no such dimension.
std::vector<std::string> labels_of(const Results& results, std::string_view dimension,
                                   const Words& say);

/// What a figure is called, else its id.
std::string label_of(const Figure& figure, const Words& say);

}  // namespace output::report
