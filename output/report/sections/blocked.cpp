#include <algorithm>

#include "output/report/chart.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/page.h"
#include "output/report/sections/topics.h"

namespace output::report {
namespace {

constexpr std::size_t most_dots = 24;

/// Blocked bed days a year.
struct Blocked {
  CellsByReplication by_unit;
  CellsByReplication by_reason;  ///< (unit, block_reason); empty if reasons are not told apart
  std::vector<std::string> units, reasons;
  double per_year = 1;

  Estimate all(std::size_t unit) const {
    return scaled(estimate(over_replications(by_unit, unit)), per_year);
  }
  Estimate of_reason(std::size_t unit, std::size_t reason) const {
    const std::size_t cell = unit * reasons.size() + reason;
    return scaled(estimate(over_replications(by_reason, cell)), per_year);
  }
};

std::optional<Blocked> blocked_of(const Page& page) {
  const auto measured = Measured::find(page.results, "blocked_bed_days", {"unit"});
  if (!measured) return std::nullopt;
  Blocked blocked{measured->total_by({"unit"}),
                  {},
                  labels_of(page.results, "unit", page.say),
                  {},
                  1 / years(page.results.header)};
  if (Measured::find(page.results, "blocked_bed_days", {"block_reason"})) {
    blocked.by_reason = measured->total_by({"unit", "block_reason"});
    blocked.reasons = labels_of(page.results, "block_reason", page.say);
  }
  return blocked;
}

Table table_of(const Blocked& blocked, const Words& say) {
  Table all{say("blocked.title"), {say("column.unit_of_care"), say("column.blocked")}, {}};
  for (const std::string& reason : blocked.reasons) {
    all.columns.push_back(say("column.waits_for", reason));
  }
  for (std::size_t i = 0; i < blocked.units.size(); ++i) {
    auto& row = all.rows.emplace_back();
    row = {blocked.units[i], phrase(blocked.all(i), "", say)};
    for (std::size_t k = 0; k < blocked.reasons.size(); ++k) {
      row.push_back(phrase(blocked.of_reason(i, k), "", say));
    }
  }
  return all;
}

std::string finding(const Blocked& blocked, std::size_t largest_unit, const Words& say) {
  std::vector<double> total;
  for (const Cells& block : blocked.by_unit) {
    double sum = 0;
    for (const double one : block)
      sum += one;
    total.push_back(sum);
  }
  return say("finding.blocked", phrase(scaled(estimate(total), blocked.per_year), "", say),
             blocked.units[largest_unit], phrase(blocked.all(largest_unit), "", say));
}

Html by_unit(const Page& page) {
  const auto blocked = blocked_of(page);
  if (!blocked) return {};
  const Words& say = page.say;
  std::vector<double> sizes;
  for (std::size_t i = 0; i < blocked->units.size(); ++i)
    sizes.push_back(blocked->all(i).mean);
  const auto drawn = largest_first(sizes, most_dots);
  if (drawn.empty()) return paragraph(say("blocked.nobody"));
  DotChart chart{{"blocked-1", say("blocked.title"), finding(*blocked, drawn.front(), say)},
                 {},
                 {},
                 table_of(*blocked, say)};
  double highest = 0;
  for (const std::size_t i : drawn) {
    chart.rows.push_back({blocked->units[i], blocked->all(i)});
    highest = std::max({highest, blocked->all(i).mean, blocked->all(i).high});
  }
  chart.x = count_axis(highest, say);
  return paragraph(say("blocked.lead")) + how_to_read(page, "how.dots") +
         selection_note(page, drawn.size(), largest(sizes, sizes.size()).size()) +
         figure(chart, say);
}

}  // namespace

Html blocked_section(const Page& page) {
  return section(page, "blocked", by_unit(page) + topic_table(page, "blocked"));
}

}  // namespace output::report
