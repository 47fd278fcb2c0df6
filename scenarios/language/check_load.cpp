#include "scenarios/language/check_load.h"

#include <cmath>
#include <string>

#include <fmt/format.h>

#include "scenarios/language/certain_flows.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

/// How few members a warning names.
constexpr std::size_t max_named = 5;

/// What comes through one full service fills another of the same size, but for rounding.
constexpr double rounding = 1e-6;

class LoadCheck {
 public:
  LoadCheck(const models::Description& description, const Node* services, engine::Errors& faults)
      : description_(description), services_(services), faults_(faults) {}

  void run(const Flows& flows) {
    const Loads loads = loads_of(description_, flows);
    for (const models::Service& service : description_.services) {
      if (may_lose(service) || may_be_left_in_line(description_, service)) continue;
      if (service.kind != models::ServiceKind::clinic) compare({service.name, ""}, loads);
      for (const models::SlotClass& slot : service.slots)
        compare({service.name, slot.name}, loads);
    }
  }

 private:
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

  void compare(const QueueName& queue, const Loads& loads) {
    const auto found = loads.find(queue);
    if (found == loads.end()) return;
    const auto& [name, slot] = queue;
    const auto names = member_names(service_called(description_, name), description_.geography);
    const auto capacity = capacity_of(description_, queue);
    const std::string what = slot.empty() ? name : name + "." + slot;
    Members full, closed;
    for (std::size_t m = 0; m < capacity.size(); ++m) {
      const double load = found->second[m];
      if (!capacity[m] || load <= *capacity[m] * (1 + rounding)) continue;
      if (*capacity[m] > 0) {
        const double share = load / *capacity[m];
        full.add(with_space(in_a_list(names[m])) + fmt::format("{:.0f} %", std::ceil(100 * share)));
      } else {
        closed.add(names[m].empty() ? what : in_a_list(what + "/" + names[m]));
      }
    }
    warn(what, full, closed, place_of(name));
  }

  void warn(const std::string& what, const Members& full, const Members& closed,
            const engine::Place& place) {
    if (full.number > 0)
      faults_.push_back(warning("W101", place, {{"service", what}, {"load", full.text()}}));
    if (closed.number > 0) faults_.push_back(warning("W111", place, {{"service", closed.text()}}));
  }

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
};

}  // namespace

void check_load(const models::Description& description, const Node* services,
                engine::Errors& faults) {
  if (services == nullptr) return;
  const auto flows = certain_flows(description);
  if (flows) LoadCheck(description, services, faults).run(*flows);
}

}  // namespace scenarios
