#include <algorithm>
#include <cmath>
#include <limits>

#include "output/report/chart.h"
#include "output/report/fan_table.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/page.h"
#include "output/report/unit.h"
#include "output/report/wait_times.h"

namespace output::report {
namespace {

constexpr std::size_t most_wait_curves = 24;
constexpr double most_points = 20;
constexpr double tail_left_out = 0.02;

/// A limit that people ask about.
struct Limit {
  double days;
  std::string_view label;    ///< in the catalogue
  std::string_view finding;  ///< in the catalogue
};

const std::vector<Limit>& limits_in_hours() {
  static const std::vector<Limit> all = {{4.0 / 24, "limit.4h", "finding.longer_4h"}};
  return all;
}

const std::vector<Limit>& limits_in_days() {
  static const std::vector<Limit> all = {{30, "limit.30d", "finding.longer_30d"},
                                         {60, "limit.60d", "finding.longer_60d"}};
  return all;
}

/// The first edge that at most 2 % wait past, in the middle of the replications.
double longest_shown(const std::vector<double>& edges, const Fan& longer) {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (longer.middle[i] <= tail_left_out) return edges[i];
  }
  return edges.back();
}

bool is_limit(double edge, const std::vector<Limit>& limits) {
  return std::ranges::any_of(limits,
                             [&](const Limit& one) { return std::abs(one.days - edge) < 1e-9; });
}

/// Edges to draw: those up to `end`, some distance apart; the first, the last and the limits stay.
/// On an axis of days, whole days only.
std::vector<std::size_t> edges_drawn(const std::vector<double>& edges, double end,
                                     const std::vector<Limit>& limits) {
  const double apart = end / most_points;
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < edges.size() && edges[i] <= end; ++i) {
    const bool is_last = i + 1 == edges.size() || edges[i + 1] > end;
    const bool is_apart = drawn.empty() || edges[i] >= edges[drawn.back()] + apart;
    const bool is_told = end <= 1 || edges[i] == std::floor(edges[i]);
    if (is_told && (is_apart || is_last || is_limit(edges[i], limits))) drawn.push_back(i);
  }
  return drawn;
}

/// The curve at the edges drawn, with everybody waiting at least no time in front.
struct Curve {
  std::vector<double> at;
  Fan longer;
};

Curve curve_of(const std::vector<double>& edges, const Fan& all, double end,
               const std::vector<Limit>& limits) {
  Curve curve;
  const auto add = [&](double at, double low, double middle, double high) {
    curve.at.push_back(at);
    curve.longer.low.push_back(low);
    curve.longer.middle.push_back(middle);
    curve.longer.high.push_back(high);
  };
  if (edges.front() > 0) add(0, 1, 1, 1);
  for (const std::size_t i : edges_drawn(edges, end, limits)) {
    add(edges[i], all.low[i], all.middle[i], all.high[i]);
  }
  return curve;
}

std::string finding(const WaitTimes& waits, std::size_t point, const std::vector<Limit>& limits,
                    const Words& say) {
  std::string text;
  for (const Limit& limit : limits) {
    if (const auto longer = waits.share_longer_than(point, limit.days)) {
      if (!text.empty()) text += ' ';
      text += say(limit.finding, phrase(estimate(*longer), share_unit, say));
    }
  }
  return text;
}

Table data_of(const std::string& title, const Curve& curve, bool in_hours, const Words& say) {
  FanTable texts{title, say(in_hours ? "column.longer_hours" : "column.longer_days"), {}, "", {}};
  for (const double at : curve.at) {
    const double value = in_hours ? at * 24 : at;
    texts.x.push_back(number(value, value == std::floor(value) ? 0 : 2, say));
  }
  return fan_table(texts, curve.longer, share_unit, say);
}

FanChart chart_of(const WaitTimes& waits, std::size_t point, const std::string& title,
                  const Words& say) {
  const Fan all = fan_over_replications(waits.share_longer(point), 0, waits.edges().size());
  const Axis x = wait_axis(longest_shown(waits.edges(), all), say);
  const bool in_hours = x.high <= 1;
  const auto& limits = in_hours ? limits_in_hours() : limits_in_days();
  const Curve curve = curve_of(waits.edges(), all, x.high, limits);
  FanChart chart{{fmt::format("wait-{}", point + 1), title, finding(waits, point, limits, say)},
                 say("wait_curves.y"),
                 x,
                 share_axis(say),
                 curve.at,
                 curve.longer,
                 {},
                 {},
                 data_of(title, curve, in_hours, say)};
  for (const Limit& limit : limits) {
    const bool has_room = limit.days >= x.high / 12;
    if (has_room && limit.days <= x.high) chart.marks.push_back({limit.days, say(limit.label)});
  }
  return chart;
}

}  // namespace

Html wait_curve_section(const Page& page) {
  const auto waits = WaitTimes::find(page.results);
  if (!waits) return {};
  const Words& say = page.say;
  const std::vector<std::string> labels = labels_of(page.results, "wait_point", say);
  std::vector<double> sizes;
  for (std::size_t i = 0; i < waits->points(); ++i)
    sizes.push_back(waits->waits(i));
  const auto drawn = largest(sizes, most_wait_curves);
  if (drawn.empty()) return section(page, "wait_curves", paragraph(say("wait_curves.nobody")));
  Html charts;
  for (const std::size_t i : drawn)
    charts += figure(chart_of(*waits, i, labels[i], say), say);
  return section(page, "wait_curves",
                 paragraph(say("wait_curves.lead")) + how_to_read(page, "how.wait_curve") +
                     fan_legend("", say) +
                     selection_note(page, drawn.size(), largest(sizes, sizes.size()).size()) +
                     element("div", {{"class", "charts"}}, charts));
}

}  // namespace output::report
