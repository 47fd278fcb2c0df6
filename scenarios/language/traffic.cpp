#include "scenarios/language/traffic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "scenarios/language/competing_risks.h"
#include "scenarios/language/expected_arrivals.h"
#include "scenarios/language/pathway_graph.h"

namespace scenarios {

namespace {

constexpr int frailties = 16;
constexpr int max_rounds = 20'000;
constexpr double precision = 1e-7;
constexpr std::size_t max_pathways = 500;

using PathwayIndex = std::map<std::string, std::size_t>;

/// Shares that depend on formulas are unknown, and count as 0: a warning must be true, even if it
/// comes more seldom.
bool has_formula(const models::Community& community) {
  return std::ranges::any_of(community.risks,
                             [](const models::Risk& risk) { return risk.times.has_value(); });
}

/// Whether every track that the step begins goes on for as long as it takes.
bool goes_to_the_end(const models::Step& step) {
  const auto* fork = std::get_if<models::Fork>(&step);
  if (fork == nullptr || !fork->until.empty()) return false;
  return fork->others_finish || fork->needed == fork->tracks.size();
}

/// Where those go on who leave a step for other pathways, and their companions; of all who come.
std::vector<std::pair<std::string, double>> ways_on(const models::Step& step, double frailty) {
  std::vector<std::pair<std::string, double>> ways;
  if (const auto* triage = std::get_if<models::Triage>(&step)) {
    ways.emplace_back(triage->rejected, 1 - triage->accept);
  } else if (const auto* choose = std::get_if<models::Choose>(&step)) {
    for (const auto& [share, pathway] : choose->ways)
      ways.emplace_back(pathway, share);
  } else if (const auto* go = std::get_if<models::Go>(&step)) {
    ways.emplace_back(go->pathway, 1);
  } else if (const auto* community = std::get_if<models::Community>(&step)) {
    const auto shares = first_risk(*community, frailty);
    for (std::size_t i = 0; i < shares.size(); ++i)
      ways.emplace_back(community->risks[i].pathway, has_formula(*community) ? 0 : shares[i]);
  }
  for (const models::Track& track : tracks_of(step))
    ways.emplace_back(track.pathway, goes_to_the_end(step) ? 1 : 0);
  for (const models::Interruption& one : interruptions_of(step)) {
    if (!one.pathway.empty()) ways.emplace_back(one.pathway, 0);
  }
  return ways;
}

/// Some of those who come to the step do not go on to the next.
bool leads_elsewhere(const models::Step& step) {
  return std::ranges::any_of(interruptions_of(step),
                             [](const models::Interruption& one) { return !one.pathway.empty(); });
}

/// Of those who come to the step, how many go on to the next as far as is known before the run.
double share_going_on(const models::Step& step) {
  if (leads_elsewhere(step) || std::holds_alternative<models::Moves>(step)) return 0;
  const auto* triage = std::get_if<models::Triage>(&step);
  if (triage == nullptr) return 1;
  return triage->accept_rule ? 0 : triage->accept;
}

Routing routing_for(const models::Description& description, const PathwayIndex& index,
                    double frailty) {
  Routing routing;
  for (std::size_t from = 0; from < description.pathways.size(); ++from) {
    double here = 1;
    auto& reach = routing.reach.emplace_back();
    for (const models::Step& step : description.pathways[from].steps) {
      for (const auto& [to, share] : ways_on(step, frailty))
        routing.transfers.push_back({from, reach.size(), index.at(to), here * share});
      reach.push_back(here);
      here *= share_going_on(step);
    }
  }
  return routing;
}

/// The same, where each step lets through only the share that it does in municipality `place`.
Routing narrowed(Routing routing, const Passing& passing, std::size_t place) {
  std::vector<std::vector<double>> through = routing.reach;  // of those who come to the pathway
  for (std::size_t p = 0; p < through.size(); ++p) {
    double here = 1;
    for (std::size_t s = 0; s < through[p].size(); ++s) {
      routing.reach[p][s] *= here;
      here *= passing[p][s][place];
      through[p][s] = here;
    }
  }
  for (Transfer& transfer : routing.transfers)
    transfer.share *= through[transfer.from][transfer.step];
  return routing;
}

/// How often a person who starts in `start` enters each pathway; none if without limit.
std::optional<std::vector<double>> visits(const Routing& routing, std::size_t start) {
  std::vector<double> total(routing.reach.size(), 0);
  std::vector<double> now(routing.reach.size(), 0);
  now[start] = 1;
  for (int round = 0; round < max_rounds; ++round) {
    double moving = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
      total[i] += now[i];
      moving += now[i];
    }
    if (moving < precision) return total;
    std::vector<double> next(now.size(), 0);
    for (const Transfer& transfer : routing.transfers) {
      next[transfer.to] += now[transfer.from] * transfer.share;
    }
    now = std::move(next);
  }
  return std::nullopt;
}

/// Municipalities in which every step lets the same share through, and so with the same routing.
std::vector<std::vector<std::size_t>> alike(const Passing& passing, std::size_t places) {
  std::map<std::vector<double>, std::vector<std::size_t>> found;
  for (std::size_t m = 0; m < places; ++m) {
    std::vector<double> shares;
    for (const auto& pathway : passing) {
      for (const auto& step : pathway)
        shares.push_back(step[m]);
    }
    found[shares].push_back(m);
  }
  std::vector<std::vector<std::size_t>> groups;
  groups.reserve(found.size());
  for (auto& [shares, members] : found)
    groups.push_back(std::move(members));
  return groups;
}

/// Adds the flows that a visit to each pathway makes. [pathway], persons a day of each
/// municipality.
void add_flows(const Routing& routing, const std::vector<double>& entered,
               const std::vector<double>& per_day, const std::vector<std::size_t>& places,
               Flows& flows) {
  for (std::size_t p = 0; p < flows.size(); ++p) {
    for (std::size_t s = 0; s < flows[p].size(); ++s) {
      const double often = entered[p] * routing.reach[p][s];
      for (const std::size_t m : places)
        flows[p][s][m] += per_day[m] * often;
    }
  }
}

std::size_t places_in(const models::Description& description) {
  return std::max<std::size_t>(1, description.geography.municipalities.size());
}

Flows filled_with(double value, const models::Description& description) {
  Flows flows;
  for (const auto& pathway : description.pathways) {
    flows.emplace_back(pathway.steps.size(), std::vector<double>(places_in(description), value));
  }
  return flows;
}

/// The frailties of a group, all equally likely.
std::vector<double> frailties_of(const models::Group& group) {
  if (!group.frailty) return {1};
  std::vector<double> values;
  values.reserve(frailties);
  for (int i = 0; i < frailties; ++i)
    values.push_back(group.frailty->quantile((i + 0.5) / frailties));
  return values;
}

}  // namespace

