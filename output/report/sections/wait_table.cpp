#include <cmath>

#include "output/report/chart.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"
#include "output/report/unit.h"
#include "output/report/wait_times.h"

namespace output::report {
namespace {

/// Count, mean and share within 30 days of every wait point, for each replication; and who still
/// waits when the run ends.
struct Waits {
  CellsByReplication count;
  CellsByReplication mean;
  CellsByReplication within_30d;         ///< empty if not measured
  CellsByReplication still_waiting;      ///< persons; empty if not measured
  CellsByReplication still_waiting_for;  ///< days so far
};

std::optional<Waits> waits_of(const Results& results) {
  const Names by = {"wait_point"};
  const auto count = Measured::find(results, "wait_count", by);
  const auto mean = Measured::find(results, "wait_mean", by);
  if (!count || !mean) return std::nullopt;
  Waits waits{count->total_by(by), {}, {}, {}, {}};
  waits.mean = ratio(mean->weighted_total_by(*count, by), waits.count);
  if (const auto within = Measured::find(results, "wait_share_within_30d", by)) {
    waits.within_30d = ratio(within->weighted_total_by(*count, by), waits.count);
  }
  const auto still = Measured::find(results, "still_waiting", by);
  const auto so_far = Measured::find(results, "still_waiting_mean", by);
  if (still && so_far) {
    waits.still_waiting = still->total_by(by);
    waits.still_waiting_for = ratio(so_far->weighted_total_by(*still, by), waits.still_waiting);
  }
  return waits;
}

/// Columns that the results have numbers for.
struct Available {
  Waits waits;
  std::optional<WaitTimes> histograms;
  std::vector<std::string> kinds;  ///< empty if unknown

  bool has_within_30d() const { return !waits.within_30d.empty(); }
  bool has_still_waiting() const { return !waits.still_waiting.empty(); }
};

std::vector<std::string> columns(const Available& from, const Words& say) {
  std::vector<std::string> all = {say("column.wait_point")};
  if (!from.kinds.empty()) all.push_back(say("column.kind"));
  all.push_back(say("column.waits_a_year"));
  all.push_back(say("column.mean"));
  if (from.histograms) all.push_back(say("column.median"));
  if (from.histograms) all.push_back(say("column.p90"));
  if (from.has_within_30d()) all.push_back(say("column.within_30d"));
  if (!from.has_still_waiting()) return all;
  all.push_back(say("column.still_waiting"));
  all.push_back(say("column.still_waiting_for"));
  return all;
}

/// The cells behind the label.
std::vector<std::string> cells(const Available& from, std::size_t point, double per_year,
                               const Words& say) {
  const Estimate mean = estimate(over_replications(from.waits.mean, point));
  const Estimate waits = scaled(estimate(over_replications(from.waits.count, point)), per_year);
  std::vector<std::string> all;
  if (!from.kinds.empty()) all.push_back(say.known_or("kind.", from.kinds[point]));
  all.push_back(phrase(waits, "", say));
  all.push_back(phrase(mean, "day", say));
  if (from.histograms) {
    const Estimate median = estimate(from.histograms->quantile(point, 0.5));
    const Estimate p90 = estimate(from.histograms->quantile(point, 0.9));
    all.push_back(phrase(median, "day", say));
    all.push_back(phrase(p90, "day", say));
  }
  if (from.has_within_30d()) {
    const Estimate within = estimate(over_replications(from.waits.within_30d, point));
    all.push_back(phrase(within, share_unit, say));
  }
  if (!from.has_still_waiting()) return all;
  const Estimate persons = estimate(over_replications(from.waits.still_waiting, point));
  const Estimate so_far = estimate(over_replications(from.waits.still_waiting_for, point));
  all.push_back(phrase(persons, "", say));
  all.push_back(phrase(so_far, "day", say));
  return all;
}

}  // namespace

Html wait_table_section(const Page& page) {
  auto waits = waits_of(page.results);
  if (!waits) return {};
  const Words& say = page.say;
  const auto labels = labels_of(page.results, "wait_point", say);
  Available from{std::move(*waits), WaitTimes::find(page.results),
                 texts_of(page.results, "wait_point_kind")};
  if (from.kinds.size() != labels.size()) from.kinds.clear();
  Table all{say("wait_table.title"), columns(from, say), {}};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    auto& row = all.rows.emplace_back(cells(from, i, 1 / years(page.results.header), say));
    row.insert(row.begin(), labels[i]);
  }
  return section(page, "wait_table",
                 paragraph(say("wait_table.lead", say("time.rule"))) + long_table(all, say));
}

}  // namespace output::report
