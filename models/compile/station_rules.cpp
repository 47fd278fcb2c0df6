#include "models/compile/station_rules.h"

#include <algorithm>
#include <string>

#include "models/compile/capacity_schedule.h"
#include "models/compile/formulas.h"
#include "models/compile/lookup.h"
#include "models/compile/stations.h"
#include "models/compile/steps.h"
#include "models/compile/track_pathways.h"

namespace models {
namespace {

bool has_rules(const Queue& queue) {
  return queue.order == QueueOrder::random || queue.order == QueueOrder::shortest ||
         queue.limit_external || queue.limit_internal || !queue.turned_away.empty() ||
         !queue.balk.empty() || queue.balk_rule || queue.limit_rule || queue.limit_external_rule ||
         queue.limit_internal_rule || queue.patience || queue.impatience || queue.ageing ||
         queue.jockey;
}

bool has_rules(const Service& service) {
  const bool is_timed = std::ranges::any_of(service.slots, [](const SlotClass& slot) {
    return slot.no_later > engine::Duration::zero();
  });
  return is_timed || has_rules(service.queue) || !service.plans.empty() ||
         !service.closed.empty() || service.breakdown || service.turnaround ||
         service.preempt != Preempt::never || service.overflow || !service.reserve.empty() ||
         service.sharing;
}

/// Whether somebody may leave the line of the step from the middle, or is changed in it, or others
/// are looked at before anybody begins: where staff is needed.
bool is_left_from_the_middle(const Step& step, const Description& description) {
  const auto runs_in_line = [](const std::vector<Interruption>& until) {
    return std::any_of(until.begin(), until.end(),
                       [](const Interruption& one) { return one.runs != ClockRuns::staying; });
  };
  if (const auto* visit = std::get_if<Visit>(&step)) return runs_in_line(visit->until);
  if (const auto* triage = std::get_if<Triage>(&step)) return runs_in_line(triage->until);
  const auto* stay = std::get_if<Stay>(&step);
  if (stay == nullptr) return false;
  const bool may_be_swapped =
      stay->wait == WaitWhere::in_bed && description.circular_blocking == CircularBlocking::swap;
  const bool needs_staff = !stay->needs.empty() || !stay->rounds.empty();
  return !stay->or_in.empty() || may_be_swapped || needs_staff || runs_in_line(stay->until);
}

void add_services_of(const Step& step, std::vector<std::string>& all) {
  if (const auto* visit = std::get_if<Visit>(&step)) return all.push_back(visit->clinic);
  if (const auto* triage = std::get_if<Triage>(&step)) return all.push_back(triage->desk);
  const auto* stay = std::get_if<Stay>(&step);
  if (stay == nullptr) return;
  all.push_back(stay->service);
  all.insert(all.end(), stay->or_in.begin(), stay->or_in.end());
  for (const StaffNeed& need : stay->needs)
    all.insert(all.end(), need.pools.begin(), need.pools.end());
  for (const StaffRound& round : stay->rounds)
    all.insert(all.end(), round.pools.begin(), round.pools.end());
}

/// Services whose lines someone may leave without being called: who stands elsewhere too, is
/// swapped, moves to another line, to whom something happens while waiting, or who walks a track
/// that is needed no more. And those that must
/// look at others before anybody begins: where staff is needed, and the pools of it.
std::vector<std::string> shared_services(const Description& description) {
  std::vector<std::string> all;
  const std::vector<bool> is_track = track_pathways(description);
  for (const Service& service : description.services) {
    if (service.overflow) all.push_back(service.overflow->to);
    if (!service.moves_to.empty()) all.push_back(service.moves_to);
    if (service.queue.jockey) {
      all.insert(all.end(), service.queue.jockey->to.begin(), service.queue.jockey->to.end());
    }
  }
  for (std::size_t i = 0; i < description.pathways.size(); ++i) {
    for (const Step& step : description.pathways[i].steps) {
      if (is_track[i] || is_left_from_the_middle(step, description)) add_services_of(step, all);
    }
  }
  return all;
}

class RulesCompiler {
 public:
  RulesCompiler(Program& program, std::uint32_t station, std::size_t member)
      : program_(program),
        station_(station),
        plan_(program.stations[station]),
        service_(program.description.services[plan_.service]),
        member_(member) {}

  StationRules rules() const {
    StationRules rules;
    rules.hash = engine::stable_hash("station " + plan_.name);
    add_queue(rules);
    if (plan_.capacity) add_capacity(rules);
    rules.turnaround = service_.turnaround;
    rules.why_turnaround = why("turnaround");
    rules.preempt = service_.preempt;
    if (service_.sharing) rules.servers = service_.capacity[member_];
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
    rules.limit_rule = formula(queue.limit_rule);
    rules.limit_external_rule = formula(queue.limit_external_rule);
    rules.limit_internal_rule = formula(queue.limit_internal_rule);
    rules.balk = queue.balk;
    rules.balk_rule = formula(queue.balk_rule);
    rules.balks = exit_to(queue.balks);
    rules.why_balk = why("balk");
    rules.patience = queue.patience;
    rules.impatience = queue.impatience;
    rules.gives_up = exit_to(queue.gives_up);
    rules.why_patience = why("patience");
    if (!queue.jockey) return;
    rules.jockey_when = queue.jockey->when;
    for (const std::string& to : queue.jockey->to)
      rules.jockey_to.push_back(choice_of(program_, to, ""));
  }

  /// Worked out for someone who comes to the station, whose state is read as it is now.
  std::optional<Formula> formula(const std::optional<Expression>& written) const {
    if (!written) return std::nullopt;
    return compile_formula(program_, *written, own_choice());
  }

  std::uint32_t own_choice() const {
    const auto found =
        std::find_if(program_.choices.begin(), program_.choices.end(), [this](const auto& choice) {
          const auto& all = choice.of_municipality;
          return std::find(all.begin(), all.end(), StationId(station_)) != all.end();
        });
    return static_cast<std::uint32_t>(found - program_.choices.begin());
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

  Program& program_;
  std::uint32_t station_;
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

void link_jockey(Program& program, std::uint32_t from, StationId to) {
  auto& all = program.station_rules[*program.stations[to.value()].rules].jockeys_from;
  if (std::find(all.begin(), all.end(), from) == all.end()) all.push_back(from);
}

/// For each line, those from which people may move into it.
void link_jockeys(Program& program) {
  for (std::uint32_t from = 0; from < program.stations.size(); ++from) {
    const auto& rules = program.stations[from].rules;
    if (!rules) continue;
    for (const std::uint32_t choice : program.station_rules[*rules].jockey_to) {
      for (const StationId to : program.choices[choice].of_municipality)
        link_jockey(program, from, to);
    }
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
    StationRules rules = RulesCompiler(program, static_cast<std::uint32_t>(i), member).rules();
    plan.rules = static_cast<std::uint32_t>(program.station_rules.size());
    program.station_rules.push_back(std::move(rules));
  }
  mark_ways_home(program);
  link_jockeys(program);
}

}  // namespace models
