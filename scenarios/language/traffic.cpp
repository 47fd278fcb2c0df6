#include "scenarios/language/traffic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "scenarios/language/competing_risks.h"

namespace scenarios {

namespace {

constexpr int frailties = 16;
constexpr int max_rounds = 20'000;
constexpr double precision = 1e-7;
constexpr std::size_t max_pathways = 500;

/// Part of those who enter pathway `from` that goes on to `to`.
struct Transfer {
  std::size_t from;
  std::size_t to;
  double share;
};

/// The pathways as shares: who reaches each step, and who goes on where.
struct Routing {
  std::vector<std::vector<double>> reach;  ///< [pathway][step]
  std::vector<Transfer> transfers;
};

using PathwayIndex = std::map<std::string, std::size_t>;

/// Shares that depend on formulas are unknown, and count as 0: a warning must be true, even if it
/// comes more seldom.
bool has_formula(const models::Community& community) {
  return std::ranges::any_of(community.risks,
                             [](const models::Risk& risk) { return risk.times.has_value(); });
}

Routing routing_for(const models::Description& description, const PathwayIndex& index,
                    double frailty) {
  Routing routing;
  for (std::size_t from = 0; from < description.pathways.size(); ++from) {
    double here = 1;
    auto& reach = routing.reach.emplace_back();
    const auto add = [&](const std::string& to, double share) {
      routing.transfers.push_back({from, index.at(to), here * share});
    };
    for (const models::Step& step : description.pathways[from].steps) {
      reach.push_back(here);
      if (const auto* triage = std::get_if<models::Triage>(&step)) {
        add(triage->rejected, 1 - triage->accept);
        here *= triage->accept_rule ? 0 : triage->accept;
      } else if (const auto* choose = std::get_if<models::Choose>(&step)) {
        for (const auto& [share, pathway] : choose->ways)
          add(pathway, share);
      } else if (const auto* go = std::get_if<models::Go>(&step)) {
        add(go->pathway, 1);
      } else if (const auto* community = std::get_if<models::Community>(&step)) {
        const auto shares = first_risk(*community, frailty);
        for (std::size_t i = 0; i < shares.size(); ++i)
          add(community->risks[i].pathway, has_formula(*community) ? 0 : shares[i]);
      }
    }
  }
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

double persons_of(const models::Municipality& place, const models::Geography& geography,
                  const std::vector<std::string>& ages) {
  double persons = 0;
  for (std::size_t i = 0; i < geography.age_groups.size(); ++i) {
    const bool counts = std::find(ages.begin(), ages.end(), geography.age_groups[i]) != ages.end();
    if (counts) persons += static_cast<double>(place.population[i]);
  }
  return persons;
}

/// A stream of the whole system, spread over the municipalities by population.
std::vector<double> spread(double per_day, const models::Geography& geography) {
  if (geography.municipalities.empty()) return {per_day};
  std::vector<double> arrivals;
  double all = 0;
  for (const auto& place : geography.municipalities) {
    arrivals.push_back(persons_of(place, geography, geography.age_groups));
    all += arrivals.back();
  }
  for (double& number : arrivals)
    number *= per_day / all;
  return arrivals;
}

std::vector<double> arrivals_of(const models::Group& group, const models::Geography& geography) {
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&group.arrivals)) {
    return spread(poisson->per_day, geography);
  }
  if (const auto* renewal = std::get_if<models::RenewalArrivals>(&group.arrivals)) {
    return spread(engine::microseconds_per_day / renewal->interval.mean(), geography);
  }
  const auto& rate = std::get<models::PopulationArrivals>(group.arrivals);
  const auto weight =
      std::find_if(geography.weights.begin(), geography.weights.end(),
                   [&](const models::Weight& known) { return known.name == rate.weight; });
  std::vector<double> arrivals;
  for (std::size_t i = 0; i < geography.municipalities.size(); ++i) {
    const double persons = persons_of(geography.municipalities[i], geography, rate.age_groups);
    const double factor = weight == geography.weights.end() ? 1 : weight->of_municipality[i];
    arrivals.push_back(rate.per_person_per_day * persons * factor);
  }
  return arrivals;
}

/// Adds one group, of which the part `share` has this frailty. False if the flows have no limit.
bool add_group(const Routing& routing, std::size_t start, const std::vector<double>& arrivals,
               double share, Flows& flows) {
  const auto entered = visits(routing, start);
  if (!entered) return false;
  for (std::size_t p = 0; p < flows.size(); ++p) {
    for (std::size_t s = 0; s < flows[p].size(); ++s) {
      const double often = (*entered)[p] * routing.reach[p][s] * share;
      for (std::size_t m = 0; m < arrivals.size(); ++m)
        flows[p][s][m] += arrivals[m] * often;
    }
  }
  return true;
}

Flows no_flows(const models::Description& description) {
  const std::size_t places = std::max<std::size_t>(1, description.geography.municipalities.size());
  Flows flows;
  for (const auto& pathway : description.pathways) {
    flows.emplace_back(pathway.steps.size(), std::vector<double>(places, 0));
  }
  return flows;
}

}  // namespace

std::optional<Flows> flows_of(const models::Description& description) {
  if (description.pathways.size() > max_pathways) return std::nullopt;
  PathwayIndex index;
  for (const auto& pathway : description.pathways)
    index.emplace(pathway.name, index.size());
  Flows flows = no_flows(description);
  const Routing everyone = routing_for(description, index, 1);
  for (const models::Group& group : description.groups) {
    const auto arrivals = arrivals_of(group, description.geography);
    const std::size_t start = index.at(group.pathway);
    const int parts = group.frailty ? frailties : 1;
    for (int i = 0; i < parts; ++i) {
      const double p = (i + 0.5) / parts;
      const bool is_known = group.frailty && group.frailty->quantile(p) != 1;
      const Routing routing =
          is_known ? routing_for(description, index, group.frailty->quantile(p)) : everyone;
      if (!add_group(routing, start, arrivals, 1.0 / parts, flows)) return std::nullopt;
    }
  }
  return flows;
}

}  // namespace scenarios
