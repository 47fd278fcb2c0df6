#include "scenarios/language/check_pathways.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "scenarios/language/check_tracks.h"
#include "scenarios/language/circles.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/instant_circles.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/short_circles.h"
#include "scenarios/language/value_fault.h"

namespace scenarios {

namespace {

/// Where a person may be just before a step: the stays that lead to it, and whether anything else
/// does.
struct Before {
  std::set<std::string> services;  ///< of stays
  std::set<std::string> staff;     ///< pools that stay with the bed
  bool may_hold_nothing = false;
};

/// Microseconds. Quicker circles are warned of.
constexpr double shortest_round = 60e6;

class PathwayCheck {
 public:
  PathwayCheck(const models::Description& description, const ReadPathways& where,
               engine::Errors& faults)
      : description_(description), where_(where), graph_(graph_of(description)), faults_(faults) {}

  void run() {
    warn_of_unreachable();
    if (check_time_passes()) {
      warn_of_short_circles();
      warn_of_instant_circles(description_, graph_, where_, faults_);
    }
    check_waits_in_bed();
  }

 private:
  void warn_of_unreachable() {
    const auto is_reached = reachable(description_, graph_);
    for (std::size_t i = 0; i < is_reached.size(); ++i) {
      const engine::Place& place = where_.names[i];
      const bool is_offer = place.file.starts_with("share/");
      if (is_reached[i] || is_offer) continue;
      faults_.push_back(warning("W103", place, {{"pathway", description_.pathways[i].name}}));
    }
  }

  std::string circle_text(const std::vector<std::size_t>& circle,
                          const std::vector<std::string>& names) const {
    std::string text;
    for (const std::size_t node : circle)
      text += names[node] + " > ";
    return text + names[circle.front()];
  }

  std::vector<std::string> pathway_names() const {
    std::vector<std::string> names;
    for (const auto& pathway : description_.pathways)
      names.push_back(pathway.name);
    return names;
  }

  /// False, and told, if someone could go round and round at one instant.
  bool check_time_passes() {
    std::vector<Arrow> arrows;
    const std::vector<std::string> names = pathway_names();
    for (const Jump& jump : graph_.jumps) {
      if (jump.takes_a_wait()) continue;
      const auto& steps = description_.pathways[jump.from].steps;
      const auto end = steps.begin() + static_cast<std::ptrdiff_t>(steps_before(jump));
      const bool no_time = std::all_of(
          steps.begin(), end, [this](const models::Step& step) { return time_of(step) == 0; });
      if (no_time) arrows.emplace_back(jump.from, jump.to);
    }
    const auto circle = find_circle(names.size(), arrows);
    if (circle.empty()) return true;
    faults_.push_back(fault("E057", where_.places[circle.front()].back(),
                            {{"circle", circle_text(circle, names)}}));
    return false;
  }

  /// Correct, but so many events that a run may never end: a wrong unit, most likely.
  void warn_of_short_circles() {
    std::vector<TimedArrow> arrows;
    const std::vector<std::string> names = pathway_names();
    for (const Jump& jump : graph_.jumps) {
      if (!jump.takes_a_wait()) arrows.push_back({jump.from, jump.to, time_until(jump)});
    }
    const auto circle = shortest_circle(names.size(), arrows, shortest_round);
    if (!circle) return;
    faults_.push_back(warning(
        "W112", where_.places[circle->nodes.front()].back(),
        {{"circle", circle_text(circle->nodes, names)}, {"seconds", seconds_text(circle->time)}}));
  }

  static std::string seconds_text(double time) {
    return time < 1e6 ? "< 1" : short_number(std::round(time / 1e6));
  }

  /// From the start of the pathway to the end of the step that jumps, on average, waits left out.
  double time_until(const Jump& jump) const {
    const auto& steps = description_.pathways[jump.from].steps;
    double time = 0;
    for (std::size_t s = 0; s < steps_before(jump); ++s)
      time += time_of(steps[s]);
    return time;
  }

  /// Of a fork without limit, unless so many tracks as are needed may take no time.
  double time_of(const models::Step& step) const {
    const auto* fork = std::get_if<models::Fork>(&step);
    if (fork == nullptr) return expected_time(step);
    const auto at_once = std::ranges::count_if(fork->tracks, [this](const models::Track& track) {
      const auto& steps = description_.pathways[graph_.index.at(track.pathway)].steps;
      return std::ranges::all_of(steps, [this](const auto& one) { return time_of(one) == 0; });
    });
    const bool may_be_at_once = static_cast<std::size_t>(at_once) >= fork->needed;
    return may_be_at_once ? 0 : std::numeric_limits<double>::infinity();
  }

  /// How many steps of the pathway a person has been through who jumps.
  static std::size_t steps_before(const Jump& jump) {
    return jump.is_before ? jump.step : jump.step + 1;
  }

