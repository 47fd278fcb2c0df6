#include "models/indicators/standardised.h"

#include <limits>

namespace models {

namespace {

double as_number(std::int64_t count) {
  return static_cast<double>(count);
}

double quotient(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

double direct_rate(const std::vector<Readmissions::Share>& place,
                   const std::vector<Readmissions::Share>& whole) {
  double sum = 0, weights = 0;
  for (std::size_t i = 0; i < place.size(); ++i) {
    if (place[i].index == 0) continue;
    const double weight = as_number(whole[i].index);
    weights += weight;
    sum += weight * as_number(place[i].readmitted) / as_number(place[i].index);
  }
  return quotient(sum, weights);
}

double indirect_rate(const std::vector<Readmissions::Share>& place,
                     const std::vector<Readmissions::Share>& whole) {
  double observed = 0, expected = 0, index = 0, readmitted = 0;
  for (std::size_t i = 0; i < place.size(); ++i) {
    observed += as_number(place[i].readmitted);
    index += as_number(whole[i].index);
    readmitted += as_number(whole[i].readmitted);
    if (whole[i].index == 0) continue;
    expected +=
        as_number(place[i].index) * as_number(whole[i].readmitted) / as_number(whole[i].index);
  }
  return quotient(observed, expected) * quotient(readmitted, index);
}

}  // namespace

std::vector<Readmissions::Share> strata_of(const Readmissions& seen, const Program& program,
                                           const std::function<bool(std::uint32_t)>& is_meant,
                                           const std::vector<std::size_t>& periods) {
  const std::size_t all_periods = program.periods.size() - 1;
  const std::size_t strata = seen.index().size() / (program.points.size() * all_periods);
  std::vector<Readmissions::Share> shares(strata);
  const auto add_stratum = [&](std::uint32_t point, std::size_t i) {
    for (const std::size_t period : periods) {
      const std::size_t cell = (point * strata + i) * all_periods + period;
      shares[i].index += seen.index()[cell];
      shares[i].readmitted += seen.readmitted()[cell];
    }
  };
  for (std::uint32_t point = 0; point < program.points.size(); ++point) {
    for (std::size_t i = 0; i < strata && is_meant(point); ++i)
      add_stratum(point, i);
  }
  return shares;
}

double standardised_rate(Standard standard, const std::vector<Readmissions::Share>& place,
                         const std::vector<Readmissions::Share>& whole) {
  return standard == Standard::direct ? direct_rate(place, whole) : indirect_rate(place, whole);
}

}  // namespace models
