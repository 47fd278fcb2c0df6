/// The workbench as a function from request to answer: the gate, then whoever knows the path.
#pragma once

#include "tools/workbench/answers.h"
#include "tools/workbench/gate.h"
#include "tools/workbench/http.h"

namespace tools::workbench {

/// Never throws: what goes wrong is an answer, with the problem in the reader's language.
Response answer(const Request& request, const Gate& gate, const Workbench& bench);

/// A folder with neither scenarios nor results gets an example, which is run at once, so that there
/// is a picture to begin with.
void begin_with_example(const Workbench& bench, Language language);

}  // namespace tools::workbench