  /// Follows jumps backwards from the step to what the person did before it.
  void look_back(std::size_t pathway, std::size_t step, Before& before,
                 std::set<std::size_t>& seen) const {
    if (step > 0) {
      const auto& previous = description_.pathways[pathway].steps[step - 1];
      const auto* stay = std::get_if<models::Stay>(&previous);
      if (keeps_place(previous)) {
        look_back(pathway, step - 1, before, seen);
      } else if (stay != nullptr) {
        add_kept(*stay, before);
      } else {
        before.may_hold_nothing = true;
      }
      return;
    }
    if (!seen.insert(pathway).second) return;
    const auto starts = first_pathways(description_);
    const bool is_start = std::find(starts.begin(), starts.end(),
                                    description_.pathways[pathway].name) != starts.end();
    before.may_hold_nothing = before.may_hold_nothing || is_start;
    for (const Jump& jump : graph_.jumps) {
      if (jump.to != pathway) continue;
      const auto& from = description_.pathways[jump.from].steps[jump.step];
      const bool keeps_bed =
          !jump.is_before && (std::holds_alternative<models::Go>(from) ||
                              std::holds_alternative<models::Choose>(from) || keeps_place(from));
      if (keeps_bed) {
        look_back(jump.from, jump.step, before, seen);
      } else if (std::holds_alternative<models::Stay>(from) && !jump.is_before) {
        add_kept(std::get<models::Stay>(from), before);  // interrupted, the bed is still held
      } else {
        before.may_hold_nothing = true;
      }
    }
  }

  /// What is held when the stay is over, until something else is given.
  void add_kept(const models::Stay& stay, Before& before) const {
    const auto all = services_of(stay);
    before.services.insert(all.begin(), all.end());
    for (const models::StaffNeed& need : stay.needs) {
      const auto& pool = description_.services[service_index(need.pools.front())];
      const bool stays = !need.length && pool.cares_until == models::CaresUntil::bed_left;
      if (stays && need.persons > 0) before.staff.insert(pool.name);
    }
  }

  /// Pools that a stay may have to wait for: those of needs where none of them is unlimited.
  std::set<std::string> pools_of(const models::Stay& stay) const {
    std::set<std::string> all;
    for (const models::StaffNeed& need : stay.needs) {
      const bool may_lack = std::ranges::all_of(
          need.pools, [this](const std::string& pool) { return can_be_full(pool); });
      if (may_lack && need.persons > 0) all.insert(need.pools.front());
    }
    return all;
  }

  /// Steps that change nothing about where the person is.
  static bool keeps_place(const models::Step& step) {
    return std::holds_alternative<models::Set>(step) ||
           std::holds_alternative<models::Become>(step) ||
           std::holds_alternative<models::Moves>(step) ||
           std::holds_alternative<models::Subscribe>(step) ||
           std::holds_alternative<models::Unsubscribe>(step) || fork_in_bed(step) != nullptr;
  }

  static const models::Fork* fork_in_bed(const models::Step& step) {
    const auto* fork = std::get_if<models::Fork>(&step);
    return fork != nullptr && fork->wait == models::WaitWhere::in_bed ? fork : nullptr;
  }

  std::size_t service_index(const std::string& name) const {
    const auto& services = description_.services;
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&](const auto& service) { return service.name == name; });
    return static_cast<std::size_t>(found - services.begin());
  }

  bool can_be_full(const std::string& name) const {
    const models::Service& service = description_.services[service_index(name)];
    for (std::size_t member = 0; member < service.capacity.size(); ++member) {
      if (models::room_of(service, member)) return true;
    }
    return false;
  }

  /// The arrows from each ward whose beds are kept to the one that is waited for.
  void check_wait(std::size_t pathway, std::size_t step, std::vector<Arrow>& arrows) {
    const auto* stay = std::get_if<models::Stay>(&description_.pathways[pathway].steps[step]);
    if (stay == nullptr || stay->wait != models::WaitWhere::in_bed) return;
    Before before;
    std::set<std::size_t> seen;
    look_back(pathway, step, before, seen);
    if (before.may_hold_nothing) {
      faults_.push_back(
          fault("E055", where_.places[pathway][step],
                {{"pathway", description_.pathways[pathway].name}, {"service", stay->service}}));
    }
    const bool is_told = description_.circular_blocking != models::CircularBlocking::refused;
    if (is_told && !stay->or_in.empty()) {
      faults_.push_back(fault("E187", where_.places[pathway][step]));
    }
    std::set<std::string> wanted = pools_of(*stay);
    const auto all = services_of(*stay);
    const bool may_be_full =
        std::ranges::all_of(all, [this](const std::string& to) { return can_be_full(to); });
    if (may_be_full) wanted.insert(stay->service);
    // Staff that stayed is given back before a stay that needs staff is sought.
    if (stay->needs.empty()) before.services.merge(before.staff);
    for (const std::string& kept : before.services) {
      for (const std::string& one : wanted) {
        const Arrow arrow{service_index(kept), service_index(one)};
        arrows.push_back(arrow);
        first_wait_.emplace(arrow, where_.places[pathway][step]);
      }
    }
  }

