/// Finding what the start state names.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/language/scalars.h"

namespace scenarios {

/// Null if there is none of that name.
template <class T>
const T* called(const std::vector<T>& all, const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

template <class T>
std::vector<std::string> names_of(const std::vector<T>& all) {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const T& one : all)
    names.push_back(one.name);
  return names;
}

/// A number of persons, told if it is none.
inline std::optional<std::int64_t> read_start_persons(const Node* node, engine::Errors& faults) {
  constexpr Range allowed = {0, 1e7};
  return read_integer(node, "persons", allowed, faults);
}

}  // namespace scenarios
