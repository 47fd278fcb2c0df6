/// Equality of results bit for bit: unlike ==, it holds for two equal NaNs.
#pragma once

#include <cstring>

#include "engine/results/schema.h"

namespace tests {

inline bool same_bits(const engine::ReplicationResult& one,
                      const engine::ReplicationResult& other) {
  if (one.replication != other.replication || one.events != other.events) return false;
  if (one.values.size() != other.values.size()) return false;
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    if (one.values[i].index() != other.values[i].index()) return false;
    const bool same = std::visit(
        [&](const auto& a) {
          const auto& b = std::get<std::decay_t<decltype(a)>>(other.values[i]);
          return a.size() == b.size() &&
                 (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(a[0])) == 0);
        },
        one.values[i]);
    if (!same) return false;
  }
  return true;
}

}  // namespace tests
