#include "output/report/fan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace output::report {
namespace {

struct Spread {
  double low, middle, high;
};

Spread spread(std::vector<double> values) {
  std::erase_if(values, [](double one) { return std::isnan(one); });
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (values.empty()) return {none, none, none};
  std::ranges::sort(values);
  const std::size_t n = values.size();
  const std::size_t left_out = n / 20;
  const double middle = (values[(n - 1) / 2] + values[n / 2]) / 2;
  return {values[left_out], middle, values[n - 1 - left_out]};
}

}  // namespace

Fan fan_over_replications(const CellsByReplication& cells, std::size_t first, std::size_t count) {
  Fan fan;
  for (std::size_t i = first; i < first + count; ++i) {
    const Spread here = spread(over_replications(cells, i));
    fan.low.push_back(here.low);
    fan.middle.push_back(here.middle);
    fan.high.push_back(here.high);
  }
  return fan;
}

}  // namespace output::report
