#include <algorithm>

#include "output/report/chart.h"
#include "output/report/date.h"
#include "output/report/fan_table.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

constexpr std::size_t most_lists = 24;
constexpr std::size_t most_list_points = 480;  ///< on the page

/// Ends of periods to draw: every k-th, the last one always.
std::vector<std::size_t> periods_drawn(std::size_t periods, std::size_t charts) {
  const std::size_t most = std::min<std::size_t>(60, most_list_points / charts);
  const std::size_t every = (periods + most - 1) / most;
  std::vector<std::size_t> drawn;
  for (std::size_t i = (periods - 1) % every; i < periods; i += every)
    drawn.push_back(i);
  return drawn;
}

/// Waiting lists of one wait point at the ends of the periods.
struct WaitingLists {
  CellsByReplication cells;  ///< (wait_point, period)
  std::size_t points = 0;
  std::size_t periods = 0;
  TimeAxis time;

  CellsByReplication at(std::size_t point, const std::vector<std::size_t>& chosen) const {
    CellsByReplication all;
    for (const Cells& block : cells) {
      Cells& here = all.emplace_back();
      for (const std::size_t i : chosen)
        here.push_back(block[point * periods + i]);
    }
    return all;
  }

  /// Mean over the ends of all periods, for each replication.
  std::vector<double> mean(std::size_t point) const {
    std::vector<double> all;
    for (const Cells& block : cells) {
      double sum = 0;
      for (std::size_t i = 0; i < periods; ++i)
        sum += block[point * periods + i];
      all.push_back(sum / static_cast<double>(periods));
    }
    return all;
  }
};

std::optional<WaitingLists> lists_of(const Results& results) {
  const auto measured = Measured::find(results, "waiting_list", {"wait_point", "period"});
  if (!measured) return std::nullopt;
  const auto time = time_axis(*find_dimension(results, "period"));
  if (!time) return std::nullopt;
  return WaitingLists{measured->total_by({"wait_point", "period"}), measured->size("wait_point"),
                      measured->size("period"), *time};
}

FanChart chart_of(const WaitingLists& lists, std::size_t point,
                  const std::vector<std::size_t>& drawn, const std::string& title,
                  const Words& say) {
  const auto cells = lists.at(point, drawn);
  const Fan fan = fan_over_replications(cells, 0, drawn.size());
  const Estimate mean = estimate(lists.mean(point));
  const Estimate last = estimate(over_replications(cells, drawn.size() - 1));
  FanTable texts{title, say("column.period_end"), {}, "", {}};
  FanChart chart{
      {fmt::format("list-{}", point + 1), title,
       say("finding.waiting_list", phrase(mean, "person", say), phrase(last, "person", say))},
      say("waiting_list.y"),
      calendar_axis(lists.time, say),
      count_axis(*std::ranges::max_element(fan.high), say),
      {},
      fan,
      {},
      {},
      {}};
  for (const std::size_t i : drawn) {
    chart.at.push_back(lists.time.ends[i]);
    texts.x.push_back(iso_date(lists.time.date(lists.time.ends[i])));
  }
  chart.data = fan_table(texts, fan, "person", say);
  return chart;
}

/// Says that not every month is drawn, if so.
Html thinning_note(const Page& page, std::size_t drawn, std::size_t all) {
  if (drawn == all) return {};
  return paragraph(page.say("waiting_list.thinned", count(drawn, page.say), count(all, page.say)));
}

}  // namespace

Html waiting_list_section(const Page& page) {
  const auto lists = lists_of(page.results);
  if (!lists) return {};
  const Words& say = page.say;
  const auto labels = labels_of(page.results, "wait_point", say);
  std::vector<double> sizes;
  for (std::size_t i = 0; i < lists->points; ++i)
    sizes.push_back(estimate(lists->mean(i)).mean);
  const auto drawn = largest(sizes, most_lists);
  if (drawn.empty()) return section(page, "waiting_list", paragraph(say("waiting_list.nobody")));
  const auto periods = periods_drawn(lists->periods, drawn.size());
  Html charts;
  for (const std::size_t i : drawn) {
    charts += figure(chart_of(*lists, i, periods, labels[i], say), say);
  }
  return section(page, "waiting_list",
                 paragraph(say("waiting_list.lead")) + how_to_read(page, "how.fan") +
                     fan_legend("", say) + thinning_note(page, periods.size(), lists->periods) +
                     selection_note(page, drawn.size(), largest(sizes, sizes.size()).size()) +
                     element("div", {{"class", "charts"}}, charts));
}

}  // namespace output::report
