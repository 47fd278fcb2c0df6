#include "scenarios/language/check_staff.h"

#include <algorithm>
#include <set>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using models::Service;
using models::Stay;

bool has_staff(const Stay& stay) {
  return !stay.needs.empty() || !stay.rounds.empty();
}

/// Every service where a patient of the stay may be.
std::vector<std::string> services_of(const models::Description& description, const Stay& stay) {
  std::vector<std::string> all = {stay.service};
  all.insert(all.end(), stay.or_in.begin(), stay.or_in.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Service& service = service_called(description, all[i]);
    if (!service.overflow) continue;
    if (std::ranges::find(all, service.overflow->to) == all.end()) {
      all.push_back(service.overflow->to);
    }
  }
  return all;
}

bool may_interrupt(const Service& service) {
  return service.preempt != models::Preempt::never ||
         (service.at_closing != models::AtClosing::finish &&
          service.at_closing != models::AtClosing::overtime && varies(service));
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
    for (const std::string& name : services_of(description_, stay)) {
      const bool is_moved_to = std::ranges::find(description_.services, name, &Service::moves_to) !=
                               description_.services.end();
      if (!is_moved_to && !may_interrupt(service_called(description_, name))) continue;
      faults_.push_back(fault("E296", place, {{"service", name}}));
      return;
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
  /// Of all these pools together, in the richest place at the best time.
  void use(const std::vector<std::string>& pools, int persons, const engine::Place& place) {
    used_.insert(pools.begin(), pools.end());
    double most = 0;
    for (const std::string& pool : pools) {
      double most_here = 0;
      for (const auto& capacity : capacity_of(description_, {pool, ""})) {
        if (!capacity) return;
        most_here = std::max(most_here, *capacity);
      }
      most += most_here;
    }
    if (persons <= most) return;
    faults_.push_back(fault("E295", place,
                            {{"persons", std::to_string(persons)},
                             {"pools", fmt::format("{}", fmt::join(pools, " + "))},
                             {"most", std::to_string(static_cast<std::int64_t>(most))}}));
  }

  const models::Description& description_;
  engine::Errors& faults_;
  std::set<std::string> used_;
};

}  // namespace

void check_staff(const models::Description& description, const ReadPathways& where,
                 const Node* services, engine::Errors& faults) {
  StaffCheck check(description, faults);
  for (std::size_t p = 0; p < description.pathways.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      if (const auto* stay = std::get_if<Stay>(&steps[s])) check.check(*stay, where.places[p][s]);
    }
  }
  if (services != nullptr) check.warn_of_unused(services);
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
