#include <algorithm>
#include <cmath>

#include "output/report/chart.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/page.h"
#include "output/report/sections/topics.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

constexpr std::size_t most_wards = 24;

/// Discharges and readmissions by service, and all services together.
struct Readmissions {
  CellsByReplication discharges, rates, rate_of_all;
};

std::optional<Readmissions> readmissions_of(const Results& results) {
  const auto index = Measured::find(results, "readmit_index", {"service"});
  const auto again = Measured::find(results, "readmit_30d", {"service"});
  if (!index || !again) return std::nullopt;
  const CellsByReplication discharges = index->total_by({"service"});
  return Readmissions{discharges, ratio(again->total_by({"service"}), discharges),
                      ratio(again->total_by({}), index->total_by({}))};
}

Html by_service(const Page& page) {
  const auto seen = readmissions_of(page.results);
  if (!seen) return {};
  const Words& say = page.say;
  const auto labels = labels_of(page.results, "service", say);
  const double per_year = 1 / years(page.results.header);
  Table data{say("readmissions.title"),
             {say("column.service"), say("column.discharges"), say("column.readmission_rate")},
             {}};
  std::vector<double> sizes;
  double highest = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Estimate discharges = estimate(over_replications(seen->discharges, i));
    sizes.push_back(discharges.mean);
    if (discharges.mean == 0) continue;
    const Estimate rate = estimate(over_replications(seen->rates, i));
    for (const double one : {rate.mean, rate.high})
      highest = one > highest ? one : highest;
    data.rows.push_back(
        {labels[i], phrase(scaled(discharges, per_year), "", say), phrase(rate, share_unit, say)});
  }
  const auto drawn = largest(sizes, most_wards);
  if (drawn.empty()) return paragraph(say("readmissions.nobody"));
  const Estimate all = estimate(over_replications(seen->rate_of_all, 0));
  DotChart chart{{"readmissions-1", say("readmissions.title"),
                  say("finding.readmissions", phrase(all, share_unit, say))},
                 percent_axis(highest, say),
                 {},
                 data};
  for (const std::size_t i : drawn) {
    chart.rows.push_back({labels[i], estimate(over_replications(seen->rates, i))});
  }
  return paragraph(say("readmissions.lead")) + how_to_read(page, "how.dots") +
         selection_note(page, drawn.size(), data.rows.size()) + figure(chart, say);
}

}  // namespace

Html readmission_section(const Page& page) {
  return section(page, "readmissions", by_service(page) + topic_table(page, "readmissions"));
}

}  // namespace output::report
