/// What is defined in a scenario, for the checks of references.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/description/description.h"
#include "models/description/geography.h"
#include "models/description/group.h"
#include "models/description/service.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// Geography after `where`, and the names before it: a map may name members that are left out.
struct Population {
  models::Geography geography;
  std::map<std::string, std::vector<std::string>> all_members;  ///< by division, and "municipality"
};

/// A service by name. What could not be read is left out, so that nothing is told twice.
struct KnownService {
  std::optional<models::ServiceKind> kind;
  std::optional<std::vector<std::string>> slots;    ///< of clinics
  std::optional<std::vector<std::string>> members;  ///< none if unknown
  bool has_limit = false;
  bool by_municipality = false;
  std::string division;  ///< that its members are of; empty if none, or municipalities
  /// Some member has a finite capacity.
  bool is_finite = false;
};

struct Known {
  models::Clock clock;
  bool has_population = false;
  Population population;
  std::map<std::string, KnownService> services;
  std::vector<std::string> pathways;
  std::vector<std::string> groups;
  std::map<std::string, models::AttributeKind> attributes;  ///< of all groups
};

/// The names of a map's keys.
std::vector<std::string> names_in(const Node* section);

/// The name of the node if it is one of `known`; else told (E040). `kind`: term of what it names.
std::optional<std::string> read_reference(const Node* node, std::string_view kind,
                                          const std::vector<std::string>& known,
                                          engine::Errors& faults);

/// A name between others that are parted by commas: in quotation marks if it holds one itself.
std::string in_a_list(const std::string& name);

/// The first names, for a hint: `A, "B, C", D, ...`.
std::string listed(const std::vector<std::string>& names);

/// The word of a kind in the language: "ward".
std::string_view word_of(models::ServiceKind kind);

}  // namespace scenarios
