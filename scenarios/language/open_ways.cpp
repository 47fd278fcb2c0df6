#include "scenarios/language/open_ways.h"

#include <vector>

#include "scenarios/language/expression_bounds.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using models::Expression;

bool may_be_above_zero(const std::optional<Expression>& formula) {
  return !formula || most_of(*formula) > 0;
}

bool may_happen(const engine::Hazard& hazard, const std::optional<Expression>& times) {
  return engine::can_happen(hazard) && may_be_above_zero(times);
}

bool may_happen(const models::Interruption& one) {
  const auto* hazard = std::get_if<engine::Hazard>(&one.law);
  return hazard == nullptr || may_happen(*hazard, one.times);
}

/// What a pathway holds for whoever is on it.
struct Parts {
  std::set<Spot> spots;
  std::set<std::string> ways;    ///< pathways
  std::set<std::string> groups;  ///< to which one may belong from then on
};

class PartsOf {
 public:
  PartsOf(const models::Description& description, Ways ways)
      : description_(description), all_are_open_(ways == Ways::written) {}

  Parts operator()(const models::Pathway& pathway) {
    parts_ = {};
    for (const models::Step& step : pathway.steps) {
      add_services(step);
      std::visit([this](const auto& one) { add(one); }, step);
      for (const models::Interruption& one : interruptions_of(step))
        add(one);
      const auto* triage = std::get_if<models::Triage>(&step);
      const bool ends_here = triage != nullptr && !triage->accept_rule && triage->accept <= 0;
      if (ends_here && !all_are_open_) break;
    }
    return std::move(parts_);
  }

 private:
  void add_services(const models::Step& step) {
    for (const std::string& name : services_of(step))
      add_service(name);
    if (const auto* visit = std::get_if<models::Visit>(&step))
      parts_.spots.insert({visit->clinic, visit->slot});
  }

  /// The service, those to which its patients are moved, and the ways out of its line.
  void add_service(const std::string& name) {
    if (name.empty() || !parts_.spots.insert({name, ""}).second) return;
    const models::Service& service = service_called(description_, name);
    const models::Queue& queue = service.queue;
    for (const std::string* way : {&queue.turned_away, &queue.balks, &queue.gives_up})
      add_way(*way);
    if (service.overflow) add_service(service.overflow->to);
    add_service(service.moves_to);
    if (!queue.jockey) return;
    for (const std::string& other : queue.jockey->to)
      add_service(other);
  }

  void add_way(const std::string& pathway) {
    if (!pathway.empty()) parts_.ways.insert(pathway);
  }

  void add(const models::Interruption& one) {
    if (!all_are_open_ && !may_happen(one)) return;
    add_way(one.pathway);
    if (one.change && !one.change->group.empty()) parts_.groups.insert(one.change->group);
  }

  void add(const models::Triage& triage) {
    if (all_are_open_ || triage.accept < 1 || triage.accept_rule) add_way(triage.rejected);
  }

  void add(const models::Choose& choose) {
    for (std::size_t i = 0; i < choose.ways.size(); ++i) {
      const auto& [share, pathway] = choose.ways[i];
      const bool has_rule = i < choose.rules.size() && choose.rules[i];
      const bool is_open = choose.by == models::ChooseBy::shares ? share > 0
                           : has_rule                            ? most_of(*choose.rules[i]) > 0
                                                                 : true;
      if (all_are_open_ || is_open) add_way(pathway);
      const bool is_last = choose.by == models::ChooseBy::conditions && has_rule &&
                           constant_of(*choose.rules[i]).value_or(0) > 0;
      if (is_last && !all_are_open_) return;
    }
    add_way(choose.otherwise.value_or(""));
  }

  void add(const models::Community& community) {
    for (const models::Risk& risk : community.risks) {
      if (all_are_open_ || may_happen(risk.hazard, risk.times)) add_way(risk.pathway);
    }
  }

  void add(const models::Fork& fork) {
    for (const models::Track& track : fork.tracks)
      add_way(track.pathway);
  }

  void add(const models::Subscribe& subscribe) {
    if (all_are_open_ || may_be_above_zero(subscribe.condition)) add_way(subscribe.track.pathway);
  }

  void add(const models::Go& go) { add_way(go.pathway); }
  void add(const models::Become& become) { parts_.groups.insert(become.group); }

  /// All other steps lead on to the next.
  template <class Step>
  void add(const Step& /*step*/) {}

  const models::Description& description_;
  bool all_are_open_;
  Parts parts_;
};

/// Goes everywhere from where the groups begin.
class Walk {
 public:
  Walk(const models::Description& description, Ways ways) {
    PartsOf parts_of(description, ways);
    for (const models::Pathway& pathway : description.pathways)
      parts_.emplace(pathway.name, parts_of(pathway));
  }

  void begin(const std::string& group, const std::string& pathway) {
    spots_[group];
    if (!seen_.insert({group, pathway}).second) return;
    open_.emplace_back(group, pathway);
    for (const std::string& heir : heirs_[group])
      begin(heir, pathway);
  }

  OpenSpots go() {
    while (!open_.empty()) {
      const auto [group, pathway] = open_.back();
      open_.pop_back();
      const Parts& parts = parts_.at(pathway);
      spots_[group].insert(parts.spots.begin(), parts.spots.end());
      for (const std::string& way : parts.ways)
        begin(group, way);
      for (const std::string& other : parts.groups)
        take_over(group, other);
    }
    return std::move(spots_);
  }

 private:
  /// Who was of one group may be anywhere as the other: what was begun before goes on beside.
  void take_over(const std::string& group, const std::string& other) {
    if (!heirs_[group].insert(other).second) return;
    const auto seen = seen_;
    for (const auto& [one, pathway] : seen) {
      if (one == group) begin(other, pathway);
    }
  }

  std::map<std::string, Parts> parts_;
  std::set<std::pair<std::string, std::string>> seen_;  ///< group and pathway
  std::vector<std::pair<std::string, std::string>> open_;
  std::map<std::string, std::set<std::string>>
      heirs_;  ///< groups to which others may come to belong
  OpenSpots spots_;
};

}  // namespace

OpenSpots open_spots(const models::Description& description, Ways ways) {
  Walk walk(description, ways);
  for (const models::Group& group : description.groups) {
    for (const models::Stream& stream : group.arrivals.streams)
      walk.begin(group.name, stream.pathway.empty() ? group.pathway : stream.pathway);
  }
  for (const models::StartGroup& start : description.start_state)
    walk.begin(start.group, start.pathway);
  return walk.go();
}

}  // namespace scenarios
