#include "models/network/standing_line.h"

#include <algorithm>
#include <tuple>

#include "models/network/indexed_heap.h"

namespace models {
namespace {

/// The heap of a line that serves the shortest stay first; equals in the order of joining.
auto shortest_first(std::vector<StandingLink>& array, Standings& pool) {
  const auto before = [&pool](StandingLink a, StandingLink b) {
    return std::tie(pool[a].rank, pool[a].number) < std::tie(pool[b].rank, pool[b].number);
  };
  const auto placed = [&pool](StandingLink link, std::size_t position) {
    pool[link].position = static_cast<std::uint32_t>(position);
  };
  return IndexedHeap<StandingLink, decltype(before), decltype(placed)>(array, before, placed);
}

}  // namespace

void StandingLine::join(StandingLink link, LineEnd end, Standings& pool) {
  Standing& one = pool[link];
  const bool by_priority = order_ == QueueOrder::priority;
  if (!by_priority) one.priority = 0;
  const bool at_head = order_ == QueueOrder::lifo || end == LineEnd::head;
  const bool counts_down = at_head && order_ != QueueOrder::lifo;
  one.number = counts_down ? --first_number_ : ++last_number_;
  ++size_;
  if (order_ == QueueOrder::shortest) return shortest_first(array_, pool).push(link);
  if (order_ == QueueOrder::random) {
    one.position = static_cast<std::uint32_t>(array_.size());
    array_.push_back(link);
    return;
  }
  at_head ? link_first(link, pool) : link_last(link, pool);
}

void StandingLine::leave(StandingLink link, Standings& pool) {
  --size_;
  if (order_ == QueueOrder::shortest) {
    return shortest_first(array_, pool).remove(pool[link].position);
  }
  if (order_ == QueueOrder::random) {
    array_[pool[link].position] = array_.back();
    pool[array_.back()].position = pool[link].position;
    array_.pop_back();
    return;
  }
  unlink(link, pool);
}

void StandingLine::change(StandingLink link, std::uint8_t priority, std::uint8_t kind,
                          Standings& pool) {
  if (!has_lists()) return;
  unlink(link, pool);
  Standing& one = pool[link];
  one.priority = order_ == QueueOrder::priority ? priority : std::uint8_t{0};
  one.kind = kind;
  StandingLink ahead = list_of(one).last;
  while (ahead && is_behind(pool[ahead], one))
    ahead = pool[ahead].before;
  if (!ahead) return link_first(link, pool);
  link_behind(ahead, link, pool);
}

StandingLink StandingLine::first(std::uint8_t kind, engine::SimTime now,
                                 const Standings& pool) const {
  if (!has_lists()) return array_.empty() ? StandingLink() : array_.front();
  StandingLink best;
  for (std::size_t p = 0; p < priorities; ++p) {
    const StandingLink head = lists_[kind * priorities + p].first;
    if (!head) continue;
    if (!best || is_before(head, best, now, pool)) best = head;
    if (!ageing_) break;
  }
  return best;
}

bool StandingLine::is_before(StandingLink a, StandingLink b, engine::SimTime now,
                             const Standings& pool) const {
  const Standing& one = pool[a];
  const Standing& other = pool[b];
  const std::int64_t urgency_of_one = urgency(one, now), urgency_of_other = urgency(other, now);
  if (urgency_of_one != urgency_of_other) return urgency_of_one < urgency_of_other;
  if (order_ == QueueOrder::lifo) return one.number > other.number;
  return ageing_ ? std::tie(one.since, one.number) < std::tie(other.since, other.number)
                 : one.number < other.number;
}

std::int64_t StandingLine::urgency(const Standing& one, engine::SimTime now) const {
  if (!ageing_) return one.priority;
  const std::int64_t steps = (now - one.since) / ageing_->every;
  return std::max<std::int64_t>(1, one.priority - steps * ageing_->by);
}

StandingLink StandingLine::last(const Standings& pool) const {
  for (std::size_t p = priorities; p-- > 0;) {
    StandingLink latest;
    for (std::size_t list = p; list < lists_.size(); list += priorities) {
      const StandingLink end = lists_[list].last;
      if (end && (!latest || pool[end].number > pool[latest].number)) latest = end;
    }
    if (latest) return latest;
  }
  return {};
}

void StandingLine::link_first(StandingLink link, Standings& pool) {
  Ends& list = list_of(pool[link]);
  pool[link].before = StandingLink();
  pool[link].behind = list.first;
  (list.first ? pool[list.first].before : list.last) = link;
  list.first = link;
}

void StandingLine::link_last(StandingLink link, Standings& pool) {
  Ends& list = list_of(pool[link]);
  pool[link].behind = StandingLink();
  pool[link].before = list.last;
  (list.last ? pool[list.last].behind : list.first) = link;
  list.last = link;
}

void StandingLine::link_behind(StandingLink ahead, StandingLink link, Standings& pool) {
  const StandingLink next = pool[ahead].behind;
  pool[link].before = ahead;
  pool[link].behind = next;
  pool[ahead].behind = link;
  (next ? pool[next].before : list_of(pool[link]).last) = link;
}

void StandingLine::unlink(StandingLink link, Standings& pool) {
  const Standing one = pool[link];
  Ends& list = list_of(one);
  (one.before ? pool[one.before].behind : list.first) = one.behind;
  (one.behind ? pool[one.behind].before : list.last) = one.before;
}

}  // namespace models
