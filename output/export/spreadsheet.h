/// Key figures for a spreadsheet program, such that a double-click opens them right.
///
/// Danish: semicolons and decimal commas, as Excel reads with Danish settings; English: commas and
/// points. Both begin with a byte order mark, so that Excel takes them for UTF-8, and end lines in
/// CR LF. A text that a spreadsheet would compute ("=1+1") is preceded by an apostrophe.
#pragma once

#include <string>

#include "output/report.h"

namespace output {

/// A row a key figure: label, mean, 95 % interval, unit, replications. Full precision.
std::string key_figure_sheet(const Results& results, Language language);

}  // namespace output
