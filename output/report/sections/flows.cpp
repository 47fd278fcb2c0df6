#include "output/report/flow_chart.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

constexpr std::size_t most_flows = 25;

/// Labels in the reader's language; in results of before there were labels ids, of which some are
/// words of ours.
std::vector<std::string> ends_of(const Page& page, const std::string& name) {
  const bool is_danish = page.say.language() == Language::danish;
  const auto& labels = texts_of(page.results, name + (is_danish ? "_label_da" : "_label_en"));
  if (!labels.empty()) return labels;
  std::vector<std::string> ids = texts_of(page.results, name);
  for (std::string& id : ids)
    id = page.say.known_or("node.", id);
  return ids;
}

}  // namespace

Html flow_section(const Page& page) {
  const auto measured = Measured::find(page.results, "flow_count", {"flow"});
  const auto from = ends_of(page, "flow_from");
  const auto to = ends_of(page, "flow_to");
  if (!measured || from.size() != measured->size("flow") || to.size() != from.size()) return {};
  const Words& say = page.say;
  const CellsByReplication flows = measured->total_by({"flow"});
  const double per_year = 1 / years(page.results.header);
  std::vector<double> sizes;
  for (std::size_t i = 0; i < from.size(); ++i) {
    sizes.push_back(estimate(over_replications(flows, i)).mean);
  }
  FlowChart chart{
      {"flow-1", say("flows.title"), {}},
      {},
      {say("flows.title"), {say("column.from"), say("column.to"), say("column.persons")}, {}}};
  for (const std::size_t i : largest_first(sizes, most_flows)) {
    const Estimate yearly = scaled(estimate(over_replications(flows, i)), per_year);
    const std::string value = phrase(yearly, "", say);
    chart.flows.push_back({from[i], to[i], yearly.mean, value});
    chart.data.rows.push_back({from[i], to[i], value});
  }
  if (chart.flows.empty()) return {};
  const FlowChart::Flow& first = chart.flows.front();
  chart.caption.finding = say("finding.flows", first.from, first.to, first.value);
  const std::size_t all = largest(sizes, sizes.size()).size();
  const std::string lead = say("flows.lead", count(chart.flows.size(), say), count(all, say));
  return section(page, "flows",
                 paragraph(lead) + element("div", {{"class", "wide"}}, figure(chart, say)));
}

}  // namespace output::report
