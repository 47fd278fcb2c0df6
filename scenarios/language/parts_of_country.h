/// Which members of one division lie in a member of another: the sites of a region, the
/// municipalities of a health council. Both are columns of the population's table.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "models/description/geography.h"
#include "scenarios/language/known.h"
#include "scenarios/language/node.h"

namespace scenarios {

class PartsOfCountry {
 public:
  /// `where`: of the population; null if there is none. All who are kept live in what it names.
  PartsOfCountry(const Population& population, const Node* where);

  /// The members of `by`, in the order of the table; none if there is no such division.
  std::vector<std::string> members(const std::string& by) const;

  struct Cut {
    std::set<std::string> inside;  ///< members with a municipality in the part
    std::string divided;           ///< one that has others outside; empty: none
  };

  /// How a part divides the members of `by`: as the first division that has it, or rather one that
  /// divides none. None if no division has it.
  std::optional<Cut> cut(const std::string& by, const std::string& part) const;

  /// Of all divisions.
  std::vector<std::string> names() const;

  /// True of a name that the table has in rows that are left out.
  bool is_outside(const std::string& part) const;

 private:
  const models::Division* find(const std::string& name) const;
  static Cut cut(const models::Division& own, const models::Division& other,
                 const std::string& part);

  std::vector<models::Division> divisions_;  ///< and the municipalities
  std::set<std::string> all_names_;          ///< also those of rows that are left out
};

}  // namespace scenarios
