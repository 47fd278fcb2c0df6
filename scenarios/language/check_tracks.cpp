#include "scenarios/language/check_tracks.h"

#include <algorithm>
#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using Marks = std::vector<bool>;  ///< of each pathway

/// Everything that jumps of the kind lead to from those that are marked.
template <class Counts>
Marks followed(Marks marks, const PathwayGraph& graph, Counts counts) {
  for (bool more = true; more;) {
    more = false;
    for (const Jump& jump : graph.jumps) {
      if (!marks[jump.from] || marks[jump.to] || !counts(jump)) continue;
      marks[jump.to] = true;
      more = true;
    }
  }
  return marks;
}

class TrackCheck {
 public:
  TrackCheck(const models::Description& description, const ReadPathways& where,
             engine::Errors& faults)
      : description_(description), where_(where), graph_(graph_of(description)), faults_(faults) {}

  void run() {
    for (std::size_t p = 0; p < description_.pathways.size(); ++p) {
      for (std::size_t s = 0; s < description_.pathways[p].steps.size(); ++s)
        check_step(p, s);
    }
    const Marks persons = from_start();
    const std::vector<Marks> tracks = all_tracks();
    check_joins(persons);
    check_unsubscriptions(persons, tracks);
    check_messages(tracks);
  }

 private:
  static bool goes_on(const Jump& jump) { return !jump.is_beside; }

  Marks from_track(const models::Track& track) const {
    Marks marks(description_.pathways.size(), false);
    marks[graph_.index.at(track.pathway)] = true;
    return followed(std::move(marks), graph_, goes_on);
  }

  void check_step(std::size_t pathway, std::size_t step) {
    const auto& written = description_.pathways[pathway].steps[step];
    const auto tracks = tracks_of(written);
    for (const models::Track& track : tracks)
      check_track(track);
    const auto* fork = std::get_if<models::Fork>(&written);
    if (fork == nullptr) return;
    const auto ends = std::ranges::count_if(
        tracks, [this](const models::Track& track) { return can_end(track); });
    if (static_cast<std::size_t>(ends) >= fork->needed) return;
    faults_.push_back(
        fault("E266", where_.places[pathway][step],
              {{"found", std::to_string(ends)}, {"needed", std::to_string(fork->needed)}}));
  }

  /// The way out of a queue that is full or too slow may be shared with persons: a companion is
  /// done there. Any other way out is told.
  void check_track(const models::Track& track) {
    const std::size_t first = graph_.index.at(track.pathway);
    Marks marks(description_.pathways.size(), false);
    marks[first] = true;
    const Marks meant = followed(marks, graph_, [](const Jump& jump) {
      return goes_on(jump) && (!jump.is_before || jump.is_after_waiting);
    });
    const Marks all = from_track(track);
    for (std::size_t p = 0; p < all.size(); ++p) {
      const auto& steps = description_.pathways[p].steps;
      for (std::size_t s = 0; s < steps.size() && all[p]; ++s) {
        const auto* leave = std::get_if<models::Leave>(&steps[s]);
        if (leave == nullptr || (!leave->dead && !meant[p])) continue;
        p == first ? tell_end(*leave, where_.places[p][s]) : tell_way_out(track, p, all);
      }
    }
  }

  void tell_end(const models::Leave& leave, const engine::Place& place) {
    faults_.push_back(fault("E261", place, {{"step", leave.dead ? "die" : "leave"}}));
  }

  /// At the first step that leads there.
  void tell_way_out(const models::Track& track, std::size_t to, const Marks& from) {
    const auto jump = std::ranges::find_if(graph_.jumps, [&](const Jump& one) {
      return one.to == to && from[one.from] && goes_on(one);
    });
    faults_.push_back(fault("E260", where_.places[jump->from][jump->step],
                            {{"pathway", description_.pathways[to].name}, {"track", track.name}}));
  }

  bool can_end(const models::Track& track) const {
    const Marks all = from_track(track);
    for (std::size_t p = 0; p < all.size(); ++p) {
      const auto& steps = description_.pathways[p].steps;
      if (all[p] && std::ranges::any_of(steps, [this](const auto& step) { return is_end(step); }))
        return true;
    }
    return false;
  }

  bool is_end(const models::Step& step) const {
    // A leave is told by itself.
    if (std::holds_alternative<models::Join>(step) || std::holds_alternative<models::Leave>(step))
      return true;
    const auto names = services_of(step);
    return std::ranges::any_of(names, [this](const std::string& name) {
      return may_lose(service_called(description_, name));
    });
  }

