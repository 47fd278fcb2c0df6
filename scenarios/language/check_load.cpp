#include "scenarios/language/check_load.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/holidays.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/traffic.h"

namespace scenarios {

namespace {

/// Patients at once, or slots used a day, of each member; by service and class of slot.
using Loads = std::map<std::pair<std::string, std::string>, std::vector<double>>;

/// How few members a warning names.
constexpr std::size_t max_named = 5;

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

class LoadCheck {
 public:
  LoadCheck(const models::Description& description, const Node* services, engine::Errors& faults)
      : description_(description), services_(services), faults_(faults) {}

  void run(const Flows& flows) {
    for (std::size_t p = 0; p < flows.size(); ++p) {
      bool certain = true;
      for (std::size_t s = 0; s < flows[p].size(); ++s) {
        const models::Step& step = description_.pathways[p].steps[s];
        if (certain) add(step, flows[p][s]);
        certain = certain && !turns_away(step);
      }
    }
    for (const models::Service& service : description_.services) {
      if (!service.queue.limit) compare(service);
    }
  }

 private:
  const models::Service& service_called(const std::string& name) const {
    return *std::find_if(description_.services.begin(), description_.services.end(),
                         [&](const models::Service& service) { return service.name == name; });
  }

  /// Behind a queue with a limit the flow is only an upper bound, so the rest of the pathway is
  /// left out: a warning must be true, even if it comes more seldom.
  bool turns_away(const models::Step& step) const {
    const auto* stay = std::get_if<models::Stay>(&step);
    const auto* visit = std::get_if<models::Visit>(&step);
    if (stay != nullptr) return service_called(stay->service).queue.limit.has_value();
    return visit != nullptr && service_called(visit->clinic).queue.limit.has_value();
  }

  /// The member that serves each municipality.
  std::size_t member_of(const models::Service& service, std::size_t municipality) const {
    if (!service.by) return 0;
    for (const auto& division : description_.geography.divisions) {
      if (division.name == *service.by) return division.of_municipality[municipality];
    }
    return municipality;
  }

  void add_load(const std::string& name, const std::string& slot, double work,
                const std::vector<double>& flow) {
    const models::Service& service = service_called(name);
    auto& loads = loads_[{name, slot}];
    loads.resize(member_names(service, description_.geography).size(), 0);
    for (std::size_t m = 0; m < flow.size(); ++m)
      loads[member_of(service, m)] += flow[m] * work;
  }

  void add(const models::Step& step, const std::vector<double>& flow) {
    constexpr double day = engine::microseconds_per_day;
    if (const auto* stay = std::get_if<models::Stay>(&step)) {
      if (!stay->rule) add_load(stay->service, "", stay->length.mean() / day, flow);
    } else if (const auto* triage = std::get_if<models::Triage>(&step)) {
      if (!triage->rule) add_load(triage->desk, "", triage->length.mean() / day, flow);
    } else if (const auto* visit = std::get_if<models::Visit>(&step)) {
      add_load(visit->clinic, visit->slot, visit->times, flow);
    }
  }

  void compare(const models::Service& service) {
    if (service.kind != models::ServiceKind::clinic) {
      warn(service, "", service.capacity);
      return;
    }
    const double factor = slots_a_day_per_weekly(description_.clock);
    for (const models::SlotClass& slot : service.slots) {
      std::vector<std::optional<double>> capacity;
      for (const double weekly : slot.per_week)
        capacity.emplace_back(weekly * factor);
      warn(service, slot.name, capacity);
    }
  }

  template <class Number>
  void warn(const models::Service& service, const std::string& slot,
            const std::vector<std::optional<Number>>& capacity) {
    const auto loads = loads_.find({service.name, slot});
    if (loads == loads_.end()) return;
    const auto names = member_names(service, description_.geography);
    const std::string what = slot.empty() ? service.name : service.name + "." + slot;
    Members full, closed;
    for (std::size_t m = 0; m < capacity.size(); ++m) {
      const double load = loads->second[m];
      if (!capacity[m] || load <= static_cast<double>(*capacity[m])) continue;
      if (*capacity[m] > 0) {
        const double share = load / static_cast<double>(*capacity[m]);
        full.add(with_space(names[m]) + fmt::format("{:.0f} %", std::ceil(100 * share)));
      } else {
        closed.add(names[m].empty() ? what : what + "/" + names[m]);
      }
    }
    const engine::Place place = place_of(service.name);
    if (full.number > 0)
      faults_.push_back(warning("W101", place, {{"service", what}, {"load", full.text()}}));
    if (closed.number > 0) faults_.push_back(warning("W111", place, {{"service", closed.text()}}));
  }

  /// The first members that a warning is about, and how many there are.
  struct Members {
    std::string named;
    std::size_t number = 0;

    void add(const std::string& member) {
      if (++number > max_named) return;
      named += (named.empty() ? "" : ", ") + member;
    }

    std::string text() const {
      return number > max_named ? named + fmt::format(", ... ({})", number) : named;
    }
  };

  static std::string with_space(const std::string& name) {
    return name.empty() ? name : name + " ";
  }

  engine::Place place_of(const std::string& service) const {
    for (const Entry& entry : services_->entries) {
      if (entry.key == service) return entry.where;
    }
    return services_->where;
  }

  const models::Description& description_;
  const Node* services_;
  engine::Errors& faults_;
  Loads loads_;
};

}  // namespace

void check_load(const models::Description& description, const Node* services,
                engine::Errors& faults) {
  if (services == nullptr) return;
  const auto flows = flows_of(description);
  if (flows) LoadCheck(description, services, faults).run(*flows);
}

}  // namespace scenarios
