/// Finding things by name in a description. A name that is missing is a bug of the caller:
/// scenarios/ has checked all of them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/ensure.h"

namespace models {

/// Index of the element whose member `name` equals `wanted`.
template <class T>
std::uint32_t index_of(const std::vector<T>& all, const std::string& wanted) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name == wanted; });
  engine::ensure(found != all.end(), "a checked scenario names only what it has");
  return static_cast<std::uint32_t>(found - all.begin());
}

inline std::uint32_t index_of_text(const std::vector<std::string>& all, const std::string& wanted) {
  const auto found = std::find(all.begin(), all.end(), wanted);
  engine::ensure(found != all.end(), "a checked scenario names only what it has");
  return static_cast<std::uint32_t>(found - all.begin());
}

}  // namespace models
