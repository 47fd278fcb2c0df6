#include "tools/samspil/partition_drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "tools/samspil/partition_text.h"

namespace tools {

namespace {

constexpr double size = 900;           ///< of the drawing
constexpr double orbit = 300;          ///< of the circle on which processes lie
constexpr double largest_radius = 90;  ///< of a process that has all events
constexpr double least_radius = 5;
constexpr double bend = 0.12;  ///< of links, so that there and back are two
constexpr std::size_t most_link_labels = 40;
constexpr std::size_t most_captions = 30;

struct Spot {
  double x = 0, y = 0, radius = 0;
};

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '&')
      safe += "&amp;";
    else
      safe += c;
  }
  return safe;
}

std::string text_at(double x, double y, const std::string& text, const std::string& kind = "") {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, kind,
                     escaped(text));
}

std::vector<Spot> spots_of(const models::Partition& partition) {
  std::vector<Spot> spots;
  const auto count = static_cast<double>(partition.processes.size());
  for (std::size_t i = 0; i < partition.processes.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count;
    const double from_centre = partition.processes.size() == 1 ? 0 : orbit;
    const double share = partition.events_a_day > 0
                             ? partition.processes[i].events_a_day / partition.events_a_day
                             : 0;
    spots.push_back({size / 2 + from_centre * std::sin(angle),
                     size / 2 - from_centre * std::cos(angle),
                     std::max(least_radius, largest_radius * std::sqrt(share))});
  }
  return spots;
}

/// From rim to rim, bent to the left.
std::string drawn_link(const Spot& from, const Spot& to, const std::string& label) {
  const double dx = to.x - from.x, dy = to.y - from.y;
  const double length = std::max(1.0, std::hypot(dx, dy));
  const double x1 = from.x + dx / length * from.radius, y1 = from.y + dy / length * from.radius;
  const double x2 = to.x - dx / length * to.radius, y2 = to.y - dy / length * to.radius;
  const double mx = (x1 + x2) / 2 - bend * dy, my = (y1 + y2) / 2 + bend * dx;
  std::string drawn = fmt::format(
      "<path d=\"M{:.1f},{:.1f} Q{:.1f},{:.1f} {:.1f},{:.1f}\" marker-end=\"url(#tip)\"/>\n", x1,
      y1, mx, my, x2, y2);
  if (!label.empty())
    drawn += text_at((x1 + 2 * mx + x2) / 4, (y1 + 2 * my + y2) / 4, label, "link");
  return drawn;
}

std::string drawn_process(const models::Partition& partition, std::size_t i, const Spot& spot) {
  const auto& process = partition.processes[i];
  const double share =
      partition.events_a_day > 0 ? process.events_a_day / partition.events_a_day : 0;
  std::string drawn =
      fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}</title></circle>\n",
                  spot.x, spot.y, spot.radius, escaped(first_few(process.services)));
  if (partition.processes.size() > most_captions) return drawn;
  const double below = spot.y + spot.radius;
  drawn += text_at(spot.x, below + 16, fmt::format("{}: {:.0f} %", i + 1, 100 * share), "name");
  return drawn + text_at(spot.x, below + 31, first_few(process.services));
}

constexpr const char* drawing_head =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {0:.0f}" font-family="sans-serif">
<style>circle{{fill:#3b6ea5;fill-opacity:.8}} path{{fill:none;stroke:#888}} text{{font-size:11px;text-anchor:middle}}
.name{{font-weight:bold;font-size:13px}} .link{{fill:#555}} .title{{font-size:18px}}</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8"/></marker></defs>
<rect width="100%" height="100%" fill="white"/>
)";

}  // namespace

std::string partition_drawing(const models::Partition& partition, const std::string& name,
                              Language language) {
  const Text title{"{}: processer og den mindste tid imellem dem",
                   "{}: processes and the least time between them"};
  std::string drawing = fmt::format(fmt::runtime(drawing_head), size);
  drawing += text_at(size / 2, 30, fmt::format(fmt::runtime(title.in(language)), name), "title");
  const std::vector<Spot> spots = spots_of(partition);
  const bool labels = partition.links.size() <= most_link_labels;
  for (const auto& link : partition.links)
    drawing += drawn_link(spots[link.from], spots[link.to], labels ? least_time(link.least) : "");
  for (std::size_t i = 0; i < spots.size(); ++i)
    drawing += drawn_process(partition, i, spots[i]);
  return drawing + "</svg>\n";
}

}  // namespace tools
