#include "scenarios/language/traffic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "models/compile/rate_curves.h"
#include "models/compile/timetables.h"
#include "scenarios/language/competing_risks.h"

namespace scenarios {

namespace {

constexpr int frailties = 16;
constexpr int max_rounds = 20'000;
constexpr double precision = 1e-7;
constexpr std::size_t max_pathways = 500;

using PathwayIndex = std::map<std::string, std::size_t>;

Routing routing_for(const models::Description& description, const PathwayIndex& index,
                    double frailty) {
  Routing routing;
  for (std::size_t from = 0; from < description.pathways.size(); ++from) {
    double here = 1;
    auto& reach = routing.reach.emplace_back();
    const auto add = [&](const std::string& to, double share) {
      routing.transfers.push_back({from, reach.size() - 1, index.at(to), here * share});
    };
    for (const models::Step& step : description.pathways[from].steps) {
      reach.push_back(here);
      if (const auto* triage = std::get_if<models::Triage>(&step)) {
        add(triage->rejected, 1 - triage->accept);
        here *= triage->accept;
      } else if (const auto* choose = std::get_if<models::Choose>(&step)) {
        for (const auto& [share, pathway] : choose->ways)
          add(pathway, share);
      } else if (const auto* go = std::get_if<models::Go>(&step)) {
        add(go->pathway, 1);
      } else if (const auto* community = std::get_if<models::Community>(&step)) {
        const auto shares = first_risk(*community, frailty);
        for (std::size_t i = 0; i < shares.size(); ++i)
          add(community->risks[i].pathway, shares[i]);
      }
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

/// Appointments and records, by their number in what counts of the run.
double of_timetable(const models::Timetable& table, const models::TimeFrame& frame) {
  double persons = 0;
  for (const models::Occasion& one : table.occasions) {
    if (one.when >= frame.begin) persons += one.persons * (1 - table.no_show);
  }
  const auto length =
      std::chrono::sys_days{frame.clock.end} - std::chrono::sys_days{frame.clock.start};
  return persons / static_cast<double>(length.count());
}

struct DailyArrivals {
  const models::Geography& geography;
  const models::Stream& stream;
  const models::Clock& clock;

  std::vector<double> operator()(const models::PoissonArrivals& poisson) const {
    return spread(poisson.per_day * factor(), geography);
  }
  std::vector<double> operator()(const models::RenewalArrivals& renewal) const {
    return spread(engine::microseconds_per_day / renewal.interval.mean(), geography);
  }
  std::vector<double> operator()(const models::PopulationArrivals& rate) const {
    const auto weight =
        std::find_if(geography.weights.begin(), geography.weights.end(),
                     [&](const models::Weight& known) { return known.name == rate.weight; });
    std::vector<double> arrivals;
    for (std::size_t i = 0; i < geography.municipalities.size(); ++i) {
      const double persons = persons_of(geography.municipalities[i], geography, rate.age_groups);
      const double weighted = weight == geography.weights.end() ? 1 : weight->of_municipality[i];
      arrivals.push_back(rate.per_person_per_day * persons * weighted * factor());
    }
    return arrivals;
  }
  std::vector<double> operator()(const models::TabledArrivals& table) const {
    std::vector<double> arrivals;
    const std::size_t ages = geography.age_groups.size();
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (i % ages == 0) arrivals.push_back(0);
      const auto& cell = table.cells[i];
      const auto persons =
          static_cast<double>(geography.municipalities[i / ages].population[i % ages]);
      arrivals.back() += persons * (cell.women_per_day + cell.men_per_day) / 2 * factor();
    }
    return arrivals;
  }
  std::vector<double> operator()(const models::BookedArrivals& law) const {
    const models::TimeFrame frame(clock);
    return spread(of_timetable(models::timetable_of(law, stream, frame), frame), geography);
  }
  std::vector<double> operator()(const models::TracedArrivals& law) const {
    const models::TimeFrame frame(clock);
    return spread(of_timetable(models::timetable_of(law, stream, frame), frame), geography);
  }
  std::vector<double> operator()(const models::PresentArrivals& /*law*/) const {
    return spread(0, geography);
  }

 private:
  double factor() const { return models::mean_factor(stream.profile, clock); }
};

std::vector<double> arrivals_of(const models::Stream& stream,
                                const models::Description& description) {
  auto arrivals =
      std::visit(DailyArrivals{description.geography, stream, description.clock}, stream.law);
  const double together = stream.batch ? stream.batch->mean() : 1;
  for (double& number : arrivals)
    number *= together;
  return arrivals;
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
      for (const Routing& whole : source.routings) {
        const Routing routing = narrowed(whole, passing, places.front());
        const auto entered = visits(routing, source.pathway);
        if (!entered) return std::nullopt;
        add_flows(routing, *entered, source.per_day, places, flows);
      }
    }
  }
  return flows;
}

}  // namespace scenarios
