#include "output/report/flow_chart.h"

#include <algorithm>
#include <cmath>

#include "output/report/number.h"
#include "output/report/utf8.h"

namespace output::report {
namespace {

constexpr int width = 1000, top = 10, gap = 10;
constexpr int left = 350, right = 650, bar = 8;
constexpr int least_node = 22;       ///< room for a line of text
constexpr double band_height = 460;  ///< all flows on top of each other
constexpr std::size_t most_letters = 28;

/// One end of the bands: where it starts, and how much of it is taken by bands already drawn.
struct Node {
  std::string name;
  double size = 0, wanted = 0, y = 0, taken = 0;

  int room(double scale) const { return std::max(least_node, rounded(size * scale)); }
  static int rounded(double y) { return static_cast<int>(std::lround(y)); }
};

using Column = std::vector<Node>;

Node& node_of(Column& column, const std::string& name) {
  const auto found =
      std::find_if(column.begin(), column.end(), [&](const Node& one) { return one.name == name; });
  if (found != column.end()) return *found;
  return column.emplace_back(Node{name});
}

/// From top to bottom, with a gap; the bottom.
int place(Column& column, double scale) {
  int y = top;
  for (Node& one : column) {
    one.y = y;
    y += one.room(scale) + gap;
  }
  return y;
}

/// A band that starts and ends level.
std::string band(double from, double to, double thickness) {
  const int a = Node::rounded(from), b = Node::rounded(to);
  const int height = std::max(1, Node::rounded(thickness));
  const int x0 = left + bar, x1 = right - bar, middle = (x0 + x1) / 2;
  return fmt::format("M{} {}C{} {} {} {} {} {}v{}C{} {} {} {} {} {}z", x0, a, middle, a, middle, b,
                     x1, b, height, middle, b + height, middle, a + height, x0, a + height);
}

Html ends(const Column& column, double scale, bool is_left, const Words& say) {
  Html all;
  for (const Node& one : column) {
    const int y = Node::rounded(one.y);
    const int height = std::max(2, Node::rounded(one.size * scale));
    const std::string label = fmt::format("{} ({})", shortened(one.name, most_letters),
                                          phrase({1, 1, one.size, 0, 0, 0}, "", say));
    all +=
        empty_element("path", {{"class", "q"},
                               {"d", fmt::format("M{} {}h{}v{}h-{}z", is_left ? left : right - bar,
                                                 y, bar, height, bar)}});
    all += svg_text({is_left ? left - 10 : right + 10, y + 17}, is_left ? "e" : "s", label);
  }
  return all;
}

void count_flows(const std::vector<FlowChart::Flow>& flows, Column& from, Column& to) {
  for (const FlowChart::Flow& one : flows) {
    node_of(from, one.from).size += one.size;
    node_of(to, one.to).size += one.size;
  }
}

/// Large sources first; goals in the order of where their flows come from, which leaves few
/// crossings (the barycentre rule of Sugiyama, Tagawa and Toda, 1981).
void order(const std::vector<FlowChart::Flow>& flows, Column& from, Column& to, double scale) {
  std::stable_sort(from.begin(), from.end(),
                   [](const Node& a, const Node& b) { return a.size > b.size; });
  place(from, scale);
  for (const FlowChart::Flow& one : flows) {
    Node& goal = node_of(to, one.to);
    goal.wanted += one.size * node_of(from, one.from).y / goal.size;
  }
  std::stable_sort(to.begin(), to.end(),
                   [](const Node& a, const Node& b) { return a.wanted < b.wanted; });
}

}  // namespace

Html figure(const FlowChart& chart, const Words& say) {
  Column from, to;
  count_flows(chart.flows, from, to);
  double all = 0;
  for (const Node& one : from)
    all += one.size;
  const double scale = band_height / all;
  order(chart.flows, from, to, scale);
  const int bottom = std::max(place(from, scale), place(to, scale));
  std::vector<const FlowChart::Flow*> drawn;
  for (const FlowChart::Flow& one : chart.flows)
    drawn.push_back(&one);
  std::stable_sort(drawn.begin(), drawn.end(), [&](const auto* a, const auto* b) {
    return std::pair(node_of(from, a->from).y, node_of(to, a->to).y) <
           std::pair(node_of(from, b->from).y, node_of(to, b->to).y);
  });
  Html bands;
  for (const FlowChart::Flow* one : drawn) {
    Node &source = node_of(from, one->from), &goal = node_of(to, one->to);
    const double thickness = one->size * scale;
    const std::string d = band(source.y + source.taken, goal.y + goal.taken, thickness);
    source.taken += thickness;
    goal.taken += thickness;
    bands += element("path", {{"class", "b"}, {"d", d}},
                     element("title", fmt::format("{} → {}: {}", one->from, one->to, one->value)));
  }
  return figure(Picture{chart.caption,
                        {width, bottom + top},
                        bands + ends(from, scale, true, say) + ends(to, scale, false, say),
                        chart.data},
                say);
}

}  // namespace output::report
