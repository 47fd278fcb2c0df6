#include <algorithm>
#include <cmath>

#include "output/report/chart.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"
#include "output/report/sections/topics.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

/// Rejected over decided, as the key figure has it. No value in results of before decisions were
/// counted.
CellsByReplication shares_of(const Results& results, const CellsByReplication& rejected) {
  const auto decided = Measured::find(results, "referrals_decided", {"service"});
  if (decided) return ratio(rejected, decided->total_by({"service"}));
  CellsByReplication none = rejected;
  for (Cells& block : none)
    std::ranges::fill(block, std::nan(""));
  return none;
}

Html by_desk(const Page& page) {
  const auto received = Measured::find(page.results, "referrals_received", {"service"});
  const auto rejected =
      Measured::find(page.results, "referrals_rejected", {"service", "reject_reason"});
  if (!received || !rejected) return {};
  const Words& say = page.say;
  const CellsByReplication all = received->total_by({"service"});
  const CellsByReplication refused = rejected->total_by({"service"});
  const CellsByReplication shares = shares_of(page.results, refused);
  const CellsByReplication by_reason = rejected->total_by({"service", "reject_reason"});
  const auto services = labels_of(page.results, "service", say);
  const auto reasons = labels_of(page.results, "reject_reason", say);
  const double per_year = 1 / years(page.results.header);
  const auto yearly = [&](const CellsByReplication& cells, std::size_t cell) {
    return phrase(scaled(estimate(over_replications(cells, cell)), per_year), "", say);
  };
  Table data{say("referrals.title"),
             {say("column.service"), say("column.received"), say("column.rejected"),
              say("column.rejected_share")},
             {}};
  for (const std::string& reason : reasons)
    data.columns.push_back(say("column.reason", reason));
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (!(estimate(over_replications(all, i)).mean > 0)) continue;
    auto& row = data.rows.emplace_back();
    row = {services[i], yearly(all, i), yearly(refused, i),
           phrase(estimate(over_replications(shares, i)), share_unit, say)};
    for (std::size_t k = 0; k < reasons.size(); ++k) {
      row.push_back(yearly(by_reason, i * reasons.size() + k));
    }
  }
  if (data.rows.empty()) return paragraph(say("referrals.nobody"));
  return paragraph(say("referrals.lead")) + long_table(data, say);
}

}  // namespace

Html referral_section(const Page& page) {
  return section(page, "referrals", by_desk(page) + topic_table(page, "referrals"));
}

}  // namespace output::report
