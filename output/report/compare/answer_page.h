/// The frame of a page with one answer: head, heading, what the model cannot say.
#pragma once

#include <string>

#include "output/report/html.h"
#include "output/report/words.h"
#include "output/results.h"

namespace output::report {

/// A whole document, self-contained. `notice`: what always holds; if empty, what reports say.
std::string answer_page(const std::string& title, const RunHeader& header, const Html& main,
                        const Words& say, const std::string& notice = {});

}  // namespace output::report
