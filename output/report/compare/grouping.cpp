#include "output/report/compare/grouping.h"

#include <algorithm>

namespace output::report {
namespace {

/// Takes the member out of "adult_clinic/Roskilde/treatment" and puts the area, if there is one, at
/// the end. `owner` is what the place belongs to, "adult_clinic/Roskilde".
class Renamed {
 public:
  Renamed(const std::string& id, const std::string& owner, const std::string& area)
      : service_(owner.substr(0, owner.find('/'))),
        after_(id.substr(owner.size())),
        all_after_(id.size() - service_.size()),
        area_(area) {}

  std::string id() const { return service_ + after_ + (area_.empty() ? "" : '/' + area_); }
  /// Labels end in what follows the service in the id, ", " before it.
  std::string label(const std::string& of_place) const {
    const std::size_t tail = all_after_ > 0 ? all_after_ + 1 : 0;
    std::string text = of_place.substr(0, of_place.size() - std::min(tail, of_place.size()));
    if (!after_.empty()) text += ", " + after_.substr(1);
    return area_.empty() ? text : text + ", " + area_;
  }

 private:
  std::string service_, after_;
  std::size_t all_after_;
  std::string area_;
};

/// `area_of` gives the area of a place by its number; none: it stays out.
template <class AreaOf>
Grouping grouped(const Results& results, const std::string& dimension, AreaOf area_of) {
  const Places places = places_of(results, dimension);
  const auto& owners = texts_of(results, dimension + "_service");
  Grouping all;
  for (std::size_t i = 0; i < places.ids.size(); ++i) {
    all.of.push_back(in_no_group);
    const std::optional<std::string> area = area_of(i);
    if (!area) continue;
    const Renamed name(places.ids[i], i < owners.size() ? owners[i] : places.ids[i], *area);
    all.of.back() =
        group_number(all.groups, name.id(), name.label(places.da[i]), name.label(places.en[i]));
  }
  return all;
}

}  // namespace

std::size_t group_number(Places& groups, const std::string& id, const std::string& da,
                         const std::string& en) {
  const auto found = std::ranges::find(groups.ids, id);
  if (found != groups.ids.end()) return static_cast<std::size_t>(found - groups.ids.begin());
  groups.ids.push_back(id);
  groups.da.push_back(da);
  groups.en.push_back(en);
  return groups.ids.size() - 1;
}

Grouping grouped_by_area(const Results& results, const std::string& dimension,
                         const std::string& division) {
  const auto& areas = texts_of(results, dimension + "_in_" + division);
  return grouped(results, dimension, [&areas](std::size_t i) {
    const bool has_one = i < areas.size() && !areas[i].empty();
    return has_one ? std::optional(areas[i]) : std::nullopt;
  });
}

Grouping grouped_by_service(const Results& results, const std::string& dimension) {
  return grouped(results, dimension, [](std::size_t) { return std::optional<std::string>(""); });
}

CellsByReplication added_up(const CellsByReplication& cells, const Grouping& grouping,
                            std::size_t each) {
  CellsByReplication all;
  for (const Cells& block : cells) {
    Cells& sums = all.emplace_back(grouping.groups.ids.size() * each, 0.0);
    for (std::size_t i = 0; i < block.size(); ++i) {
      const std::size_t group = grouping.of[i / each];
      if (group != in_no_group) sums[group * each + i % each] += block[i];
    }
  }
  return all;
}

}  // namespace output::report
