/// Parameters drawn and run: what `uncertainty` does once it knows its wishes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tools/experiment/parameter_draws.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"

namespace tools {

struct UncertaintyWishes {
  RunWishes run;
  std::vector<std::string> patterns;
  DrawLaw law = DrawLaw::uniform;
  std::uint32_t draws = 30, replications = 4;
  double confidence = 0.95;
};

/// Runs, and tells the answer, also as `page`. The exit code.
int study_uncertainty(const Arguments& given, const UncertaintyWishes& wishes,
                      const std::filesystem::path& page, Streams streams);

}  // namespace tools
