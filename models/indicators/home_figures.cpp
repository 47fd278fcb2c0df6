#include "models/indicators/home_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/indicators/figure_scope.h"
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

/// Inhabitants of the ages meant, persons; of all ages if none are said.
double inhabitants_of(const KeyFigureWish& wish, const Geography& geography, std::size_t m) {
  std::int64_t all = 0;
  for (std::size_t age = 0; age < geography.age_groups.size(); ++age) {
    const bool is_meant =
        wish.ages.empty() || std::ranges::count(wish.ages, geography.age_groups[age]) > 0;
    if (is_meant) all += geography.municipalities[m].population[age];
  }
  return static_cast<double>(all);
}

/// What the starts of persons from some municipalities say.
class Starts {
 public:
  Starts(const KeyFigureWish& wish, const Outcome& network)
      : wish_(wish), geography_(network.program().description.geography) {
    const FigureScope scope(wish, network.program());
    years_ = days(scope.end() - scope.begin()) / 365;
  }

  void add(std::size_t municipality, std::uint64_t starts) {
    starts_ += starts;
    inhabitants_ += inhabitants_of(wish_, geography_, municipality);
    if (!wish_.way.empty()) km_ += static_cast<double>(starts) * wish_.way[municipality];
  }

  std::uint64_t number() const { return starts_; }

  double value() const {
    if (wish_.measure == Measure::travel_km) return km_ / years_;
    return inhabitants_ > 0 ? static_cast<double>(starts_) / years_ * 1000 / inhabitants_ : too_few;
  }

 private:
  const KeyFigureWish& wish_;
  const Geography& geography_;
  double years_ = 0;
  std::uint64_t starts_ = 0;
  double inhabitants_ = 0;
  double km_ = 0;
};

/// By place: `place_of` of each municipality.
std::vector<Starts> starts_in(const KeyFigureWish& wish, const Outcome& network,
                              const std::vector<std::uint16_t>& place_of, std::size_t places) {
  const auto& starts = asked_for(wish, network).starts;
  std::vector<Starts> of_place(places, Starts(wish, network));
  for (std::size_t m = 0; m < place_of.size(); ++m) {
    const auto found = starts.find(static_cast<std::uint16_t>(m));
    of_place[place_of[m]].add(m, found == starts.end() ? 0 : found->second);
  }
  return of_place;
}

std::vector<double> starts_by_place(const KeyFigureWish& wish, const Division& places,
                                    const Outcome& network) {
  std::vector<double> values;
  values.reserve(places.members.size());
  for (const Starts& one : starts_in(wish, network, places.of_municipality, places.members.size()))
    values.push_back(one.number() >= wish.home->at_least ? one.value() : too_few);
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
  if (is_of_inhabitants(wish.measure)) return starts_by_place(wish, places, network);
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

double value_of_inhabitants(const KeyFigureWish& wish, const Outcome& network) {
  const std::size_t municipalities = network.program().description.geography.municipalities.size();
  const std::vector<std::uint16_t> everybody(municipalities, 0);
  return starts_in(wish, network, everybody, 1).front().value();
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
