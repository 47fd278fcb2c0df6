#include "models/indicators/home_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/indicators/figure_scope.h"
#include "models/indicators/inhabitant_figures.h"
#include "models/indicators/metric.h"
#include "models/indicators/standardised.h"
#include "models/indicators/wait_value.h"

namespace models {

namespace {

constexpr double too_few = std::numeric_limits<double>::quiet_NaN();

using Strata = std::vector<Readmissions::Share>;

std::vector<double> waits_by_place(const KeyFigureWish& wish, const Division& places,
                                   const Outcome& network) {
  std::vector<WaitCell> of_place(places.members.size());
  for (const auto& [municipality, waits] : asked_for(wish, network).homes)
    of_place[places.of_municipality[municipality]].merge(waits);
  std::vector<double> values;
  for (const WaitCell& waits : of_place) {
    const bool are_enough = waits.waits.count() >= wish.home->at_least;
    values.push_back(are_enough ? wait_value(wish, waits) : too_few);
  }
  return values;
}

std::vector<double> rejected_by_place(const KeyFigureWish& wish, const Division& places,
                                      const Outcome& network) {
  std::vector<Decisions> of_place(places.members.size());
  for (const auto& [municipality, decided] : asked_for(wish, network).decisions)
    of_place[places.of_municipality[municipality]].merge(decided);
  std::vector<double> values;
  for (const Decisions& one : of_place) {
    const bool are_enough = one.all >= wish.home->at_least;
    values.push_back(are_enough ? static_cast<double>(one.rejected) / static_cast<double>(one.all)
                                : too_few);
  }
  return values;
}

/// Whether discharges count for a figure, by point.
std::vector<bool> points_of(const KeyFigureWish& wish, const Program& program) {
  std::vector<bool> is_meant(program.points.size(), false);
  for (const std::size_t i : FigureScope(wish, program).stations())
    is_meant[program.stations[i].point] = true;
  return is_meant;
}

/// Index discharges by place and stratum.
std::vector<Strata> strata_by_place(const KeyFigureWish& wish, const Division& places,
                                    const Outcome& network) {
  const Program& program = network.program();
  const FigureScope scope(wish, program);
  const std::vector<bool> is_meant = points_of(wish, program);
  const auto years = scope.years();
  const auto groups = scope.groups();
  const std::size_t ages =
      std::max<std::size_t>(1, program.description.geography.age_groups.size());
  std::vector<Strata> all(places.members.size(), Strata(2 * ages));
  for (const auto& [home, share] : network.ledger().readmissions.of_homes()) {
    const bool counts = is_meant[home.point] && std::ranges::count(years, home.year) > 0 &&
                        std::ranges::count(groups, home.group) > 0;
    if (counts) all[places.of_municipality[home.municipality]][home.stratum].add(share);
  }
  return all;
}

Readmissions::Share together(const Strata& strata) {
  Readmissions::Share all;
  for (const Readmissions::Share& one : strata)
    all.add(one);
  return all;
}

engine::Duration window_of(Measure measure) {
  if (measure == Measure::readmission_3d) return std::chrono::days{3};
  return measure == Measure::readmission_7d ? engine::Duration{std::chrono::days{7}}
                                            : Readmissions::window;
}

/// All who were in the service, whatever part of it the figure is of.
Strata whole_of(KeyFigureWish wish, const Division& places, const Outcome& network) {
  wish.member.reset();
  wish.area.reset();
  const auto by_place = strata_by_place(wish, places, network);
  Strata whole(by_place.front().size());
  for (const Strata& place : by_place) {
    for (std::size_t i = 0; i < whole.size(); ++i)
      whole[i].add(place[i]);
  }
  return whole;
}

std::vector<double> readmissions_by_place(const KeyFigureWish& wish, const Division& places,
                                          const Outcome& network) {
  const Strata whole = wish.standard ? whole_of(wish, places, network) : Strata{};
  std::vector<double> values;
  for (const Strata& place : strata_by_place(wish, places, network)) {
    const Readmissions::Share all = together(place);
    const auto index = static_cast<double>(all.index);
    if (all.index == 0 || all.index < std::int64_t{wish.home->at_least}) {
      values.push_back(too_few);
    } else if (wish.standard) {
      values.push_back(standardised_rate(*wish.standard, place, whole));
    } else {
      values.push_back(static_cast<double>(all.within(window_of(wish.measure))) / index);
    }
  }
  return values;
}

/// The ceil(percent / 100 x n)-th of n, counted from 0.
std::size_t rank_of(Pick pick, std::size_t n) {
  const std::size_t percent = pick == Pick::highest  ? 100
                              : pick == Pick::p90    ? 90
                              : pick == Pick::median ? 50
                              : pick == Pick::p10    ? 10
                                                     : 0;
  const std::size_t rank = (percent * n + 99) / 100;
  return rank == 0 ? 0 : rank - 1;
}

std::vector<double> values_by_place(const KeyFigureWish& wish, const Division& places,
                                    const Outcome& network) {
  if (is_readmission(wish.measure)) return readmissions_by_place(wish, places, network);
  if (is_of_inhabitants(wish.measure)) return of_inhabitants_by_place(wish, places, network);
  return is_wait(wish.measure) ? waits_by_place(wish, places, network)
                               : rejected_by_place(wish, places, network);
}

}  // namespace

double picked(Pick pick, std::vector<double> values) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.empty()) return too_few;
  std::ranges::sort(values);
  return values[rank_of(pick, values.size())];
}

double value_by_home(const KeyFigureWish& wish, const Outcome& network) {
  const Residence& home = *wish.home;
  const auto places = division_called(network.program().description.geography, home.division);
  const auto values = values_by_place(wish, *places, network);
  if (!home.member) return picked(home.pick, values);
  const auto place = std::ranges::find(places->members, *home.member);
  return values[static_cast<std::size_t>(place - places->members.begin())];
}

}  // namespace models
