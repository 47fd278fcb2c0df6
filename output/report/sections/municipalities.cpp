#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

/// Below this many waits a replication on average, a municipality's mean is not shown.
constexpr double least_waits = 5;

/// Rows on the page; what does not fit is left to the results file.
constexpr std::size_t most_municipalities = 500;

struct ByMunicipality {
  CellsByReplication count, mean;  ///< (wait_point, municipality)
  std::vector<std::string> municipalities;
  double per_year = 1;
};

std::optional<ByMunicipality> waits_of(const Page& page) {
  const Names by = {"wait_point", "municipality"};
  const auto count = Measured::find(page.results, "muni_wait_count", by);
  const auto mean = Measured::find(page.results, "muni_wait_mean", by);
  if (!count || !mean) return std::nullopt;
  return ByMunicipality{count->total_by(by), mean->total_by(by),
                        labels_of(page.results, "municipality", page.say),
                        1 / years(page.results.header)};
}

/// The table of one wait point, and how many municipalities it leaves out.
struct PointTable {
  Table table;
  std::size_t suppressed = 0;
};

PointTable table_of(const ByMunicipality& waits, std::size_t point, const std::string& title,
                    const Words& say) {
  PointTable all{
      {title, {say("column.municipality"), say("column.waits_a_year"), say("column.mean")}, {}}, 0};
  for (std::size_t m = 0; m < waits.municipalities.size(); ++m) {
    const std::size_t cell = point * waits.municipalities.size() + m;
    const Estimate count = estimate(over_replications(waits.count, cell));
    if (count.mean == 0) continue;
    if (count.mean < least_waits) {
      ++all.suppressed;
      continue;
    }
    const Estimate mean = estimate(over_replications(waits.mean, cell));
    all.table.rows.push_back({waits.municipalities[m],
                              phrase(scaled(count, waits.per_year), "", say),
                              phrase(mean, "day", say)});
  }
  return all;
}

}  // namespace

Html municipality_section(const Page& page) {
  const auto waits = waits_of(page);
  if (!waits) return {};
  const Words& say = page.say;
  const auto points = labels_of(page.results, "wait_point", say);
  Html tables;
  std::size_t room = most_municipalities;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PointTable one = table_of(*waits, i, points[i], say);
    const std::size_t shown = one.table.rows.size();
    if (shown + one.suppressed == 0) continue;
    if (shown > room) {
      tables += paragraph(say("municipalities.in_file", points[i], shown + one.suppressed));
      continue;
    }
    room -= shown;
    const std::string summary = say("municipalities.summary", points[i], shown, one.suppressed);
    tables += shown == 0 ? paragraph(summary) : details(summary, table(one.table));
  }
  if (tables.is_empty()) return {};
  return section(page, "municipalities", paragraph(say("municipalities.lead")) + tables);
}

}  // namespace output::report
