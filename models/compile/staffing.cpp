#include "models/compile/staffing.h"

#include <algorithm>

#include "models/compile/lookup.h"
#include "models/compile/stations.h"

namespace models {
namespace {

/// The staff of where the stay is: who is sent to another member is cared for by its staff, if the
/// pool is divided as the service is. Other pools are those of the person's home.
std::uint32_t pool_of(Program& program, const Stay& stay, const std::string& pool) {
  const std::vector<Service>& services = program.description.services;
  const bool is_divided_alike =
      services[index_of(services, pool)].by == services[index_of(services, stay.service)].by;
  return choice_of_member(program, pool, is_divided_alike ? stay.member : "", "");
}

/// Of a need or a round.
template <class Wish>
StaffPlan staff_plan_of(Program& program, const Stay& stay, const Wish& wish,
                        const std::string& why) {
  StaffPlan plan;
  for (const std::string& pool : wish.pools)
    plan.pools.push_back(pool_of(program, stay, pool));
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

Staffing staffing_of(Program& program, const Stay& stay, const std::string& pathway) {
  Staffing staffing;
  for (const StaffNeed& need : stay.needs) {
    if (need.persons == 0) continue;
    StaffPlan& plan =
        staffing.needs.emplace_back(staff_plan_of(program, stay, need, pathway + "/needs "));
    plan.stays_with_bed = stays_with_bed(need, program.description.services);
  }
  // Who can be replaced is chosen last, so that it takes nobody who cannot.
  std::ranges::stable_sort(staffing.needs, {},
                           [](const StaffPlan& one) { return one.pools.size(); });
  for (const StaffRound& round : stay.rounds) {
    StaffPlan& plan =
        staffing.rounds.emplace_back(staff_plan_of(program, stay, round, pathway + "/round of "));
    plan.every = round.every;
    plan.why_every = engine::purpose(pathway + "/until round of " + round.pools.front());
  }
  return staffing;
}

}  // namespace models
