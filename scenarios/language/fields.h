/// The keys of one map, checked against the table of keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/language/node.h"

namespace scenarios {

/// Tells at once: not a map (E042), unknown keys (E010), required keys that are missing (E041).
class Fields {
 public:
  /// `object` and `variant` as in keys.h; `name` is what stands in messages ("clock", "ward").
  struct Object {
    std::string_view path;     ///< "services.*"
    std::string_view variant;  ///< "ward"
    std::string name;
  };
  Fields(const Node& node, const Object& object, engine::Errors& faults);

  /// The value; null if it is not there or broken.
  const Node* get(std::string_view key) const;

 private:
  void check_known(const Object& object, engine::Errors& faults) const;
  void check_complete(const Object& object, engine::Errors& faults) const;

  const Node& node_;
};

/// The named things of a section: `name: {...}`. Tells if the section is not a map.
std::vector<const Entry*> named_things(const Node* section, std::string_view name,
                                       engine::Errors& faults);

}  // namespace scenarios
