/// The difference between two scenarios taken apart: what `attribution` does once it knows its
/// wishes.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "tools/experiment/change_groups.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"

namespace tools {

struct AttributionWishes {
  RunWishes run;
  std::vector<GroupText> groups;
  std::optional<std::uint32_t> order_pairs;  ///< none: as many as the groups ask for
  double confidence = 0.95;
};

/// Runs, and tells the answer, also as `page`. The exit code.
int attribute(const Arguments& given, const AttributionWishes& wishes,
              const std::filesystem::path& page, Streams streams);

}  // namespace tools
