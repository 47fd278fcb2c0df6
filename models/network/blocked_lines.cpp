#include "models/network/blocked_lines.h"

#include <algorithm>
#include <map>

#include "engine/ensure.h"

namespace models {

void BlockedLines::join(StandingLink link, StationId from, StationId to, Standings& pool) {
  line_of(from, to).join(link, LineEnd::back, pool);
}

void BlockedLines::leave(StandingLink link, StationId from, StationId to, Standings& pool) {
  line_of(from, to).leave(link, pool);
}

StandingLine& BlockedLines::line_of(StationId from, StationId to) {
  auto& arrows = from_[from.value()];
  const auto place = std::lower_bound(
      arrows.begin(), arrows.end(), to,
      [](const Arrow& arrow, StationId station) { return arrow.to.value() < station.value(); });
  if (place != arrows.end() && place->to == to) return place->line;
  return arrows.insert(place, {to, StandingLine(QueueOrder::fifo)})->line;
}

std::int64_t BlockedLines::blocked(StationId from) const {
  std::int64_t all = 0;
  for (const Arrow& arrow : from_[from.value()])
    all += arrow.line.size();
  return all;
}

std::vector<StationId> BlockedLines::waited_for(StationId from) const {
  std::vector<StationId> all;
  for (const Arrow& arrow : from_[from.value()]) {
    if (!arrow.line.empty()) all.push_back(arrow.to);
  }
  return all;
}

StandingLink BlockedLines::longest(StationId from, StationId to, const Standings& pool) const {
  for (const Arrow& arrow : from_[from.value()]) {
    if (arrow.to == to && !arrow.line.empty()) return arrow.line.first(0, {}, pool);
  }
  engine::ensure(false, "a circle of blocking is made of blocked patients");
  return {};
}

/// Breadth first, so that as few patients as possible must move at once.
std::vector<StationId> BlockedLines::circle(StationId from, StationId to) const {
  std::map<std::uint32_t, std::uint32_t> came_from;
  std::vector<StationId> open{to};
  for (std::size_t i = 0; i < open.size() && open[i] != from; ++i) {
    for (const StationId next : waited_for(open[i])) {
      if (next != to && came_from.emplace(next.value(), open[i].value()).second)
        open.push_back(next);
    }
  }
  if (from != to && !came_from.contains(from.value())) return {};
  std::vector<StationId> circle{from};
  while (circle.back() != to)
    circle.emplace_back(came_from.at(circle.back().value()));
  std::reverse(circle.begin() + 1, circle.end());
  return circle;  // from, to, ..., the one whose patients wait for from
}

}  // namespace models
