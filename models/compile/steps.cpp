#include "models/compile/steps.h"

#include <algorithm>

#include "models/compile/formulas.h"
#include "models/compile/lookup.h"
#include "models/compile/moves.h"
#include "models/compile/routes.h"
#include "models/compile/staffing.h"
#include "models/compile/stations.h"
#include "models/compile/track_pathways.h"

namespace models {
namespace {

/// Where each pathway's steps begin in the table. A `go` takes no entry of its own.
class Places {
 public:
  explicit Places(const std::vector<Pathway>& pathways) : pathways_(pathways) {
    std::uint32_t next = 0;
    for (const Pathway& one : pathways) {
      begins_.push_back(next);
      next += static_cast<std::uint32_t>(
          std::count_if(one.steps.begin(), one.steps.end(),
                        [](const Step& step) { return !std::holds_alternative<Go>(step); }));
    }
  }

  /// The step that position `step` of `pathway` stands for.
  std::uint32_t at(std::uint32_t pathway, std::size_t step) const {
    for (std::size_t hops = 0; hops <= pathways_.size(); ++hops) {
      const auto* go = std::get_if<Go>(&pathways_[pathway].steps[step]);
      if (go == nullptr) return begins_[pathway] + static_cast<std::uint32_t>(step);
      pathway = index_of(pathways_, go->pathway);
      step = 0;
    }
    engine::ensure(false, "a checked scenario has no circle of go");
    return 0;
  }

  std::uint32_t first(const std::string& name) const { return at(index_of(pathways_, name), 0); }

 private:
  const std::vector<Pathway>& pathways_;
  std::vector<std::uint32_t> begins_;
};

/// Whether a track changes the attribute of its person, by attribute.
std::vector<bool> told_attributes(const Program& program) {
  std::vector<bool> told(program.attributes.size(), false);
  for (const Pathway& pathway : program.description.pathways) {
    for (const Step& step : pathway.steps) {
      const auto* set = std::get_if<Set>(&step);
      if (set == nullptr || !set->of_person) continue;
      for (const Set::Change& one : set->changes)
        told[attribute_index(program, one.attribute)] = true;
    }
  }
  return told;
}

/// A hazard of 0 is no risk: it draws nothing, so whoever switches it off has the numbers of who
/// never wrote it.
Community without_impossible(Community step) {
  std::erase_if(step.risks, [](const Risk& risk) { return !engine::can_happen(risk.hazard); });
  return step;
}

/// Turns one step into its entry of the table.
class StepCompiler {
 public:
  StepCompiler(Program& program, const Places& places, const Pathway& pathway)
      : program_(program), places_(places), pathway_(pathway) {}

  StepPlan operator()(const Stay& step) {
    StepPlan plan = at_service(StepKind::stay, {step.service, step.member, ""}, step.priority);
    plan.wait = step.wait;
    plan.acute = step.acute;
    plan.transfer = step.transfer;
    plan.why_transfer = named("transfer to " + step.service);
    for (const std::string& other : step.or_in)
      plan.other_choices.push_back(choice_of(program_, other, ""));
    plan.length = step.length;
    add_length(plan, step.rule);
    add_interruptions(plan, step.until);
    if (!step.leaves.empty()) rules_of(plan).leaves = step.leaves;
    if (step.wait == WaitWhere::in_bed) add_block_reason(step.service);
    add_staffing(plan, step);
    return plan;
  }

  StepPlan operator()(const Visit& step) {
    StepPlan plan =
        at_service(StepKind::visit, {step.clinic, step.member, step.slot}, step.priority);
    plan.times = static_cast<std::uint16_t>(step.times);
    if (step.apart) plan.length = *step.apart;
    add_interruptions(plan, step.until);
    return plan;
  }

  StepPlan operator()(const Triage& step) {
    StepPlan plan = at_service(StepKind::triage, {step.desk, step.member, ""}, std::nullopt);
    plan.length = step.length;
    add_length(plan, step.rule);
    plan.accept = step.accept;
    if (step.accept_rule)
      rules_of(plan).accept = compile_formula(program_, *step.accept_rule, plan.choice);
    add_interruptions(plan, step.until);
    plan.rejected = places_.first(step.rejected);
    plan.why_accept = named("accept " + step.desk);
    plan.reason = reject_reason(step.reason.empty() ? "criteria" : step.reason);
    return plan;
  }

