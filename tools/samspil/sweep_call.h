/// One call of `samspil sweep`: from a plan to its result, or to a part of it.
#pragma once

#include "tools/samspil/arguments.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/sweep_wishes.h"

namespace tools {

/// The exit code; the user has been told what came of it.
int sweep(const SweepWishes& wishes, const Arguments& given, Streams streams);

}  // namespace tools