  /// The arrows from each ward whose beds are kept, and the staff there, to what the tracks use.
  void check_fork(std::size_t pathway, std::size_t step) {
    const models::Fork* fork = fork_in_bed(description_.pathways[pathway].steps[step]);
    if (fork == nullptr) return;
    const engine::Place& place = where_.places[pathway][step];
    Before before;
    std::set<std::size_t> seen;
    look_back(pathway, step, before, seen);
    if (before.may_hold_nothing) faults_.push_back(fault("E263", place));
    before.services.merge(before.staff);
    for (const std::string& kept : before.services) {
      if (!can_be_full(kept)) continue;
      for (const std::string& wanted : services_of_tracks(*fork)) {
        const Arrow arrow{service_index(kept), service_index(wanted)};
        fork_waits_.emplace(arrow, place);
      }
    }
  }

  /// Those with beds that can be full.
  std::set<std::string> services_of_tracks(const models::Fork& fork) const {
    std::set<std::string> all;
    for (const models::Track& track : fork.tracks) {
      const auto walked = walked_by(description_, graph_.index.at(track.pathway));
      for (std::size_t p = 0; p < walked.size(); ++p) {
        if (walked[p]) add_services_of(description_.pathways[p], all);
      }
    }
    return all;
  }

  void add_services_of(const models::Pathway& pathway, std::set<std::string>& all) const {
    for (const models::Step& step : pathway.steps) {
      for (const std::string& name : services_of(step)) {
        if (can_be_full(name)) all.insert(name);
      }
      if (const auto* stay = std::get_if<models::Stay>(&step)) all.merge(pools_of(*stay));
    }
  }

  /// True, and told, if someone at a fork may wait for a bed that waits for the one that is kept.
  bool may_lock_at_fork(std::vector<Arrow> arrows, const std::vector<std::string>& names) {
    for (const auto& [arrow, place] : fork_waits_)
      arrows.push_back(arrow);
    for (const auto& [arrow, place] : fork_waits_) {
      const auto way = way_from(arrow.second, arrow.first, arrows);
      if (way.empty()) continue;
      faults_.push_back(fault("E264", place, {{"circle", circle_text(way, names)}}));
      return true;
    }
    return false;
  }

  /// The nodes of the circle that begins at `to`, if a way leads there from `from`; else empty.
  static std::vector<std::size_t> way_from(std::size_t from, std::size_t to,
                                           const std::vector<Arrow>& arrows) {
    std::map<std::size_t, std::size_t> came_from{{from, from}};
    std::vector<std::size_t> open{from};
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const Arrow& arrow : arrows) {
        if (arrow.first == open[i] && came_from.emplace(arrow.second, open[i]).second)
          open.push_back(arrow.second);
      }
    }
    if (!came_from.contains(to)) return {};
    std::vector<std::size_t> way{to};
    while (way.back() != from)
      way.push_back(came_from.at(way.back()));
    std::reverse(way.begin() + 1, way.end());  // from `to`, and round to it again
    return way;
  }

  void check_waits_in_bed() {
    std::vector<Arrow> arrows;
    std::vector<std::string> names;
    for (const auto& service : description_.services)
      names.push_back(service.name);
    for (std::size_t i = 0; i < description_.pathways.size(); ++i) {
      for (std::size_t s = 0; s < description_.pathways[i].steps.size(); ++s) {
        check_wait(i, s, arrows);
        check_fork(i, s);
      }
    }
    if (may_lock_at_fork(arrows, names)) return;
    const bool is_allowed = description_.circular_blocking != models::CircularBlocking::refused;
    const auto circle = find_circle(names.size(), arrows);
    if (circle.empty() || is_allowed) return;
    const Arrow first{circle.front(), circle.size() > 1 ? circle[1] : circle.front()};
    faults_.push_back(
        fault("E056", first_wait_.at(first), {{"circle", circle_text(circle, names)}}));
  }

  const models::Description& description_;
  const ReadPathways& where_;
  const PathwayGraph graph_;
  engine::Errors& faults_;
  std::map<Arrow, engine::Place> first_wait_;
  std::map<Arrow, engine::Place> fork_waits_;  ///< from what is kept to what a track needs
};

}  // namespace

void check_pathways(const models::Description& description, const ReadPathways& where,
                    engine::Errors& faults) {
  PathwayCheck(description, where, faults).run();
}

}  // namespace scenarios