  StepPlan operator()(const Delay& step) {
    StepPlan plan = elsewhere(StepKind::delay, node_home);
    plan.length = step.length;
    add_length(plan, step.rule);
    add_interruptions(plan, step.until);
    plan.why = named("delay");
    return plan;
  }

  StepPlan operator()(const Choose& step) {
    StepPlan plan = elsewhere(StepKind::choose, node_home);
    plan.why = named("choose");
    double sum = 0;
    for (const auto& [share, name] : step.ways) {
      plan.ways.push_back({sum += share, places_.first(name)});
    }
    plan.ways.back().up_to = 1;
    if (step.by != ChooseBy::shares) add_rules(plan, step);
    return plan;
  }

  StepPlan operator()(const Community& written) {
    const Community step = without_impossible(written);
    StepPlan plan = elsewhere(StepKind::community, node_home);
    for (const Risk& risk : step.risks) {
      plan.risks.push_back({risk.hazard, risk.times_frailty, named("risk " + risk.name),
                            places_.first(risk.pathway), risk.from, risk.by_municipality});
      remember(risk.from);
    }
    add_factors(plan, step);
    return plan;
  }

  StepPlan operator()(const Leave& step) {
    return step.dead ? elsewhere(StepKind::die, node_dead)
                     : elsewhere(StepKind::leave, node_outside);
  }

  StepPlan operator()(const Set& step) {
    StepPlan plan = elsewhere(StepKind::set, node_home);
    StepRules& rules = rules_of(plan);
    rules.changes = changes(step.changes);
    rules.tells_person = step.of_person;
    return plan;
  }

  StepPlan operator()(const Become& step) {
    StepPlan plan = elsewhere(StepKind::become, node_home);
    rules_of(plan).group =
        static_cast<std::uint8_t>(index_of(program_.description.groups, step.group));
    return plan;
  }

  StepPlan operator()(const Moves& step) {
    StepPlan plan = elsewhere(StepKind::moves, node_home);
    plan.why = named("moves");
    rules_of(plan).move = move_plan(step, program_.description.geography);
    return plan;
  }

  StepPlan operator()(const Fork& step) {
    StepPlan plan = elsewhere(StepKind::fork, node_home);
    plan.wait = step.wait;
    plan.why = named("fork");
    add_interruptions(plan, step.until);
    plan.fork = beside({{}, step.needed, step.others_finish, 0});
    for (const Track& track : step.tracks)
      add_track(plan, track);
    const bool all = step.needed == step.tracks.size();
    if (step.others_finish && !all) program_.has_lasting_companions = true;
    return plan;
  }

  StepPlan operator()(const Join&) { return elsewhere(StepKind::join, node_home); }

  StepPlan operator()(const Subscribe& step) {
    StepPlan plan = elsewhere(StepKind::subscribe, node_home);
    plan.wait = WaitWhere::in_bed;
    plan.why = named("subscribe " + step.track.name);
    plan.fork = beside({{}, 0, true, subscription(step.track.name)});
    add_track(plan, step.track);
    if (step.condition) rules_of(plan).condition = compile_formula(program_, *step.condition);
    program_.has_lasting_companions = true;
    return plan;
  }

  StepPlan operator()(const Unsubscribe& step) {
    StepPlan plan = elsewhere(StepKind::unsubscribe, node_home);
    plan.wait = WaitWhere::in_bed;
    plan.fork = beside({{}, 0, true, subscription(step.name)});
    return plan;
  }

  StepPlan operator()(const Go&) { return {}; }  // takes no entry

 private:
  /// Draws are named after pathway and step, so that a change elsewhere leaves them alone.
  engine::Purpose named(const std::string& what) const {
    return engine::purpose(pathway_.name + "/" + what);
  }

