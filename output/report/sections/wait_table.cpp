#include <cmath>

#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"
#include "output/report/unit.h"
#include "output/report/wait_times.h"

namespace output::report {
namespace {

/// A wait is told in hours if its mean is shorter than this many days.
constexpr double told_in_hours_below = 2;

/// Count, mean and share within 30 days of every wait point, for each replication.
struct Waits {
  CellsByReplication count;
  CellsByReplication mean;
  CellsByReplication within_30d;  ///< empty if not measured
};

std::optional<Waits> waits_of(const Results& results) {
  const Names by = {"wait_point"};
  const auto count = Measured::find(results, "wait_count", by);
  const auto mean = Measured::find(results, "wait_mean", by);
  if (!count || !mean) return std::nullopt;
  Waits waits{count->total_by(by), {}, {}};
  waits.mean = ratio(mean->weighted_total_by(*count, by), waits.count);
  if (const auto within = Measured::find(results, "wait_share_within_30d", by)) {
    waits.within_30d = ratio(within->weighted_total_by(*count, by), waits.count);
  }
  return waits;
}

std::string wait_in_words(const Estimate& days, bool in_hours, const Words& say) {
  return in_hours ? phrase(scaled(days, 24), "hour", say) : phrase(days, "day", say);
}

}  // namespace

Html wait_table_section(const Page& page) {
  const auto waits = waits_of(page.results);
  if (!waits) return {};
  const Words& say = page.say;
  const auto histograms = WaitTimes::find(page.results);
  const auto labels = labels_of(page.results, "wait_point", say);
  const auto& kinds = texts_of(page.results, "wait_point_kind");
  Table all{say("wait_table.title"), {say("column.wait_point")}, {}};
  if (kinds.size() == labels.size()) all.columns.push_back(say("column.kind"));
  all.columns.push_back(say("column.waits_a_year"));
  all.columns.push_back(say("column.mean"));
  if (histograms) all.columns.push_back(say("column.median"));
  if (histograms) all.columns.push_back(say("column.p90"));
  if (!waits->within_30d.empty()) all.columns.push_back(say("column.within_30d"));
  const double per_year = 1 / years(page.results.header);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Estimate mean = estimate(over_replications(waits->mean, i));
    const bool in_hours = mean.mean < told_in_hours_below;
    auto& row = all.rows.emplace_back();
    row.push_back(labels[i]);
    if (kinds.size() == labels.size()) row.push_back(say.known_or("kind.", kinds[i]));
    row.push_back(phrase(scaled(estimate(over_replications(waits->count, i)), per_year), "", say));
    row.push_back(wait_in_words(mean, in_hours, say));
    for (const double p : {0.5, 0.9}) {
      if (histograms) {
        row.push_back(wait_in_words(estimate(histograms->quantile(i, p)), in_hours, say));
      }
    }
    if (!waits->within_30d.empty()) {
      const Estimate within = estimate(over_replications(waits->within_30d, i));
      row.push_back(phrase(within, share_unit, say));
    }
  }
  return section(page, "wait_table", paragraph(say("wait_table.lead")) + table(all));
}

}  // namespace output::report
