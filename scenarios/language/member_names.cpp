#include "scenarios/language/member_names.h"

namespace scenarios {

std::vector<std::string> member_names(const models::Service& service,
                                      const models::Geography& geography) {
  if (!service.by) return {""};
  for (const auto& division : geography.divisions) {
    if (division.name == *service.by) return division.members;
  }
  std::vector<std::string> names;
  for (const auto& place : geography.municipalities)
    names.push_back(place.name);
  return names;
}

}  // namespace scenarios