  StepPlan elsewhere(StepKind kind, std::uint16_t node) const {
    StepPlan plan;
    plan.kind = kind;
    plan.node = node;
    return plan;
  }

  struct At {
    const std::string& service;
    const std::string& member;
    const std::string& slot;
  };

  StepPlan at_service(StepKind kind, const At& at, std::optional<int> priority) const {
    const std::uint32_t index = index_of(program_.description.services, at.service);
    StepPlan plan = elsewhere(kind, static_cast<std::uint16_t>(first_service_node + index));
    plan.choice = choice_of_member(program_, at.service, at.member, at.slot);
    plan.priority = static_cast<std::uint8_t>(priority.value_or(0));
    // Not by member: who is sent elsewhere stays as long.
    plan.why = named("in " + at.service + (at.slot.empty() ? "" : "/" + at.slot));
    return plan;
  }

  StepRules& rules_of(StepPlan& plan) const {
    if (plan.rules == no_rules) {
      plan.rules = static_cast<std::uint32_t>(program_.step_rules.size());
      program_.step_rules.emplace_back();
    }
    return program_.step_rules[plan.rules];
  }

  std::uint32_t beside(ForkPlan plan) const {
    program_.forks.push_back(std::move(plan));
    return static_cast<std::uint32_t>(program_.forks.size() - 1);
  }

  void add_track(const StepPlan& plan, const Track& track) const {
    const std::string whole = pathway_.name + "/" + track.name;
    program_.forks[plan.fork].tracks.push_back(
        {track.name, engine::stable_hash(whole), places_.first(track.pathway)});
  }

  std::uint32_t subscription(const std::string& name) const {
    auto& all = program_.subscriptions;
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    return index_of_text(all, name);
  }

  static std::optional<std::uint32_t> own_choice(const StepPlan& plan) {
    const bool is_elsewhere = plan.kind == StepKind::delay || plan.kind == StepKind::fork;
    return is_elsewhere ? std::nullopt : std::optional(plan.choice);
  }

  void add_length(StepPlan& plan, const std::optional<LengthRule>& rule) const {
    if (rule) rules_of(plan).length = compile_length(program_, *rule, own_choice(plan));
  }

  void add_interruptions(StepPlan& plan, const std::vector<Interruption>& until) const {
    for (const Interruption& one : until) {
      program_.keeps_side_table = true;
      InterruptionPlan added;
      added.law = one.law;
      added.by_municipality = one.by_municipality;
      added.times_frailty = one.times_frailty;
      if (one.times) added.times = compile_formula(program_, *one.times, own_choice(plan));
      added.why = named("until " + one.name);
      if (!one.pathway.empty()) added.step = places_.first(one.pathway);
      added.runs = one.runs;
      added.from = one.from;
      remember(one.from);
      if (one.change) added.change = line_change(*one.change);
      rules_of(plan).until.push_back(std::move(added));
    }
  }

  std::vector<ChangePlan> changes(const std::vector<Set::Change>& written) const {
    std::vector<ChangePlan> all;
    for (const Set::Change& one : written) {
      ChangePlan change;
      change.attribute = attribute_index(program_, one.attribute);
      change.why = named("set " + one.attribute);
      if (const auto* formula = std::get_if<Expression>(&one.value)) {
        change.value = compile_formula(program_, *formula);
      } else {
        change.value = std::get<engine::Distribution>(one.value);
      }
      all.push_back(std::move(change));
    }
    return all;
  }

  LineChangePlan line_change(const LineChange& written) const {
    LineChangePlan plan;
    const auto& groups = program_.description.groups;
    if (!written.group.empty())
      plan.group = static_cast<std::uint8_t>(index_of(groups, written.group));
    if (written.priority) plan.priority = static_cast<std::uint8_t>(*written.priority);
    plan.attributes = changes(written.attributes);
    return plan;
  }

  void add_staffing(StepPlan& plan, const Stay& step) const {
    Staffing staffing = staffing_of(program_, step, pathway_.name);
    if (staffing.needs.empty() && staffing.rounds.empty()) return;
    program_.staff_stays |= std::ranges::any_of(staffing.needs, &StaffPlan::stays_with_bed);
    plan.staffing = static_cast<std::uint32_t>(program_.staffing.size());
    program_.staffing.push_back(std::move(staffing));
  }

