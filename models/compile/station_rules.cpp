#include "models/compile/station_rules.h"

#include <algorithm>
#include <string>

#include "models/compile/capacity_schedule.h"
#include "models/compile/lookup.h"
#include "models/compile/stations.h"
#include "models/compile/steps.h"

namespace models {
namespace {

bool has_rules(const Queue& queue) {
  return queue.order == QueueOrder::random || queue.order == QueueOrder::shortest ||
         queue.limit_external || queue.limit_internal || !queue.turned_away.empty() ||
         !queue.balk.empty() || queue.patience || queue.impatience || queue.ageing;
}

bool has_rules(const Service& service) {
  return has_rules(service.queue) || !service.plans.empty() || !service.closed.empty() ||
         service.breakdown || service.turnaround || service.preempt != Preempt::never ||
         service.overflow || !service.reserve.empty();
}

void add_pools(const Stay& stay, std::vector<std::string>& all) {
  for (const StaffNeed& need : stay.needs)
    all.insert(all.end(), need.pools.begin(), need.pools.end());
  for (const StaffRound& round : stay.rounds)
    all.insert(all.end(), round.pools.begin(), round.pools.end());
}

/// Services whose lines someone may leave without being called: who stands elsewhere too, or is
/// swapped. And those that must look at others before anybody begins: where staff is needed, and
/// the pools of it.
std::vector<std::string> shared_services(const Description& description) {
  std::vector<std::string> all;
  for (const Service& service : description.services) {
    if (service.overflow) all.push_back(service.overflow->to);
    if (!service.moves_to.empty()) all.push_back(service.moves_to);
  }
  for (const Pathway& pathway : description.pathways) {
    for (const Step& step : pathway.steps) {
      const auto* stay = std::get_if<Stay>(&step);
      const bool may_be_swapped = stay != nullptr && stay->wait == WaitWhere::in_bed &&
                                  description.circular_blocking == CircularBlocking::swap;
      if (stay == nullptr) continue;
      add_pools(*stay, all);
      const bool needs_staff = !stay->needs.empty() || !stay->rounds.empty();
      if (stay->or_in.empty() && !may_be_swapped && !needs_staff) continue;
      all.push_back(stay->service);
      all.insert(all.end(), stay->or_in.begin(), stay->or_in.end());
    }
  }
  return all;
}

class RulesCompiler {
 public:
  RulesCompiler(const Program& program, const StationPlan& plan, std::size_t member)
      : program_(program),
        plan_(plan),
        service_(program.description.services[plan.service]),
        member_(member) {}

  StationRules rules() const {
    StationRules rules;
    rules.hash = engine::stable_hash("station " + plan_.name);
    add_queue(rules);
    if (plan_.capacity) add_capacity(rules);
    rules.turnaround = service_.turnaround;
    rules.why_turnaround = why("turnaround");
    rules.preempt = service_.preempt;
    if (!service_.moves_to.empty()) rules.moves_to = choice_of(program_, service_.moves_to, "");
    if (service_.overflow) {
      rules.overflow_to = choice_of(program_, service_.overflow->to, "");
      rules.overflow_after = service_.overflow->after;
      rules.returns = service_.overflow->returns;
    }
    add_reserve(rules);
    return rules;
  }

 private:
  void add_queue(StationRules& rules) const {
    const Queue& queue = service_.queue;
    rules.ageing = queue.ageing;
    rules.limit_external = queue.limit_external;
    rules.limit_internal = queue.limit_internal;
    rules.turned_away = exit_to(queue.turned_away);
    rules.balk = queue.balk;
    rules.balks = exit_to(queue.balks);
    rules.why_balk = why("balk");
    rules.patience = queue.patience;
    rules.impatience = queue.impatience;
    rules.gives_up = exit_to(queue.gives_up);
    rules.why_patience = why("patience");
  }

  void add_capacity(StationRules& rules) const {
    rules.schedule = capacity_schedule(program_, service_, member_);
    rules.breakdown = service_.breakdown;
    rules.at_closing = service_.at_closing;
  }

  /// Every group with reserved beds is a kind of its own; all others together are the last.
  void add_reserve(StationRules& rules) const {
    if (service_.reserve.empty()) return;
    const auto others = static_cast<std::uint8_t>(service_.reserve.size());
    rules.kind_of_group.assign(program_.description.groups.size(), others);
    for (const auto& [group, beds] : service_.reserve) {
      rules.kind_of_group[index_of(program_.description.groups, group)] =
          static_cast<std::uint8_t>(rules.reserved.size());
      rules.reserved.push_back(beds);
    }
    rules.reserved.push_back(0);
    rules.strict = service_.reserved == Reserved::strict;
  }

  Exit exit_to(const std::string& pathway) const {
    return pathway.empty() ? std::nullopt : Exit(first_step_of(program_, pathway));
  }

  engine::Purpose why(const std::string& what) const {
    return engine::purpose(what + " " + service_.name);
  }

  const Program& program_;
  const StationPlan& plan_;
  const Service& service_;
  std::size_t member_;
};

/// Patients in care elsewhere may be moved home to where they can be interrupted.
void mark_ways_home(Program& program) {
  std::vector<std::uint32_t> choices;
  for (const StationRules& rules : program.station_rules) {
    if (rules.returns && rules.may_interrupt()) choices.push_back(*rules.overflow_to);
  }
  for (const std::uint32_t choice : choices) {
    for (const StationId at : program.choices[choice].of_municipality)
      program.station_rules[*program.stations[at.value()].rules].leads_to_interruption = true;
  }
}

}  // namespace

void compile_rules(Program& program) {
  const std::vector<std::string> shared = shared_services(program.description);
  std::size_t member = 0;
  for (std::size_t i = 0; i < program.stations.size(); ++i) {
    StationPlan& plan = program.stations[i];
    const Service& service = program.description.services[plan.service];
    member = i > 0 && program.stations[i - 1].service == plan.service ? member + 1 : 0;
    const bool is_shared = std::find(shared.begin(), shared.end(), service.name) != shared.end();
    if (!is_shared && !has_rules(service)) continue;
    StationRules rules = RulesCompiler(program, plan, member).rules();
    plan.rules = static_cast<std::uint32_t>(program.station_rules.size());
    program.station_rules.push_back(std::move(rules));
  }
  mark_ways_home(program);
}

}  // namespace models
