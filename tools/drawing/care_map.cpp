#include "tools/drawing/care_map.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "scenarios/language/check_tracks.h"
#include "scenarios/language/competing_risks.h"
#include "scenarios/language/expected_arrivals.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/traffic.h"
#include "tools/drawing/mean_shares.h"
#include "tools/drawing/place_words.h"

namespace tools {

namespace {

using models::Description;

/// A step of a pathway.
using Spot = std::pair<std::size_t, std::size_t>;

/// Where one comes to, and with what probability.
struct Chance {
  std::size_t place = 0;
  double share = 0;
};

class MapMaker {
 public:
  MapMaker(const Description& description, Language language)
      : description_(with_mean_shares(description)),
        language_(language),
        graph_(scenarios::graph_of(description_)),
        flows_(scenarios::Traffic(description_).flows(scenarios::everyone_passes(description_))) {}

  CareMap make() {
    map_.title = std::string(description_.title.en);
    if (language_ == Language::danish) map_.title = description_.title.da;
    for (const models::Group& group : description_.groups)
      add_place(PlaceKind::group, group.name, title_of(group.label, group.name));
    for (const models::Service& service : description_.services)
      add_service(service);
    for (std::size_t g = 0; g < description_.groups.size(); ++g)
      lead_in(g);
    for (std::size_t p = 0; p < description_.pathways.size(); ++p) {
      for (std::size_t s = 0; s < description_.pathways[p].steps.size(); ++s)
        leave_place({p, s});
      for (const models::Step& step : description_.pathways[p].steps)
        join_staff(step);
    }
    return finish();
  }

 private:
  std::string title_of(const models::Text& label, const std::string& name) const {
    const std::string& text = language_ == Language::danish ? label.da : label.en;
    return text.empty() ? name : text;
  }

  std::size_t add_place(PlaceKind kind, const std::string& name, std::string title) {
    const auto known = index_.find({kind, name});
    if (known != index_.end()) return known->second;
    index_.emplace(std::pair(kind, name), map_.places.size());
    map_.places.push_back({kind, name, std::move(title), "", std::nullopt});
    return map_.places.size() - 1;
  }

  void add_service(const models::Service& service) {
    const bool is_pool = service.kind == models::ServiceKind::staff;
    const std::size_t at = add_place(is_pool ? PlaceKind::staff : PlaceKind::service, service.name,
                                     title_of(service.label, service.name));
    const auto members = scenarios::member_names(service, description_.geography).size();
    map_.places[at].detail = capacity_words(service, members, language_);
  }

  std::optional<std::size_t> service_of(const models::Step& step) const {
    const std::string* name = nullptr;
    if (const auto* stay = std::get_if<models::Stay>(&step)) name = &stay->service;
    if (const auto* visit = std::get_if<models::Visit>(&step)) name = &visit->clinic;
    if (const auto* triage = std::get_if<models::Triage>(&step)) name = &triage->desk;
    if (name == nullptr) return std::nullopt;
    return index_.at({PlaceKind::service, *name});
  }

  /// The place of a step; none if one only passes through it.
  std::optional<std::size_t> place_of(Spot spot) {
    const models::Step& step = description_.pathways[spot.first].steps[spot.second];
    if (const auto service = service_of(step)) return service;
    if (const auto* leave = std::get_if<models::Leave>(&step)) {
      const PlaceKind kind = leave->dead ? PlaceKind::dead : PlaceKind::out;
      return add_place(kind, "", std::string(place_word(kind, language_)));
    }
    if (std::holds_alternative<models::Fork>(step)) {
      return add_beside(PlaceKind::fork, spot, "");
    }
    if (const auto* subscribe = std::get_if<models::Subscribe>(&step)) {
      return add_beside(PlaceKind::fork, spot, subscribe->track.name);
    }
    if (std::holds_alternative<models::Join>(step)) return join_of(spot.first);
    const bool at_home = std::holds_alternative<models::Community>(step) ||
                         std::holds_alternative<models::Delay>(step);
    if (!at_home) return std::nullopt;
    const std::string& pathway = description_.pathways[spot.first].name;
    const std::size_t place =
        add_place(PlaceKind::home, pathway, std::string(place_word(PlaceKind::home, language_)));
    map_.places[place].detail = pathway;
    return place;
  }

