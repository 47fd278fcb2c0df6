/// The smallest place for records by hand: one bed, and another ward for those who go elsewhere.
#pragma once

#include "tests/support/record.h"

namespace tests {

/// One ward with one bed, one pathway.
inline models::Description one_bed(double stay_minutes) {
  auto description = scenario(1, 0);
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {minutes_in("ward", stay_minutes), models::Leave{}}},
                          {"elsewhere", {minutes_in("other", 5), models::Leave{}}}};
  description.services.push_back(ward("other", 99));
  return description;
}

}  // namespace tests
