// Figures by region, council or another division: of what lies in an area, and of who lives there.
#include <algorithm>

#include "output/report/compare/part.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

constexpr std::size_t in_no_area = static_cast<std::size_t>(-1);

/// Places of one dimension put together: those of a service that lie in the same area.
struct Grouping {
  Places groups;
  std::vector<std::size_t> of;  ///< of each place; `in_no_area` if it serves several
};

/// The number of the group of that id, new ones at the end.
std::size_t group_number(Places& groups, const std::string& id, const std::string& da,
                         const std::string& en) {
  const auto found = std::ranges::find(groups.ids, id);
  if (found != groups.ids.end()) return static_cast<std::size_t>(found - groups.ids.begin());
  groups.ids.push_back(id);
  groups.da.push_back(da);
  groups.en.push_back(en);
  return groups.ids.size() - 1;
}

/// Takes the member out of "adult_clinic/Roskilde/treatment" and puts the area at the end. `owner`
/// is what the place belongs to, "adult_clinic/Roskilde".
class Renamed {
 public:
  Renamed(const std::string& id, const std::string& owner, const std::string& area)
      : service_(owner.substr(0, owner.find('/'))),
        after_(id.substr(owner.size())),
        all_after_(id.size() - service_.size()),
        area_(area) {}

  std::string id() const { return service_ + after_ + '/' + area_; }
  /// Labels end in what follows the service in the id, ", " before it.
  std::string label(const std::string& of_place) const {
    const std::size_t tail = all_after_ > 0 ? all_after_ + 1 : 0;
    std::string text = of_place.substr(0, of_place.size() - std::min(tail, of_place.size()));
    if (!after_.empty()) text += ", " + after_.substr(1);
    return text + ", " + area_;
  }

 private:
  std::string service_, after_;
  std::size_t all_after_;
  std::string area_;
};

Grouping grouped(const Results& results, const std::string& dimension,
                 const std::string& division) {
  const Places places = places_of(results, dimension);
  const auto& areas = texts_of(results, dimension + "_in_" + division);
  const auto& owners = texts_of(results, dimension + "_service");
  Grouping all;
  for (std::size_t i = 0; i < places.ids.size(); ++i) {
    all.of.push_back(in_no_area);
    if (i >= areas.size() || areas[i].empty()) continue;
    const Renamed name(places.ids[i], i < owners.size() ? owners[i] : places.ids[i], areas[i]);
    all.of.back() =
        group_number(all.groups, name.id(), name.label(places.da[i]), name.label(places.en[i]));
  }
  return all;
}

CellsByReplication added_up(const CellsByReplication& cells, const Grouping& grouping) {
  CellsByReplication all;
  for (const Cells& block : cells) {
    Cells& sums = all.emplace_back(grouping.groups.ids.size(), 0.0);
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (grouping.of[i] != in_no_area) sums[grouping.of[i]] += block[i];
    }
  }
  return all;
}

void add_beds_of_areas(std::vector<FigureValues>& all, const Results& results,
                       const std::string& division) {
  const Names by{"unit"};
  const Grouping units = grouped(results, "unit", division);
  const auto sums = [&](const Measured& of) {
    return added_up(of.total_by(by), units);
  };
  const auto occupied = Measured::find(results, "occupied_beds_mean", by);
  const auto available = Measured::find(results, "beds_available", by);
  if (occupied && available)
    add_figures(all, occupancy_kind, units.groups, ratio(sums(*occupied), sums(*available)));
  const auto stays = Measured::find(results, "stay_count", by);
  const auto length = Measured::find(results, "stay_mean", by);
  if (stays && length) {
    const auto days = added_up(length->weighted_total_by(*stays, by), units);
    add_figures(all, stay_kind, units.groups, ratio(days, sums(*stays)));
  }
  if (const auto days = Measured::find(results, "blocked_bed_days", by))
    add_figures(all, blocked_kind, units.groups, scaled(sums(*days), 1 / years(results.header)));
}

void add_lines_of_areas(std::vector<FigureValues>& all, const Results& results,
                        const std::string& division) {
  const Names by{"wait_point"};
  const Grouping points = grouped(results, "wait_point", division);
  if (const auto waits = wait_sums(results, by)) {
    add_figures(all, wait_kind, points.groups,
                ratio(added_up(waits->days, points), added_up(waits->count, points)));
  }
  if (const auto list = Measured::find(results, "waiting_list", {"wait_point", "period"})) {
    const auto periods = static_cast<double>(list->size("period"));
    add_figures(all, waiting_kind, points.groups,
                scaled(added_up(list->total_by(by), points), 1 / periods));
  }
  const Grouping services = grouped(results, "service", division);
  if (const auto begun = Measured::find(results, "starts", {"service"})) {
    add_figures(
        all, starts_kind, services.groups,
        scaled(added_up(begun->total_by({"service"}), services), 1 / years(results.header)));
  }
}

/// Who lives where: of lines in which several areas wait together.
void add_residents(std::vector<FigureValues>& all, const Results& results,
                   const std::string& division) {
  const Names by{"wait_point", "municipality"};
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  const auto count = Measured::find(results, "muni_wait_count", by);
  if (!mean || !count) return;
  const Places points = places_of(results, "wait_point");
  const auto& areas = texts_of(results, "municipality_in_" + division);
  const auto& lie_in = texts_of(results, "wait_point_in_" + division);
  if (lie_in.size() != points.ids.size()) return;
  Grouping residents;
  for (std::size_t i = 0; i < points.ids.size(); ++i) {
    for (const std::string& area : areas) {
      const bool is_apart = !lie_in[i].empty();
      residents.of.push_back(is_apart ? in_no_area
                                      : group_number(residents.groups, points.ids[i] + '/' + area,
                                                     points.da[i] + ", " + area,
                                                     points.en[i] + ", " + area));
    }
  }
  const auto counts = added_up(count->total_by(by), residents);
  auto waits = ratio(added_up(mean->weighted_total_by(*count, by), residents), counts);
  drop_rare(waits, counts);
  add_figures(all, residents_wait_kind, residents.groups, waits);
}

}  // namespace

std::vector<FigureValues> figures_by_area(const Results& results, const std::string& division) {
  if (texts_of(results, "municipality_in_" + division).empty()) return {};
  std::vector<FigureValues> all;
  add_beds_of_areas(all, results, division);
  add_lines_of_areas(all, results, division);
  add_residents(all, results, division);
  return all;
}

}  // namespace output::report
