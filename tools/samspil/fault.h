/// What the machine or the program did wrong, told to the user: the last stop of every exception.
#pragma once

#include <iosfwd>

#include "engine/error.h"
#include "tools/samspil/text.h"

namespace tools {

/// Call it where an exception is caught: which problem it is.
engine::Error fault_under_way(Language language);

/// Call it where an exception is caught: tells which it is and returns the exit code.
int tell_fault(Language language, std::ostream& problems);

/// Call it when `out` has failed.
int tell_lost_answer(std::ostream& out, Language language, std::ostream& problems);

}  // namespace tools
