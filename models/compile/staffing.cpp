#include "models/compile/staffing.h"

#include <algorithm>

#include "models/compile/lookup.h"
#include "models/compile/stations.h"

namespace models {
namespace {

/// Of a need or a round.
template <class Wish>
StaffPlan staff_plan_of(const Program& program, const Wish& wish, const std::string& why) {
  StaffPlan plan;
  for (const std::string& pool : wish.pools)
    plan.pools.push_back(choice_of(program, pool, ""));
  plan.persons = wish.persons;
  plan.length = wish.length;
  plan.why = engine::purpose(why + wish.pools.front());
  return plan;
}

/// By the first pool: those who stand in for it stay as long.
bool stays_with_bed(const StaffNeed& need, const std::vector<Service>& services) {
  const Service& pool = services[index_of(services, need.pools.front())];
  return !need.length && pool.cares_until == CaresUntil::bed_left;
}

}  // namespace

Staffing staffing_of(const Program& program, const Stay& stay, const std::string& pathway) {
  Staffing staffing;
  for (const StaffNeed& need : stay.needs) {
    if (need.persons == 0) continue;
    StaffPlan& plan =
        staffing.needs.emplace_back(staff_plan_of(program, need, pathway + "/needs "));
    plan.stays_with_bed = stays_with_bed(need, program.description.services);
  }
  // Who can be replaced is chosen last, so that it takes nobody who cannot.
  std::ranges::stable_sort(staffing.needs, {},
                           [](const StaffPlan& one) { return one.pools.size(); });
  for (const StaffRound& round : stay.rounds) {
    StaffPlan& plan =
        staffing.rounds.emplace_back(staff_plan_of(program, round, pathway + "/round of "));
    plan.every = round.every;
    plan.why_every = engine::purpose(pathway + "/until round of " + round.pools.front());
  }
  return staffing;
}

}  // namespace models