  /// A fork, where tracks begin, or the join, where so many are done that the person goes on.
  std::size_t add_beside(PlaceKind kind, Spot spot, const std::string& detail) {
    const std::string& pathway = description_.pathways[spot.first].name;
    const std::string name = pathway + " " + std::to_string(spot.second + 1);
    const std::size_t place = add_place(kind, name, std::string(place_word(kind, language_)));
    map_.places[place].detail = detail.empty() ? pathway : pathway + ": " + detail;
    return place;
  }

  /// Where the end of a track leads that only one fork leads to; none of a subscription.
  std::optional<std::size_t> join_of(std::size_t pathway) {
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < description_.pathways.size(); ++p) {
      for (std::size_t s = 0; s < description_.pathways[p].steps.size(); ++s) {
        const auto* fork = std::get_if<models::Fork>(&description_.pathways[p].steps[s]);
        if (fork == nullptr || !leads_to(*fork, pathway)) continue;
        if (found) return std::nullopt;
        found = add_beside(PlaceKind::join, {p, s}, needed_of(*fork));
      }
    }
    return found;
  }

  static std::string needed_of(const models::Fork& fork) {
    return std::to_string(fork.needed) + " / " + std::to_string(fork.tracks.size());
  }

  bool leads_to(const models::Fork& fork, std::size_t pathway) const {
    return std::any_of(
        fork.tracks.begin(), fork.tracks.end(), [&](const models::Track& track) -> bool {
          return scenarios::walked_by(description_, graph_.index.at(track.pathway))[pathway];
        });
  }

  /// Persons a day who come to a step; 0 if not known.
  double flow(Spot spot) const {
    if (!flows_) return 0;
    const auto& by_municipality = (*flows_)[spot.first][spot.second];
    return std::accumulate(by_municipality.begin(), by_municipality.end(), 0.0);
  }

  void lead_in(std::size_t group) {
    const models::Group& one = description_.groups[group];
    for (const models::Stream& stream : one.arrivals.streams) {
      const std::string& start = stream.pathway.empty() ? one.pathway : stream.pathway;
      lead(group, scenarios::expected_arrivals(stream, description_),
           first_places(graph_.index.at(start)));
    }
  }

  std::vector<Chance> first_places(std::size_t pathway) {
    std::vector<Chance> all;
    collect({pathway, 0}, 1, all, 0);
    return all;
  }

  /// The places that one who comes to `spot` reaches first. A checked scenario has no circle of
  /// steps that take no time; `depth` only guards.
  void collect(Spot spot, double share, std::vector<Chance>& all, std::size_t depth) {
    if (depth > 1000) return;
    if (const auto place = place_of(spot)) {
      all.push_back({*place, share});
      return;
    }
    go_on(spot, share, all, depth + 1);
  }

  /// The places reached after the step at `spot`.
  void go_on(Spot spot, double share, std::vector<Chance>& all, std::size_t depth) {
    const std::vector<double> shares = jump_shares(spot);
    double left = 1;
    std::size_t which = 0;
    for (const scenarios::Jump& jump : graph_.jumps) {
      if (jump.from != spot.first || jump.step != spot.second) continue;
      const double part = shares[which++];
      left -= part;
      collect({jump.to, 0}, share * part, all, depth);
    }
    const bool is_last = spot.second + 1 == description_.pathways[spot.first].steps.size();
    if (!is_last && left > 1e-12) collect({spot.first, spot.second + 1}, share * left, all, depth);
  }

  /// How the jumps of a step share those who take one: as the graph says, or by competing risks.
  /// What depends on queues and formulas is drawn, but how many go there is not known: 0.
  std::vector<double> jump_shares(Spot spot) const {
    const models::Step& step = description_.pathways[spot.first].steps[spot.second];
    if (const auto* community = std::get_if<models::Community>(&step))
      return scenarios::first_risk(*community, 1);
    std::vector<double> shares;
    for (const scenarios::Jump& jump : graph_.jumps) {
      if (jump.from != spot.first || jump.step != spot.second) continue;
      shares.push_back(jump.is_before ? 0 : jump.share);
    }
    return shares;
  }

