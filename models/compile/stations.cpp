#include "models/compile/stations.h"

#include <algorithm>
#include <numeric>

#include "models/compile/lookup.h"

namespace models {
namespace {

constexpr const char* by_municipality = "municipality";

bool is_by_municipality(const Service& service) {
  return service.by && *service.by == by_municipality;
}

/// Which member serves municipality m.
std::uint32_t member_for(const Description& description, const Service& service, std::size_t m) {
  if (!service.by) return 0;
  if (is_by_municipality(service)) return static_cast<std::uint32_t>(m);
  const Geography& geography = description.geography;
  return geography.divisions[index_of(geography.divisions, *service.by)].of_municipality[m];
}

std::string joined(const std::string& a, const std::string& b) {
  return b.empty() ? a : a + "/" + b;
}

/// Points of a service: one a member, or one for all municipalities. Returns that of each member.
std::vector<std::uint32_t> add_points(Program& program, std::uint32_t service,
                                      const std::vector<std::string>& members) {
  const Service& plan = program.description.services[service];
  std::vector<std::uint32_t> point_of_member;
  for (const std::string& member : members) {
    const bool shared = is_by_municipality(plan) && !point_of_member.empty();
    if (!shared) {
      program.points.push_back(
          {is_by_municipality(plan) ? plan.name : joined(plan.name, member), service});
    }
    point_of_member.push_back(static_cast<std::uint32_t>(program.points.size() - 1));
  }
  return point_of_member;
}

/// The queue of a point and slot class, made when first asked for.
std::uint32_t queue_for(Program& program, std::uint32_t point, const std::string& slot,
                        WaitKind kind) {
  const std::string name = joined(program.points[point].name, slot);
  for (std::uint32_t i = 0; i < program.queues.size(); ++i) {
    if (program.queues[i].name == name) return i;
  }
  program.queues.push_back({name, point, kind});
  return static_cast<std::uint32_t>(program.queues.size() - 1);
}

StationPlan plan_of(const Service& service, std::uint32_t index, const std::string& name) {
  StationPlan plan;
  plan.name = name;
  plan.service = index;
  plan.order = service.queue.order;
  plan.limit = service.queue.limit;
  plan.is_hospital = service.kind == ServiceKind::ward;
  plan.is_pool = service.kind == ServiceKind::staff;
  return plan;
}

/// Which of the stations from `first` on serves each municipality.
StationChoice choice_from(const Description& description, const Service& service,
                          std::uint32_t first) {
  StationChoice choice;
  const std::size_t homes = std::max<std::size_t>(1, description.geography.municipalities.size());
  for (std::size_t m = 0; m < homes; ++m) {
    choice.of_municipality.emplace_back(first + member_for(description, service, m));
  }
  return choice;
}

void add_bed_stations(Program& program, std::uint32_t index,
                      const std::vector<std::string>& members,
                      const std::vector<std::uint32_t>& points) {
  const Service& service = program.description.services[index];
  const auto first = static_cast<std::uint32_t>(program.stations.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    StationPlan plan = plan_of(service, index, joined(service.name, members[i]));
    plan.capacity = room_of(service, i);
    plan.point = points[i];
    plan.queue = queue_for(program, points[i], "", service.waits_for);
    program.stations.push_back(std::move(plan));
  }
  program.choices.push_back(choice_from(program.description, service, first));
}

/// Classes stand one after the other, each with all members.
void link_released_slots(Program& program, const Service& service, std::uint32_t first,
                         std::size_t members) {
  const auto link = [&](std::size_t from, std::size_t to) {
    for (std::size_t m = 0; m < members; ++m) {
      const auto lender = static_cast<std::uint32_t>(first + from * members + m);
      const auto borrower = static_cast<std::uint32_t>(first + to * members + m);
      program.stations[lender].released_to.push_back(borrower);
      program.stations[borrower].released_by.push_back(lender);
    }
  };
  for (std::size_t from = 0; from < service.slots.size(); ++from) {
    for (const std::string& name : service.slots[from].released_to)
      link(from, index_of(service.slots, name));
  }
}

void add_slot_stations(Program& program, std::uint32_t index, const SlotClass& slot,
                       const std::vector<std::string>& members,
                       const std::vector<std::uint32_t>& points) {
  const Service& service = program.description.services[index];
  const auto first = static_cast<std::uint32_t>(program.stations.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    StationPlan plan = plan_of(service, index, joined(joined(service.name, members[i]), slot.name));
    plan.release = slot.release;
    plan.together = slot.together;
    plan.no_later = slot.no_later;
    plan.slot_clock.emplace(engine::SlotClock(*program.hours, slot.per_week[i]));
    for (const auto& [date, per_week] : slot.changes) {
      const engine::SimTime from = program.calendar.midnight(date);
      plan.slot_clock->change(from, engine::SlotClock(*program.hours, per_week[i]));
    }
    plan.point = points[i];
    plan.queue = queue_for(program, points[i], slot.name, slot.waits_for);
    program.stations.push_back(std::move(plan));
  }
  program.choices.push_back(choice_from(program.description, service, first));
}

}  // namespace

std::vector<std::string> member_names(const Description& description, const Service& service) {
  const Geography& geography = description.geography;
  if (!service.by) return {""};
  if (!is_by_municipality(service)) {
    return geography.divisions[index_of(geography.divisions, *service.by)].members;
  }
  std::vector<std::string> names;
  for (const Municipality& one : geography.municipalities)
    names.push_back(one.name);
  return names;
}

std::vector<std::size_t> member_of_municipality(const Service& service,
                                                const Geography& geography) {
  std::vector<std::size_t> members(std::max<std::size_t>(1, geography.municipalities.size()), 0);
  if (!service.by) return members;
  if (is_by_municipality(service)) {
    std::iota(members.begin(), members.end(), 0);
  } else {
    const Division& division = geography.divisions[index_of(geography.divisions, *service.by)];
    std::ranges::copy(division.of_municipality, members.begin());
  }
  return members;
}

void compile_stations(Program& program) {
  for (std::uint32_t i = 0; i < program.description.services.size(); ++i) {
    const Service& service = program.description.services[i];
    const std::vector<std::string> members = member_names(program.description, service);
    const std::vector<std::uint32_t> points = add_points(program, i, members);
    if (service.kind != ServiceKind::clinic) add_bed_stations(program, i, members, points);
    const auto first = static_cast<std::uint32_t>(program.stations.size());
    for (const SlotClass& slot : service.slots) {
      add_slot_stations(program, i, slot, members, points);
    }
    link_released_slots(program, service, first, members.size());
  }
}

std::uint32_t choice_of(const Program& program, const std::string& service,
                        const std::string& slot) {
  std::uint32_t choice = 0;
  for (const Service& one : program.description.services) {
    if (one.name == service) {
      return one.kind == ServiceKind::clinic ? choice + index_of(one.slots, slot) : choice;
    }
    choice += one.kind == ServiceKind::clinic ? static_cast<std::uint32_t>(one.slots.size()) : 1;
  }
  engine::ensure(false, "a checked scenario names only services it has");
  return 0;
}

std::uint32_t choice_of_member(Program& program, const std::string& service,
                               const std::string& member, const std::string& slot) {
  const std::uint32_t of_all = choice_of(program, service, slot);
  if (member.empty()) return of_all;
  const std::string name = joined(joined(service, slot), member);
  const auto found = std::find_if(program.stations.begin(), program.stations.end(),
                                  [&](const StationPlan& plan) { return plan.name == name; });
  engine::ensure(found != program.stations.end(), "a checked scenario names only members it has");
  const StationId station{static_cast<std::uint32_t>(found - program.stations.begin())};
  StationChoice choice = program.choices[of_all];
  std::fill(choice.of_municipality.begin(), choice.of_municipality.end(), station);
  program.choices.push_back(std::move(choice));
  return static_cast<std::uint32_t>(program.choices.size() - 1);
}

}  // namespace models
