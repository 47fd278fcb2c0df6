#include "output/report/sections/topics.h"

#include <algorithm>
#include <cmath>

#include "output/report/chart.h"
#include "output/report/number.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

/// Fewer are read as easily in the table.
constexpr std::size_t least_dots = 3;
constexpr std::size_t most_dots = 24;
constexpr std::size_t most_rows_in_sight = 24;

/// A key figure with a value, in words and in numbers.
struct TopicFigure {
  KeyFigureRow row;
  std::string unit;  ///< as results have it
  Estimate estimate;
};

std::vector<TopicFigure> figures_of(const Page& page, std::string_view topic) {
  const std::vector<KeyFigureEstimate> estimates = key_figures(page.results);
  std::vector<KeyFigureRow> rows = key_figure_rows(page.results, page.say);
  std::vector<TopicFigure> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const KeyFigureEstimate& one = estimates[rows[i].figure];
    if (one.figure.topic != topic) continue;
    all.push_back({std::move(rows[i]),
                   one.figure.unit,
                   {page.results.replications.size(), one.replications, one.mean, one.sd, one.low,
                    one.high}});
  }
  return all;
}

std::string in_words(const TopicFigure& one, const Words& say) {
  return phrase(one.estimate, one.unit, say);
}

Axis axis_for(const std::vector<TopicFigure>& group, const Words& say) {
  double highest = 0;
  for (const TopicFigure& one : group)
    highest = std::max({highest, one.estimate.mean, one.estimate.high});
  return group.front().unit == share_unit ? percent_axis(highest, say) : count_axis(highest, say);
}

/// `id`: unique on the page.
Html chart_of(std::string_view topic, const std::vector<TopicFigure>& group, const std::string& id,
              const Page& page) {
  const Words& say = page.say;
  const auto smaller = [](const TopicFigure& a, const TopicFigure& b) {
    return a.estimate.mean < b.estimate.mean;
  };
  const auto [least, most] = std::minmax_element(group.begin(), group.end(), smaller);
  const std::string unit = unit_name(group.front().unit, say);
  const std::string title = say(std::string(topic) + ".title") + (unit.empty() ? "" : ", " + unit);
  DotChart chart{{id, title,
                  say("finding.topic", most->row.label, in_words(*most, say), least->row.label,
                      in_words(*least, say))},
                 axis_for(group, say),
                 {},
                 {title, {say("column.figure"), say("column.value")}, {}}};
  for (const TopicFigure& one : group) {
    chart.rows.push_back({one.row.label, one.estimate});
    chart.data.rows.push_back({one.row.label, in_words(one, say)});
  }
  return figure(chart, say);
}

bool can_be_drawn(const TopicFigure& one) {
  return std::isfinite(one.estimate.mean) && one.estimate.mean >= 0;
}

/// In order of their first figures.
std::vector<std::vector<TopicFigure>> drawn_by_unit(const Page& page, std::string_view topic) {
  std::vector<std::vector<TopicFigure>> groups;
  for (TopicFigure& one : figures_of(page, topic)) {
    if (!can_be_drawn(one)) continue;
    const auto has_unit = [&](const auto& group) {
      return group.front().unit == one.unit;
    };
    auto group = std::find_if(groups.begin(), groups.end(), has_unit);
    if (group == groups.end()) group = groups.insert(groups.end(), std::vector<TopicFigure>{});
    if (group->size() < most_dots) group->push_back(std::move(one));
  }
  std::erase_if(groups, [](const auto& group) { return group.size() < least_dots; });
  return groups;
}

}  // namespace

bool has_its_own_part(const KeyFigureRow& row) {
  return std::find(topics.begin(), topics.end(), row.topic) != topics.end();
}

std::string with_unit(const KeyFigureRow& row) {
  return row.unit_behind_value.empty() ? row.value : row.value + ' ' + row.unit_behind_value;
}

std::string remark(const KeyFigureRow& row) {
  const bool has_both = !row.better.empty() && !row.note.empty();
  return row.better + (has_both ? " · " : "") + row.note;
}

Html topic_charts(const Page& page, std::string_view topic) {
  Html charts;
  int number = 0;
  for (const auto& group : drawn_by_unit(page, topic))
    charts += chart_of(topic, group, fmt::format("{}-{}", topic, ++number), page);
  return charts.is_empty() ? charts : how_to_read(page, "how.dots") + charts;
}

Html topic_table(const Page& page, std::string_view topic) {
  const Words& say = page.say;
  Table all{say("topic.table", say(std::string(topic) + ".title")),
            {say("column.figure"), say("column.value"), say("column.interval"), say("column.note")},
            {}};
  for (const TopicFigure& one : figures_of(page, topic)) {
    all.rows.push_back({one.row.label, with_unit(one.row), one.row.interval, remark(one.row)});
  }
  if (all.rows.empty()) return {};
  const Html shown = long_table(all, say);
  return all.rows.size() > most_rows_in_sight ? details(say("chart.show_as_table"), shown) : shown;
}

namespace {

Html topic_section(const Page& page, std::string_view topic) {
  const Html figures = topic_charts(page, topic) + topic_table(page, topic);
  if (figures.is_empty()) return {};
  return section(page, topic, paragraph(page.say("topic_lead." + std::string(topic))) + figures);
}

}  // namespace

Html staff_section(const Page& page) {
  return topic_section(page, "staff");
}

Html coercion_section(const Page& page) {
  return topic_section(page, "coercion");
}

Html cost_section(const Page& page) {
  return topic_section(page, "cost");
}

/// No circles: what differs between places is of many kinds.
Html equity_section(const Page& page) {
  const Html figures = topic_table(page, "equity");
  if (figures.is_empty()) return {};
  return section(page, "equity", paragraph(page.say("topic_lead.equity")) + figures);
}

}  // namespace output::report
