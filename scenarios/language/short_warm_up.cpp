#include "scenarios/language/short_warm_up.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"
#include "scenarios/language/traffic.h"

namespace scenarios {

namespace {

constexpr double full_enough = 0.9;
constexpr double as_good_as_full = 0.99;
constexpr double longest_proposed = 100 * 365;  ///< days

/// Patients of the long run at one step of a service, member by member, and how they build up.
struct Part {
  engine::Distribution so_far;  ///< equilibrium law of the stay, microseconds
  std::vector<double> patients;
};

struct Filling {
  std::vector<Part> parts;
  std::vector<std::optional<double>> capacity;  ///< of each member
};

/// Of the patients of the long run, how large a part is there after so many days.
double filled(const Filling& filling, double days) {
  const double after = days * static_cast<double>(engine::microseconds_per_day);
  std::vector<double> shares;
  for (const Part& part : filling.parts)
    shares.push_back(part.so_far.cdf(after));
  double there = 0, in_the_end = 0;
  for (std::size_t m = 0; m < filling.capacity.size(); ++m) {
    double all = 0, by_then = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      all += filling.parts[i].patients[m];
      by_then += filling.parts[i].patients[m] * shares[i];
    }
    const double room = filling.capacity[m].value_or(all);
    in_the_end += std::min(all, room);
    there += std::min(by_then, room);
  }
  return in_the_end > 0 ? there / in_the_end : 1;
}

class Fillings {
 public:
  Fillings(const models::Description& description, const Flows& flows) : description_(description) {
    for (std::size_t p = 0; p < flows.size(); ++p) {
      for (std::size_t s = 0; s < flows[p].size(); ++s)
        add(description.pathways[p].steps[s], flows[p][s]);
    }
    for (const std::string& name : unknown_)
      of_.erase(name);
  }

  const std::map<std::string, Filling>& all() const { return of_; }

 private:
  static bool is_unknown(const models::Step& step) {
    const auto* stay = std::get_if<models::Stay>(&step);
    if (stay != nullptr) return stay->rule || !stay->until.empty() || !stay->member.empty();
    const auto* triage = std::get_if<models::Triage>(&step);
    return triage != nullptr && (triage->rule || !triage->member.empty());
  }

  static const engine::Distribution* length_of(const models::Step& step) {
    if (const auto* stay = std::get_if<models::Stay>(&step)) return &stay->length;
    const auto* triage = std::get_if<models::Triage>(&step);
    return triage == nullptr ? nullptr : &triage->length;
  }

  void add(const models::Step& step, const std::vector<double>& flow) {
    const engine::Distribution* length = length_of(step);
    const auto names = services_of(step);
    if (length == nullptr || names.empty()) return;
    const models::Service& service = service_called(description_, names.front());
    const bool is_told = names.size() == 1 && !is_unknown(step) && !may_lose(service) &&
                         !service.sharing && engine::has_equilibrium(*length);
    if (!is_told) return unknown_.insert(names.begin(), names.end()), void();
    Filling& filling = of_[service.name];
    if (filling.capacity.empty()) filling.capacity = capacity_of(description_, {service.name, ""});
    Part part{engine::equilibrium(*length), std::vector<double>(filling.capacity.size(), 0)};
    const double days = length->mean() / engine::microseconds_per_day;
    for (std::size_t m = 0; m < flow.size(); ++m)
      part.patients[member_of(service, description_.geography, m)] += flow[m] * days;
    filling.parts.push_back(std::move(part));
  }

  const models::Description& description_;
  std::map<std::string, Filling> of_;
  std::set<std::string> unknown_;  ///< services of which too little is known
};

/// Whole days after which the service is as good as full; none if that takes a century.
std::optional<int> days_to_fill(const Filling& filling) {
  double too_few = 0, enough = longest_proposed;
  if (filled(filling, enough) < as_good_as_full) return std::nullopt;
  while (enough - too_few > 0.5) {
    const double middle = (too_few + enough) / 2;
    (filled(filling, middle) < as_good_as_full ? too_few : enough) = middle;
  }
  return static_cast<int>(std::ceil(enough));
}

}  // namespace

void warn_of_short_warm_up(const models::Description& description, const Node* clock,
                           engine::Errors& faults) {
  const auto days = static_cast<double>(description.clock.warm_up.count());
  if (days <= 0 || clock == nullptr || !description.start_state.empty()) return;
  const auto flows = Traffic(description).flows(everyone_passes(description));
  if (!flows) return;
  const Fillings fillings(description, *flows);
  double least = full_enough;
  const std::pair<const std::string, Filling>* slowest = nullptr;
  for (const auto& one : fillings.all()) {
    const double share = filled(one.second, days);
    if (share >= least) continue;
    least = share;
    slowest = &one;
  }
  if (slowest == nullptr) return;
  const Node* node = clock->find("warm_up");
  const auto proposed = days_to_fill(slowest->second);
  faults.push_back(warning("W136", node == nullptr ? clock->where : node->where,
                           {{"service", slowest->first},
                            {"share", fmt::format("{:.0f} %", std::floor(100 * least))},
                            {"days", proposed ? std::to_string(*proposed) : ""}}));
}

}  // namespace scenarios