  /// Where persons come, not companions.
  Marks from_start() const {
    Marks marks(description_.pathways.size(), false);
    for (const std::string& name : first_pathways(description_))
      marks[graph_.index.at(name)] = true;
    for (const models::StartGroup& start : description_.start_state)
      marks[graph_.index.at(start.pathway)] = true;
    return followed(std::move(marks), graph_, goes_on);
  }

  /// Where each track of the scenario comes.
  std::vector<Marks> all_tracks() const {
    std::vector<Marks> tracks;
    for (const models::Pathway& pathway : description_.pathways) {
      for (const models::Step& step : pathway.steps) {
        for (const models::Track& track : tracks_of(step))
          tracks.push_back(from_track(track));
      }
    }
    return tracks;
  }

  /// Of pathways where only companions come: they end what they have begun themselves.
  void check_unsubscriptions(const Marks& persons, const std::vector<Marks>& tracks) {
    for (std::size_t p = 0; p < persons.size(); ++p) {
      const auto& steps = description_.pathways[p].steps;
      for (std::size_t s = 0; s < steps.size() && !persons[p]; ++s) {
        const auto* step = std::get_if<models::Unsubscribe>(&steps[s]);
        if (step == nullptr || is_ended(step->name, p, tracks)) continue;
        faults_.push_back(warning("W129", where_.places[p][s], {{"found", step->name}}));
      }
    }
  }

  /// A track that comes to the pathway has subscribed to it.
  bool is_ended(const std::string& name, std::size_t pathway,
                const std::vector<Marks>& tracks) const {
    return std::ranges::any_of(
        tracks, [&](const Marks& track) { return track[pathway] && subscribes(track, name); });
  }

  /// `of: person` where no track comes, moving where one does, and clocks of `until` that do not
  /// hear of what tracks do.
  void check_messages(const std::vector<Marks>& tracks) {
    for (std::size_t p = 0; p < description_.pathways.size(); ++p) {
      const bool is_on_a_track =
          std::ranges::any_of(tracks, [&](const Marks& track) { return track[p]; });
      const auto& steps = description_.pathways[p].steps;
      for (std::size_t s = 0; s < steps.size(); ++s) {
        const auto* set = std::get_if<models::Set>(&steps[s]);
        if (set != nullptr && set->of_person && !is_on_a_track)
          faults_.push_back(warning("W132", where_.places[p][s]));
        if (std::holds_alternative<models::Moves>(steps[s]) && is_on_a_track)
          faults_.push_back(fault("E162", where_.places[p][s]));
        check_frozen(steps[s], where_.places[p][s]);
      }
    }
  }

  void check_frozen(const models::Step& step, const engine::Place& place) {
    for (const models::Interruption& one : interruptions_of(step)) {
      if (!one.times) continue;
      const bool asks = std::ranges::any_of(one.times->observed, [](const models::Observed& seen) {
        return seen.quantity == models::Observable::holds;
      });
      if (asks) faults_.push_back(warning("W133", place, {{"clock", one.name}}));
    }
  }

  bool subscribes(const Marks& marks, const std::string& name) const {
    for (std::size_t p = 0; p < marks.size(); ++p) {
      const auto& steps = description_.pathways[p].steps;
      const auto begins_it = [&](const models::Step& step) {
        const auto* one = std::get_if<models::Subscribe>(&step);
        return one != nullptr && one->track.name == name;
      };
      if (marks[p] && std::ranges::any_of(steps, begins_it)) return true;
    }
    return false;
  }

  void check_joins(const Marks& marks) {
    for (std::size_t p = 0; p < marks.size(); ++p) {
      const auto& steps = description_.pathways[p].steps;
      const auto join = std::ranges::find_if(
          steps, [](const auto& step) { return std::holds_alternative<models::Join>(step); });
      if (!marks[p] || join == steps.end()) continue;
      faults_.push_back(fault("E262",
                              where_.places[p][static_cast<std::size_t>(join - steps.begin())],
                              {{"pathway", description_.pathways[p].name}}));
    }
  }

  const models::Description& description_;
  const ReadPathways& where_;
  const PathwayGraph graph_;
  engine::Errors& faults_;
};

}  // namespace

void check_tracks(const models::Description& description, const ReadPathways& where,
                  engine::Errors& faults) {
  TrackCheck(description, where, faults).run();
}

std::vector<bool> walked_by(const models::Description& description, std::size_t track) {
  Marks marks(description.pathways.size(), false);
  marks[track] = true;
  return followed(std::move(marks), graph_of(description), [](const Jump&) { return true; });
}

}  // namespace scenarios