Passing everyone_passes(const models::Description& description) {
  return filled_with(1, description);
}

Traffic::Traffic(const models::Description& description)
    : is_too_large_(description.pathways.size() > max_pathways),
      places_(places_in(description)),
      none_(filled_with(0, description)) {
  if (is_too_large_) return;
  PathwayIndex index;
  for (const auto& pathway : description.pathways)
    index.emplace(pathway.name, index.size());
  for (const models::Group& group : description.groups) {
    const auto values = frailties_of(group);
    for (const models::Stream& stream : group.arrivals.streams) {
      const std::size_t start = index.at(stream.pathway.empty() ? group.pathway : stream.pathway);
      Source source{start, arrivals_of(stream, description), {}};
      for (double& per_day : source.per_day)
        per_day /= static_cast<double>(values.size());
      for (const double frailty : values)
        source.routings.push_back(routing_for(description, index, frailty));
      sources_.push_back(std::move(source));
    }
  }
}

std::optional<Flows> Traffic::flows(const Passing& passing) const {
  if (is_too_large_) return std::nullopt;
  Flows flows = none_;
  for (const auto& places : alike(passing, places_)) {
    for (const Source& source : sources_) {
      if (!add(source, passing, places, flows)) return std::nullopt;
    }
  }
  return flows;
}

bool Traffic::add(const Source& source, const Passing& passing,
                  const std::vector<std::size_t>& places, Flows& flows) {
  for (const Routing& whole : source.routings) {
    const Routing routing = narrowed(whole, passing, places.front());
    const auto entered = visits(routing, source.pathway);
    if (!entered) return false;
    add_flows(routing, *entered, source.per_day, places, flows);
  }
  return true;
}

}  // namespace scenarios
