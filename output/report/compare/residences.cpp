// Mean waits by municipality of residence, all places of a service together.
#include "engine/statistics/interval.h"
#include "output/report/compare/grouping.h"

namespace output {

std::vector<ResidenceWaits> waits_by_residence(const Results& results) {
  using report::Measured;
  const report::Names by{"wait_point", "municipality"};
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  const auto count = Measured::find(results, "muni_wait_count", by);
  if (!mean || !count) return {};
  const report::Grouping points = report::grouped_by_service(results, "wait_point");
  const report::Places homes = report::places_of(results, "municipality");
  const std::size_t each = homes.ids.size();
  const auto counts = added_up(count->total_by(by), points, each);
  const auto waits =
      report::ratio(added_up(mean->weighted_total_by(*count, by), points, each), counts);
  std::vector<ResidenceWaits> all;
  for (std::size_t i = 0; i < points.groups.ids.size(); ++i) {
    ResidenceWaits one{figure_of(report::wait_kind, points.groups, i), {}};
    for (std::size_t m = 0; m < each; ++m) {
      if (engine::mean(report::over_replications(counts, i * each + m)) < report::least_waits)
        continue;
      one.municipalities.push_back(
          {homes.ids[m], homes.da[m], homes.en[m], report::over_replications(waits, i * each + m)});
    }
    if (one.municipalities.size() > 1) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace output
