/// A waiting line that persons may leave from the middle, in any order of service.
///
/// fifo, lifo and priority (with or without ageing) are lists: everything costs the same however
/// many wait. With ageing, whoever has waited k times `every` counts as k x `by` priorities more
/// urgent (never above 1); since each list is in the order of waiting, the next is one of nine
/// heads. random is an array from which anyone may be taken; shortest a heap by the length of the
/// stay to come. A line of a ring-fenced station has its lists once for each part of it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "models/description/service.h"
#include "models/network/standing.h"

namespace models {

enum class LineEnd { back, head };

class StandingLine {
 public:
  explicit StandingLine(QueueOrder order, std::optional<Ageing> ageing = {}, std::size_t kinds = 1)
      : order_(order), ageing_(ageing), lists_(kinds * priorities) {}

  std::int64_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// Joins at the back, or at the head of the own priority (who was interrupted). `number` is set.
  void join(StandingLink link, LineEnd end, Standings& pool);
  void leave(StandingLink link, Standings& pool);

  /// Of someone in the line: placed among those of the new priority and kind by the order of
  /// joining.
  void change(StandingLink link, std::uint8_t priority, std::uint8_t kind, Standings& pool);

  /// Who is next among those of `kind`; none if there are none. Not for random.
  StandingLink first(std::uint8_t kind, engine::SimTime now, const Standings& pool) const;

  /// True if `a` is served before `b`, both of this line.
  bool is_before(StandingLink a, StandingLink b, engine::SimTime now, const Standings& pool) const;

  /// 1 (most urgent) to 9, ageing included; 0 if the line does not ask.
  std::int64_t urgency(const Standing& one, engine::SimTime now) const;

  /// Random order: anyone. Requires: index < size.
  StandingLink anyone(std::size_t index) const { return array_[index]; }

  /// The least urgent, and of these the one who joined last. Not for random and shortest.
  StandingLink last(const Standings& pool) const;

  /// The last in line of those who may go elsewhere. Not for random and shortest.
  template <class May>
  StandingLink last_who(const May& may, const Standings& pool) const {
    for (std::size_t p = priorities; p-- > 0;) {
      StandingLink latest;
      for (std::size_t list = p; list < lists_.size(); list += priorities) {
        StandingLink one = lists_[list].last;
        while (one && !may(pool[one].person))
          one = pool[one].before;
        if (one && (!latest || is_behind(pool[one], pool[latest]))) latest = one;
      }
      if (latest) return latest;
    }
    return {};
  }

 private:
  static constexpr std::size_t priorities = 10;
  struct Ends {
    StandingLink first, last;
  };

  bool has_lists() const { return order_ != QueueOrder::random && order_ != QueueOrder::shortest; }
  Ends& list_of(const Standing& one) { return lists_[one.kind * priorities + one.priority]; }
  /// In the order of joining, or against it where the last is served first.
  bool is_behind(const Standing& one, const Standing& other) const {
    return order_ == QueueOrder::lifo ? one.number < other.number : one.number > other.number;
  }
  void link_first(StandingLink link, Standings& pool);
  void link_last(StandingLink link, Standings& pool);
  void link_behind(StandingLink ahead, StandingLink link, Standings& pool);
  void unlink(StandingLink link, Standings& pool);

  QueueOrder order_;
  std::optional<Ageing> ageing_;
  std::int64_t size_ = 0;
  std::int64_t last_number_ = 0, first_number_ = 0;
  std::vector<Ends> lists_;
  std::vector<StandingLink> array_;  ///< random, shortest
};

}  // namespace models
