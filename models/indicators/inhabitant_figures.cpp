#include "models/indicators/inhabitant_figures.h"

#include <algorithm>
#include <limits>

#include "models/indicators/figure_scope.h"
#include "models/indicators/metric.h"

namespace models {

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

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

/// What persons from some municipalities begin and spend.
class OfInhabitants {
 public:
  OfInhabitants(const KeyFigureWish& wish, const Outcome& network)
      : wish_(wish), geography_(network.program().description.geography) {
    const FigureScope scope(wish, network.program());
    years_ = days(scope.end() - scope.begin()) / 365;
  }

  void add(std::size_t municipality, const HomeUse& use) {
    use_.merge(use);
    inhabitants_ += inhabitants_of(wish_, geography_, municipality);
    if (!wish_.way.empty()) km_ += static_cast<double>(use.starts) * wish_.way[municipality];
  }

  /// Who waits and is not served yet shows in the spells alone.
  std::int64_t number() const { return std::max(use_.starts, use_.spells); }

  double value() const {
    if (wish_.measure == Measure::travel_km) return km_ / years_;
    const bool is_time = is_time_of_inhabitants(wish_.measure);
    const double amount = is_time ? days(use_.time) : static_cast<double>(use_.starts);
    return inhabitants_ > 0 ? amount / years_ * 1000 / inhabitants_ : no_value;
  }

 private:
  const KeyFigureWish& wish_;
  const Geography& geography_;
  double years_ = 0;
  HomeUse use_;
  double inhabitants_ = 0;
  double km_ = 0;
};

/// By place: `place_of` of each municipality.
std::vector<OfInhabitants> all_places(const KeyFigureWish& wish, const Outcome& network,
                                      const std::vector<std::uint16_t>& place_of,
                                      std::size_t places) {
  const auto& uses = asked_for(wish, network).uses;
  std::vector<OfInhabitants> of_place(places, OfInhabitants(wish, network));
  for (std::size_t m = 0; m < place_of.size(); ++m) {
    const auto found = uses.find(static_cast<std::uint16_t>(m));
    of_place[place_of[m]].add(m, found == uses.end() ? HomeUse{} : found->second);
  }
  return of_place;
}

}  // namespace

double value_of_inhabitants(const KeyFigureWish& wish, const Outcome& network) {
  const std::size_t municipalities = network.program().description.geography.municipalities.size();
  const std::vector<std::uint16_t> everybody(municipalities, 0);
  return all_places(wish, network, everybody, 1).front().value();
}

std::vector<double> of_inhabitants_by_place(const KeyFigureWish& wish, const Division& places,
                                            const Outcome& network) {
  std::vector<double> values;
  values.reserve(places.members.size());
  for (const auto& one : all_places(wish, network, places.of_municipality, places.members.size()))
    values.push_back(one.number() >= std::int64_t{wish.home->at_least} ? one.value() : no_value);
  return values;
}

}  // namespace models