  void add_rules(StepPlan& plan, const Choose& step) const {
    StepRules& rules = rules_of(plan);
    rules.by = step.by;
    for (const auto& rule : step.rules) {
      rules.ways.push_back(rule ? std::optional(compile_formula(program_, *rule)) : std::nullopt);
    }
    if (step.otherwise) rules.otherwise = places_.first(*step.otherwise);
    rules.as_of = step.as_of;
    rules.distances = step.distances;
  }

  void add_factors(StepPlan& plan, const Community& step) const {
    const bool any = std::any_of(step.risks.begin(), step.risks.end(),
                                 [](const Risk& risk) { return risk.times.has_value(); });
    if (!any) return;
    StepRules& rules = rules_of(plan);
    for (const Risk& risk : step.risks) {
      rules.times.push_back(risk.times ? std::optional(compile_formula(program_, *risk.times))
                                       : std::nullopt);
    }
    rules.re_evaluate = step.re_evaluate;
    rules.is_weighed_on_change = std::any_of(rules.times.begin(), rules.times.end(),
                                             [&](const auto& one) { return may_change(one); });
    if (rules.keeps_clocks()) program_.keeps_side_table = true;
  }

  /// While the person is at home.
  bool may_change(const std::optional<Formula>& formula) const {
    return formula &&
           std::any_of(formula->sights.begin(), formula->sights.end(), [&](const Sight& sight) {
             return sight.quantity == Observable::holds ||
                    (sight.quantity == Observable::attribute &&
                     program_.told_attributes[sight.index]);
           });
  }

  /// What is counted from before the step.
  void remember(CountedFrom from) const {
    if (from == CountedFrom::arrival) program_.keeps_side_table = true;
    if (from == CountedFrom::discharge) program_.remembers_discharges = true;
  }

  void add_block_reason(const std::string& service) {
    const std::uint32_t index = index_of(program_.description.services, service);
    auto& all = program_.block_reasons;
    if (std::find(all.begin(), all.end(), index) == all.end()) all.push_back(index);
  }

  std::uint32_t reject_reason(const std::string& name) {
    auto& all = program_.reject_reasons;
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    return index_of_text(all, name);
  }

  Program& program_;
  const Places& places_;
  const Pathway& pathway_;
};

}  // namespace

void compile_steps(Program& program) {
  const std::vector<Pathway>& pathways = program.description.pathways;
  program.told_attributes = told_attributes(program);
  const Places places(pathways);
  program.is_track = track_pathways(program.description);
  program.nodes = {"outside", "home", "dead"};
  for (const Service& one : program.description.services) {
    for (std::size_t i = 0; i < first_service_node; ++i) {  // a service may be called home
      if (program.nodes[i] == one.name) program.nodes[i] = "(" + one.name + ")";
    }
    program.nodes.push_back(one.name);
  }
  for (std::uint32_t p = 0; p < pathways.size(); ++p) {
    StepCompiler compiler(program, places, pathways[p]);
    for (std::size_t i = 0; i < pathways[p].steps.size(); ++i) {
      if (std::holds_alternative<Go>(pathways[p].steps[i])) continue;
      StepPlan plan = std::visit(compiler, pathways[p].steps[i]);
      plan.pathway = p;
      plan.position = static_cast<std::uint32_t>(i);
      if (i + 1 < pathways[p].steps.size()) plan.next = places.at(p, i + 1);
      program.steps.push_back(std::move(plan));
    }
  }
  for (const StepPlan& plan : program.steps)
    look_at_services(program, plan);
}

std::uint32_t step_at(const Program& program, const std::string& pathway, std::size_t step) {
  const std::vector<Pathway>& pathways = program.description.pathways;
  return Places(pathways).at(index_of(pathways, pathway), step);
}

std::uint32_t first_step_of(const Program& program, const std::string& pathway) {
  return Places(program.description.pathways).first(pathway);
}

}  // namespace models
