#include "models/compile/capacity_schedule.h"

#include <algorithm>
#include <array>
#include <set>

namespace models {
namespace {

constexpr engine::Duration a_day = std::chrono::hours{24};

bool covers(const WeeklyHours& hours, unsigned day, engine::Duration time) {
  const unsigned yesterday = (day + 6) % 7;
  return (hours.days[day] && time >= hours.from && time < hours.to) ||
         (hours.days[yesterday] && time + a_day < hours.to);
}

/// What holds on a date: the normal capacity, and the hours that differ.
struct Arrangement {
  std::int64_t normal = 0;
  const std::vector<WeeklyHours>* weekly = nullptr;
};

class Schedule {
 public:
  Schedule(const Program& program, const Service& service, std::size_t member)
      : calendar_(program.calendar),
        plan_(service.plans.empty() ? nothing_ : service.plans[member]),
        closed_(service.closed),
        normal_(*service.capacity[member]) {}

  std::vector<PlannedCapacity> until(engine::SimTime end) const {
    std::vector<PlannedCapacity> schedule;
    for (auto day = std::chrono::sys_days(calendar_.start());
         calendar_.midnight(std::chrono::year_month_day(day)) < end; day += std::chrono::days{1}) {
      for (const engine::SimTime time : times_of(std::chrono::year_month_day(day))) {
        if (time >= end) continue;
        const std::int64_t beds = beds_at(time);
        if (schedule.empty() || schedule.back().beds != beds) schedule.push_back({time, beds});
      }
    }
    return schedule;
  }

 private:
  Arrangement arrangement(std::chrono::year_month_day date) const {
    Arrangement now{normal_, &plan_.weekly};
    for (const CapacityChange& change : plan_.changes) {
      if (change.from > date) break;
      now.normal = std::max<std::int64_t>(0, change.to.value_or(now.normal) + change.more);
      if (change.weekly) now.weekly = &*change.weekly;
    }
    return now;
  }

  bool is_closed(std::chrono::year_month_day date) const {
    return std::any_of(closed_.begin(), closed_.end(), [&](const Closure& closure) {
      return closure.from <= date && date <= closure.to;
    });
  }

  /// Midnight, and whenever hours may begin or end on that day.
  std::set<engine::SimTime> times_of(std::chrono::year_month_day date) const {
    std::set<engine::SimTime> times{calendar_.midnight(date)};
    for (const WeeklyHours& hours : *arrangement(date).weekly) {
      times.insert(calendar_.at(date, hours.from));
      times.insert(calendar_.at(date, hours.to % a_day));
    }
    return times;
  }

  std::int64_t beds_at(engine::SimTime time) const {
    const engine::LocalTime local = calendar_.local(time);
    if (is_closed(local.date)) return 0;
    const Arrangement now = arrangement(local.date);
    const unsigned day = calendar_.weekday(time).iso_encoding() - 1;
    for (const WeeklyHours& hours : *now.weekly) {
      if (covers(hours, day, local.time_of_day)) return hours.capacity;
    }
    return now.normal;
  }

  const engine::Calendar& calendar_;
  const CapacityPlan nothing_;
  const CapacityPlan& plan_;
  const std::vector<Closure>& closed_;
  std::int64_t normal_;
};

}  // namespace

std::vector<PlannedCapacity> capacity_schedule(const Program& program, const Service& service,
                                               std::size_t member) {
  const bool has_plan = !service.plans.empty() && (!service.plans[member].weekly.empty() ||
                                                   !service.plans[member].changes.empty());
  if (!has_plan && service.closed.empty()) return {};
  return Schedule(program, service, member).until(program.end);
}

}  // namespace models
