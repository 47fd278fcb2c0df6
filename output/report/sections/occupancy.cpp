#include "output/report/occupancy.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/report/chart.h"
#include "output/report/fan_table.h"
#include "output/report/heat_map.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

constexpr std::size_t most_charts = 12;
constexpr std::size_t most_heat_rows = 80, most_heat_columns = 24;

std::string beds_in_words(const Cells& whole_period, const Words& say) {
  if (whole_period.empty()) return say("occupancy.unlimited");
  const double beds = whole_period.front();
  return number(beds, beds == std::floor(beds) ? 0 : 1, say);
}

Table table_of(const Occupancy& beds, const std::vector<std::string>& labels, const Words& say) {
  Table all{say("occupancy.table"),
            {say("column.unit_of_care"), say("column.occupied"), say("column.available"),
             say("column.occupancy")},
            {}};
  for (std::size_t i = 0; i < beds.units(); ++i) {
    all.rows.push_back({labels[i], phrase(estimate(beds.mean_occupied(i)), "", say),
                        beds_in_words(beds.available(i, beds.days()), say),
                        phrase(estimate(beds.share_occupied(i)), share_unit, say)});
  }
  return all;
}

std::string finding(const Occupancy& beds, std::size_t unit, const Words& say) {
  const Estimate mean = estimate(beds.mean_occupied(unit));
  const Cells available = beds.available(unit, beds.days());
  if (available.empty()) return say("finding.occupied", phrase(mean, "", say));
  return say("finding.occupancy", phrase(mean, "", say), beds_in_words(available, say),
             phrase(estimate(beds.share_occupied(unit)), share_unit, say));
}

double highest(const std::vector<double>& values) {
  double most = 0;
  for (const double one : values) {
    if (one > most) most = one;
  }
  return most;
}

bool is_constant(const Cells& cells) {
  return std::ranges::all_of(cells, [&](double one) { return one == cells.front(); });
}

/// Available beds have a column of their own only if they change.
FanTable texts_of(const std::string& title, const Cells& available, std::size_t width,
                  const Words& say) {
  FanTable texts{title, say(width == 1 ? "column.day" : "column.first_day"), {}, "", {}};
  if (available.empty()) return texts;
  if (is_constant(available)) {
    texts.caption = say("occupancy.caption", title, beds_in_words(available, say));
  } else {
    texts.reference_title = say("column.available");
    texts.reference = available;
  }
  return texts;
}

FanChart chart_of(const Occupancy& beds, std::size_t unit, std::size_t width,
                  const std::string& title, const Words& say) {
  const CellsByReplication cells = beds.occupied(unit, width);
  const Fan fan = fan_over_replications(cells, 0, cells.front().size());
  const Cells available = beds.available(unit, width);
  FanTable texts = texts_of(title, available, width, say);
  FanChart chart{{fmt::format("beds-{}", unit + 1), title, finding(beds, unit, say)},
                 say("occupancy.y"),
                 calendar_axis(beds.time(), say),
                 count_axis(std::max(highest(fan.high), highest(available)), say),
                 {},
                 fan,
                 available,
                 {},
                 {}};
  for (std::size_t i = 0; i < beds.days(); i += width) {
    const std::size_t last = std::min(i + width, beds.days()) - 1;
    chart.at.push_back((beds.time().starts[i] + beds.time().ends[last]) / 2);
    texts.x.push_back(iso_date(beds.time().date(beds.time().starts[i])));
  }
  chart.data = fan_table(texts, fan, "bed", say);
  return chart;
}

/// Those with a limit first, else as the scenario tells them: wards stand before the places of 98
/// municipalities, which are all nearly full.
std::vector<std::size_t> in_order(const Occupancy& beds) {
  std::vector<std::size_t> all(beds.units());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::stable_partition(all.begin(), all.end(), [&](std::size_t unit) {
    return !beds.available(unit, beds.days()).empty();
  });
  return all;
}

std::vector<std::size_t> first_of(std::vector<std::size_t> all, std::size_t most) {
  all.resize(std::min(all.size(), most));
  return all;
}

Html heat_map_of(const Occupancy& beds, const std::vector<std::string>& labels, const Words& say) {
  auto limited = in_order(beds);
  std::erase_if(limited,
                [&](std::size_t unit) { return beds.available(unit, beds.days()).empty(); });
  const auto blocks = calendar_blocks(beds.time(), most_heat_columns, say);
  HeatMap map{say("heat.caption"), say("column.unit_of_care"), {}, {}, {}};
  for (const DayBlock& block : blocks)
    map.columns.push_back(block.label);
  for (const std::size_t i : first_of(limited, most_heat_rows)) {
    map.rows.push_back(labels[i]);
    auto& row = map.shares.emplace_back();
    for (const DayBlock& block : blocks)
      row.push_back(beds.share_in(i, block));
  }
  if (map.rows.empty()) return {};
  return element("h3", say("heat.title")) +
         paragraph(say("heat.lead", count(map.rows.size(), say), count(limited.size(), say))) +
         heat_map(map, say);
}

Html drawn_note(std::size_t drawn, std::size_t all, const Words& say) {
  if (drawn >= all) return {};
  return paragraph(say("occupancy.drawn", count(drawn, say), count(all, say)));
}

}  // namespace

Html occupancy_section(const Page& page) {
  const auto beds = Occupancy::find(page.results);
  if (!beds) return {};
  const Words& say = page.say;
  const auto labels = labels_of(page.results, "unit", say);
  const auto drawn = first_of(in_order(*beds), most_charts);
  const std::size_t width = days_a_point(beds->days(), std::max<std::size_t>(1, drawn.size()));
  Html charts;
  for (const std::size_t i : drawn)
    charts += figure(chart_of(*beds, i, width, labels[i], say), say);
  const std::string point = width == 1 ? say("occupancy.daily") : say("occupancy.thinned", width);
  return section(page, "occupancy",
                 paragraph(say("occupancy.lead")) + long_table(table_of(*beds, labels, say), say) +
                     heat_map_of(*beds, labels, say) + how_to_read(page, "how.fan") +
                     fan_legend(say("column.available"), say) + paragraph(point) +
                     drawn_note(drawn.size(), beds->units(), say) +
                     element("div", {{"class", "charts"}}, charts));
}

}  // namespace output::report
