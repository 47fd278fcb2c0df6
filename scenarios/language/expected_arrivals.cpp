#include "scenarios/language/expected_arrivals.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "models/compile/rate_curves.h"
#include "models/compile/timetables.h"

namespace scenarios {
namespace {

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
      arrivals.push_back(rate.per_day(i) * persons * weighted * factor());
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

}  // namespace

std::vector<double> arrivals_of(const models::Stream& stream,
                                const models::Description& description) {
  auto arrivals =
      std::visit(DailyArrivals{description.geography, stream, description.clock}, stream.law);
  const double together = stream.batch ? stream.batch->mean() : 1;
  for (double& number : arrivals)
    number *= together;
  return arrivals;
}

double expected_arrivals(const models::Stream& stream, const models::Description& description) {
  const auto of_each = arrivals_of(stream, description);
  return std::accumulate(of_each.begin(), of_each.end(), 0.0);
}

}  // namespace scenarios