  void leave_place(Spot spot) {
    const auto place = place_of(spot);
    if (!place) return;
    const models::Step& step = description_.pathways[spot.first].steps[spot.second];
    if (std::holds_alternative<models::Join>(step)) return;
    if (!scenarios::tracks_of(step).empty()) return leave_fork(*place, spot);
    std::vector<Chance> next;
    go_on(spot, 1, next, 0);
    lead(*place, flow(spot), next);
  }

  /// To each of the tracks; the person goes on from the join, from a subscription at once.
  void leave_fork(std::size_t place, Spot spot) {
    const models::Step& step = description_.pathways[spot.first].steps[spot.second];
    for (const models::Track& track : scenarios::tracks_of(step))
      lead(place, flow(spot), first_places(graph_.index.at(track.pathway)));
    std::vector<Chance> next;
    collect({spot.first, spot.second + 1}, 1, next, 0);
    for (const models::Interruption& one : scenarios::interruptions_of(step))
      lead(place, 0, first_places(graph_.index.at(one.pathway)));
    const auto* fork = std::get_if<models::Fork>(&step);
    if (fork == nullptr) return lead(place, flow(spot), next);
    const std::size_t join = add_beside(PlaceKind::join, spot, needed_of(*fork));
    lead(join, flow(spot), next);
  }

  /// The pools of a stay, to every service where it may be.
  void join_staff(const models::Step& step) {
    const auto* stay = std::get_if<models::Stay>(&step);
    if (stay == nullptr) return;
    std::vector<std::string> pools;
    for (const models::StaffNeed& need : stay->needs)
      pools.insert(pools.end(), need.pools.begin(), need.pools.end());
    for (const models::StaffRound& round : stay->rounds)
      pools.insert(pools.end(), round.pools.begin(), round.pools.end());
    for (const std::string& pool : pools) {
      for (const std::string& service : scenarios::services_of(step))
        staff_.emplace(index_.at({PlaceKind::staff, pool}),
                       index_.at({PlaceKind::service, service}));
    }
  }

  void lead(std::size_t from, double a_day, const std::vector<Chance>& next) {
    for (const Chance& one : next)
      ways_[{from, one.place}] += a_day * one.share;
  }

  /// Groups and services stand already; what lies outside comes last, always in the same order.
  CareMap finish() {
    std::vector<std::size_t> order(map_.places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return map_.places[a].kind < map_.places[b].kind;
    });
    CareMap sorted{map_.title, {}, {}};
    std::vector<std::size_t> now_at(order.size());
    for (const std::size_t old : order) {
      now_at[old] = sorted.places.size();
      sorted.places.push_back(map_.places[old]);
    }
    std::map<std::pair<std::size_t, std::size_t>, double> ways;
    for (const auto& [way, a_day] : ways_)
      ways[{now_at[way.first], now_at[way.second]}] = a_day;
    for (const auto& [way, a_day] : ways)
      sorted.ways.push_back({way.first, way.second, a_day});
    for (const auto& [pool, service] : staff_)
      sorted.ways.push_back({now_at[pool], now_at[service], 0, true});
    std::ranges::sort(sorted.ways, {},
                      [](const MapWay& way) { return std::pair(way.from, way.to); });
    add_totals(sorted);
    return sorted;
  }

  void add_totals(CareMap& map) const {
    if (!flows_) return;
    for (std::size_t i = 0; i < map.places.size(); ++i) {
      double all = 0;
      for (const MapWay& way : map.ways) {
        const bool counts = map.places[i].kind == PlaceKind::group ? way.from == i : way.to == i;
        if (counts) all += way.a_day;
      }
      map.places[i].a_day = all;
    }
  }

  Description description_;
  Language language_;
  scenarios::PathwayGraph graph_;
  std::optional<scenarios::Flows> flows_;
  CareMap map_;
  std::map<std::pair<PlaceKind, std::string>, std::size_t> index_;
  std::map<std::pair<std::size_t, std::size_t>, double> ways_;
  std::set<std::pair<std::size_t, std::size_t>> staff_;  ///< pool and service
};

}  // namespace

CareMap care_map(const Description& description, Language language) {
  return MapMaker(description, language).make();
}

}  // namespace tools
