#include "scenarios/language/service_load.h"

#include <algorithm>

#include "engine/holidays.h"
#include "scenarios/language/expected_length.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/pathway_graph.h"

namespace scenarios {

namespace {

/// Slots are given on working days; how many there are a day of the calendar, per slot a week.
double slots_a_day_per_weekly(const models::Clock& clock) {
  const std::chrono::sys_days start{clock.start};
  const std::chrono::sys_days end{clock.end};
  int working = 0;
  for (auto day = start; day < end; day += std::chrono::days{1}) {
    if (engine::is_working_day(std::chrono::year_month_day{day})) ++working;
  }
  return working / 5.0 / static_cast<double>((end - start).count());
}

std::optional<double> highest_capacity(const models::Service& service, std::size_t member) {
  if (!service.capacity[member]) return std::nullopt;
  std::int64_t now = *service.capacity[member], highest = now;
  if (service.plans.empty()) return static_cast<double>(highest);
  const auto see = [&](const std::vector<models::WeeklyHours>& weekly) {
    for (const models::WeeklyHours& hours : weekly)
      highest = std::max(highest, hours.capacity);
  };
  see(service.plans[member].weekly);
  for (const models::CapacityChange& change : service.plans[member].changes) {
    now = change.to.value_or(now) + change.more;
    highest = std::max(highest, now);
    if (change.weekly) see(*change.weekly);
  }
  return static_cast<double>(highest);
}

double highest_slots(const models::SlotClass& slot, std::size_t member) {
  double highest = slot.per_week[member];
  for (const auto& [date, per_week] : slot.changes)
    highest = std::max(highest, per_week[member]);
  return highest;
}

/// Of staff that stays to the end, and that nobody can replace.
void add_staff(const models::Description& description, const models::Step& step,
               const Demand& demand, const std::vector<double>& flow, Loads& loads) {
  const auto* stay = std::get_if<models::Stay>(&step);
  if (stay == nullptr || may_lose(service_called(description, stay->service))) return;
  for (const models::StaffNeed& need : stay->needs) {
    if (need.pools.size() > 1 || need.length) continue;
    const models::Service& pool = service_called(description, need.pools.front());
    auto& load = loads[{pool.name, ""}];
    load.resize(member_names(pool, description.geography).size(), 0);
    for (std::size_t m = 0; m < flow.size(); ++m)
      load[member_of(pool, description.geography, m)] += flow[m] * need.persons * demand.work;
  }
}

}  // namespace

bool may_lose(const models::Service& service) {
  const models::Queue& queue = service.queue;
  const bool lends_slots = std::any_of(service.slots.begin(), service.slots.end(),
                                       [](const auto& slot) { return !slot.released_to.empty(); });
  const bool is_limited = queue.limit || queue.limit_external || queue.limit_internal ||
                          queue.limit_rule || queue.limit_external_rule ||
                          queue.limit_internal_rule;
  return is_limited || !queue.balk.empty() || queue.balk_rule || queue.jockey || queue.patience ||
         queue.impatience || service.overflow || !service.moves_to.empty() || lends_slots;
}

bool may_be_left_in_line(const models::Description& description, const models::Service& service) {
  const auto leads_away = [](const models::Interruption& one) {
    return one.runs != models::ClockRuns::staying && !one.pathway.empty();
  };
  for (const models::Pathway& pathway : description.pathways) {
    for (const models::Step& step : pathway.steps) {
      const auto services = services_of(step);
      const bool is_here = std::ranges::find(services, service.name) != services.end();
      if (is_here && std::ranges::any_of(interruptions_of(step), leads_away)) return true;
    }
  }
  return false;
}

bool varies(const models::Service& service) {
  return !service.plans.empty() || !service.closed.empty() || service.breakdown ||
         std::any_of(service.slots.begin(), service.slots.end(),
                     [](const auto& slot) { return !slot.changes.empty(); });
}

std::optional<Demand> demand_of(const models::Step& step) {
  constexpr double day = engine::microseconds_per_day;
  if (const auto* stay = std::get_if<models::Stay>(&step)) {
    if (!stay->or_in.empty()) return std::nullopt;
    const auto length = expected_length(stay->length, stay->rule);
    if (!length || !stay->until.empty()) return std::nullopt;  // not known beforehand
    const double transfer = stay->transfer ? stay->transfer->mean() : 0;
    return Demand{{stay->service, ""}, (*length + transfer) / day, stay->member};
  }
  if (const auto* triage = std::get_if<models::Triage>(&step)) {
    const auto length = expected_length(triage->length, triage->rule);
    if (!length) return std::nullopt;
    return Demand{{triage->desk, ""}, *length / day, triage->member};
  }
  if (const auto* visit = std::get_if<models::Visit>(&step)) {
    return Demand{{visit->clinic, visit->slot}, static_cast<double>(visit->times), visit->member};
  }
  return std::nullopt;
}

Loads loads_of(const models::Description& description, const Flows& flows) {
  Loads loads;
  for (std::size_t p = 0; p < flows.size(); ++p) {
    for (std::size_t s = 0; s < flows[p].size(); ++s) {
      const auto demand = demand_of(description.pathways[p].steps[s]);
      if (!demand) continue;
      const auto& service = service_called(description, demand->queue.first);
      const double cleaning =
          service.turnaround ? service.turnaround->mean() / engine::microseconds_per_day : 0;
      auto& load = loads[demand->queue];
      load.resize(member_names(service, description.geography).size(), 0);
      for (std::size_t m = 0; m < flows[p][s].size(); ++m)
        load[member_for(*demand, service, description.geography, m)] +=
            flows[p][s][m] * (demand->work + cleaning);
      add_staff(description, description.pathways[p].steps[s], *demand, flows[p][s], loads);
    }
  }
  return loads;
}

std::vector<std::optional<double>> capacity_of(const models::Description& description,
                                               const QueueName& queue) {
  const models::Service& service = service_called(description, queue.first);
  std::vector<std::optional<double>> capacity;
  for (std::size_t m = 0; m < service.capacity.size(); ++m)
    capacity.push_back(highest_capacity(service, m));
  for (const models::SlotClass& slot : service.slots) {
    if (slot.name != queue.second) continue;
    const double factor = slots_a_day_per_weekly(description.clock);
    for (std::size_t m = 0; m < slot.per_week.size(); ++m) {
      const bool is_course = slot.together > 0;  // never more than those who wait
      capacity.push_back(is_course ? std::nullopt : std::optional(highest_slots(slot, m) * factor));
    }
  }
  return capacity;
}

const models::Service& service_called(const models::Description& description,
                                      const std::string& name) {
  return *std::find_if(description.services.begin(), description.services.end(),
                       [&](const models::Service& service) { return service.name == name; });
}

std::size_t member_for(const Demand& demand, const models::Service& service,
                       const models::Geography& geography, std::size_t municipality) {
  if (demand.member.empty()) return member_of(service, geography, municipality);
  const auto names = member_names(service, geography);
  return static_cast<std::size_t>(std::ranges::find(names, demand.member) - names.begin());
}

std::size_t member_of(const models::Service& service, const models::Geography& geography,
                      std::size_t municipality) {
  if (!service.by) return 0;
  for (const auto& division : geography.divisions) {
    if (division.name == *service.by) return division.of_municipality[municipality];
  }
  return municipality;
}

}  // namespace scenarios
