#include "scenarios/language/service_load.h"

#include <algorithm>

#include "engine/holidays.h"
#include "scenarios/language/member_names.h"

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

}  // namespace

std::optional<Demand> demand_of(const models::Step& step) {
  constexpr double day = engine::microseconds_per_day;
  if (const auto* stay = std::get_if<models::Stay>(&step)) {
    if (stay->rule || !stay->until.empty())
      return std::nullopt;  // how long it lasts is not known beforehand
    return Demand{{stay->service, ""}, stay->length.mean() / day};
  }
  if (const auto* triage = std::get_if<models::Triage>(&step)) {
    if (triage->rule) return std::nullopt;
    return Demand{{triage->desk, ""}, triage->length.mean() / day};
  }
  if (const auto* visit = std::get_if<models::Visit>(&step)) {
    return Demand{{visit->clinic, visit->slot}, static_cast<double>(visit->times)};
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
      auto& load = loads[demand->queue];
      load.resize(member_names(service, description.geography).size(), 0);
      for (std::size_t m = 0; m < flows[p][s].size(); ++m)
        load[member_of(service, description.geography, m)] += flows[p][s][m] * demand->work;
    }
  }
  return loads;
}

std::vector<std::optional<double>> capacity_of(const models::Description& description,
                                               const QueueName& queue) {
  const models::Service& service = service_called(description, queue.first);
  std::vector<std::optional<double>> capacity;
  for (const auto& places : service.capacity) {
    capacity.push_back(places ? std::optional(static_cast<double>(*places)) : std::nullopt);
  }
  for (const models::SlotClass& slot : service.slots) {
    if (slot.name != queue.second) continue;
    const double factor = slots_a_day_per_weekly(description.clock);
    for (const double weekly : slot.per_week)
      capacity.emplace_back(weekly * factor);
  }
  return capacity;
}

const models::Service& service_called(const models::Description& description,
                                      const std::string& name) {
  return *std::find_if(description.services.begin(), description.services.end(),
                       [&](const models::Service& service) { return service.name == name; });
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
