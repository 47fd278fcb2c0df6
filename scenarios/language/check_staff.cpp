#include "scenarios/language/check_staff.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using models::Service;
using models::Stay;

bool has_staff(const Stay& stay) {
  const auto is_needed = [](const models::StaffNeed& need) {
    return need.persons > 0;
  };
  return std::ranges::any_of(stay.needs, is_needed) || !stay.rounds.empty();
}

class StaffCheck {
 public:
  StaffCheck(const models::Description& description, engine::Errors& faults)
      : description_(description), faults_(faults) {}

  void check(const Stay& stay, const engine::Place& place) {
    for (const models::StaffNeed& need : stay.needs)
      use(need.pools, need.persons, place);
    for (const models::StaffRound& round : stay.rounds)
      use(round.pools, round.persons, place);
    if (!has_staff(stay)) return;
    const bool is_swapped = stay.wait == models::WaitWhere::in_bed &&
                            description_.circular_blocking == models::CircularBlocking::swap;
    if (is_swapped) faults_.push_back(fault("E297", place));
  }

  /// Of patients who are there from the start: those with them to the end.
  void check_start(const Node& section) {
    std::map<std::vector<std::string>, std::int64_t> at_work;
    for (const models::StartGroup& start : description_.start_state) {
      if (start.place != models::StartPlace::in_service) continue;
      const auto pathway =
          std::ranges::find(description_.pathways, start.pathway, &models::Pathway::name);
      const auto* stay = std::get_if<Stay>(&pathway->steps[start.step]);
      if (stay != nullptr) count_at_work(*stay, start, section.find(start.name)->where, at_work);
    }
  }

  /// What locks are looked for in a circle that is allowed does not know of staff.
  void check_kept(const Node& services) {
    if (description_.circular_blocking == models::CircularBlocking::refused) return;
    for (const Service& service : description_.services) {
      if (service.cares_until == models::CaresUntil::stay_over) continue;
      const Node* told = services.find(service.name)->find("cares_until");
      faults_.push_back(fault("E322", told->where, {{"pool", service.name}}));
    }
  }

  void warn_of_unused(const Node* services) {
    for (const Service& service : description_.services) {
      if (service.kind != models::ServiceKind::staff || used_.contains(service.name)) continue;
      for (const Entry& entry : services->entries) {
        if (entry.key == service.name)
          faults_.push_back(warning("W131", entry.where, {{"pool", service.name}}));
      }
    }
  }

 private:
  void count_at_work(const Stay& stay, const models::StartGroup& start, const engine::Place& where,
                     std::map<std::vector<std::string>, std::int64_t>& at_work) {
    const auto patients = std::accumulate(start.count.begin(), start.count.end(), std::int64_t{0});
    for (const models::StaffNeed& need : stay.needs) {
      if (need.length) continue;
      const std::int64_t persons = at_work[need.pools] += need.persons * patients;
      const std::optional<double> most = most_of(need.pools, Together::yes);
      if (most && static_cast<double>(persons) > *most)
        tell("E284", where, persons, need.pools, *most);
    }
  }

  enum class Together { no, yes };

  void use(const std::vector<std::string>& pools, int persons, const engine::Place& place) {
    used_.insert(pools.begin(), pools.end());
    const std::optional<double> most = most_of(pools, Together::no);
    if (most && persons > *most) tell("E295", place, persons, pools, *most);
  }

  /// Of all these pools, in the richest place (or in all places together) at the best time; none if
  /// one of them is unlimited.
  std::optional<double> most_of(const std::vector<std::string>& pools, Together places) const {
    double most = 0;
    for (const std::string& pool : pools) {
      double most_here = 0;
      for (const auto& capacity : capacity_of(description_, {pool, ""})) {
        if (!capacity) return std::nullopt;
        most_here =
            places == Together::yes ? most_here + *capacity : std::max(most_here, *capacity);
      }
      most += most_here;
    }
    return most;
  }

  void tell(const char* code, const engine::Place& place, std::int64_t persons,
            const std::vector<std::string>& pools, double most) {
    faults_.push_back(fault(code, place,
                            {{"persons", std::to_string(persons)},
                             {"pools", fmt::format("{}", fmt::join(pools, " + "))},
                             {"most", std::to_string(static_cast<std::int64_t>(most))}}));
  }

  const models::Description& description_;
  engine::Errors& faults_;
  std::set<std::string> used_;
};

}  // namespace

void check_staff(const models::Description& description, const ReadPathways& where, const Node& top,
                 engine::Errors& faults) {
  StaffCheck check(description, faults);
  for (std::size_t p = 0; p < description.pathways.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      if (const auto* stay = std::get_if<Stay>(&steps[s])) check.check(*stay, where.places[p][s]);
    }
  }
  if (const Node* start = top.find("start_state")) check.check_start(*start);
  if (const Node* services = top.find("services")) {
    check.check_kept(*services);
    check.warn_of_unused(services);
  }
}

bool needs_staff(const models::Description& description, const std::string& service) {
  return std::ranges::any_of(description.pathways, [&](const models::Pathway& pathway) {
    return std::ranges::any_of(pathway.steps, [&](const models::Step& step) {
      const auto* stay = std::get_if<Stay>(&step);
      if (stay == nullptr || stay->needs.empty()) return false;
      return stay->service == service || std::ranges::count(stay->or_in, service) > 0;
    });
  });
}

}  // namespace scenarios
