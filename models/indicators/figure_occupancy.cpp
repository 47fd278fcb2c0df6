#include "models/indicators/figure_occupancy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "models/indicators/metric.h"

namespace models {
namespace {

struct BedTime {
  double used = 0, available = 0;  ///< bed days
};

BedTime bed_time_on(const Station& station, const StationPlan& plan, const Program& program,
                    std::size_t day) {
  const double length = days(program.days[day + 1] - program.days[day]);
  if (!station.ruled) {
    return {days(station.record.occupied.area(day)),
            static_cast<double>(plan.capacity.value_or(0)) * length};
  }
  if (!station.ruled->shared) {
    return {days(station.record.occupied.area(day)), days(station.ruled->open.area(day))};
  }
  return {days(station.ruled->shared->busy.area(day)),
          static_cast<double>(*program.station_rules[*plan.rules].servers) * length};
}

}  // namespace

double occupancy_quantile(const FigureScope& scope, const Outcome& network, double p) {
  const Program& program = network.program();
  const std::vector<std::size_t> stations = scope.stations();
  std::vector<double> shares;
  for (std::size_t day = 0; day + 1 < program.days.size(); ++day) {
    if (program.days[day] < scope.begin() || program.days[day] >= scope.end()) continue;
    BedTime all;
    for (const std::size_t i : stations) {
      const BedTime one = bed_time_on(network.stations()[i], program.stations[i], program, day);
      all.used += one.used;
      all.available += one.available;
    }
    if (all.available > 0) shares.push_back(all.used / all.available);
  }
  if (shares.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::ranges::sort(shares);
  const double rounding = 1 - 0x1p-50;  // 0.07 * 100 is 7, not 7.000000000000001
  const auto rank = std::ceil(p * static_cast<double>(shares.size()) * rounding);
  return shares[static_cast<std::size_t>(rank) - 1];
}

}  // namespace models
