#include "output/still_waiting.h"

#include <cmath>
#include <limits>

#include "output/report/measured.h"

namespace output {

std::optional<StillWaiting> still_waiting(const Results& results, std::size_t figure) {
  if (results.replications.empty()) return std::nullopt;
  double all = 0;
  double days = 0;
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    const auto persons = report::values_of(results, "kpi_still_waiting", r);
    const auto so_far = report::values_of(results, "kpi_still_waiting_mean", r);
    if (!persons || !so_far || figure >= persons->size()) return std::nullopt;
    const double here = (*persons)[figure];
    if (std::isnan(here)) return std::nullopt;
    all += here;
    if (here > 0) days += here * (*so_far)[figure];
  }
  const auto replications = static_cast<double>(results.replications.size());
  return StillWaiting{all / replications,
                      all > 0 ? days / all : std::numeric_limits<double>::quiet_NaN()};
}

}  // namespace output
