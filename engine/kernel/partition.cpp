#include "engine/kernel/partition.h"

#include <algorithm>
#include <cstddef>

#include "engine/logical_process.h"

namespace engine {
namespace {

/// So many processes ahead, memory is asked for what will be needed: with many processes most of
/// the time of an event is waiting for memory.
constexpr std::uint32_t ahead = 8;

/// So many are sorted by insertion.
constexpr std::size_t few_to_sort = 24;

}  // namespace

SimTime Partition::next() const {
  const Agenda& near = pending_.near();
  return near.empty() ? pending_.far().first()
                      : std::min(near.top().key.time, pending_.far().first());
}

std::size_t Partition::bytes() const {
  return pending_.bytes() + due_.capacity() * sizeof(Event) +
         (behind_.capacity() + reached_.capacity()) * sizeof(std::uint32_t) +
         own_.capacity() * sizeof(Own);
}

inline void Partition::handle(const Event& event, ProcessRecord& record) {
  ++record.load;
  ++handled_;
  if constexpr (fault == Fault::lose_one_message) {
    if (handled_ == 1000) return;
  }
  if (world_.logs) [[unlikely]]
    log_.push_back({event.key, event.target});
  if (record.failed) [[unlikely]]
    return;
  context_.turn_to(event, record);
  try {
    ensure(record.last < event.key, "a process handles its events in the order of their keys");
    record.last = event.key;
    record.process->handle(event.payload, context_);
  } catch (...) {
    fail(event);
  }
}

void Partition::fail(const Event& event) {
  world_.records[event.target.value()].failed = true;
  if (!failure_ || event.key < failure_->event.key) failure_ = {event, std::current_exception()};
}

void Partition::run_ordered(SimTime end, std::uint64_t most) {
  Agenda& near = pending_.near();
  for (std::uint64_t left = most; left > 0 && (!near.empty() || bring_near(end)); --left) {
    if (near.top().key.time >= end) return;
    handle_first();
  }
}

bool Partition::bring_near(SimTime end) {
  TimingWheel& far = pending_.far();
  if (far.first() >= end) return false;
  const Tick tick = far.ticks().of(far.first());
  pending_.near_end(far.ticks().end(tick));
  far.advance(tick, [&](std::span<const Event> events) {
    for (const Event& event : events)
      pending_.near().push(event);
  });
  return true;
}

void Partition::handle_first() {
  const Event event = pending_.near().take();
  handle(event, world_.records[event.target.value()]);
  pending_.near().settle();
}

// In line: g++ 12 takes a function that only prefetches for one that does nothing, and drops calls.
[[gnu::always_inline]] inline void Partition::look_ahead(const ProcessRecord& record) const {
  constexpr std::ptrdiff_t line = 64;
  const auto* state = reinterpret_cast<const std::byte*>(record.process);
  __builtin_prefetch(state, 1);
  __builtin_prefetch(state + line, 1);
  if (record.sender != ProcessRecord::none) __builtin_prefetch(&world_.senders[record.sender], 1);
  __builtin_prefetch(&due_[record.due]);
}

void Partition::run_window(Tick tick, SimTime end) {
  TimingWheel& far = pending_.far();
  const SimTime window_end = std::min(end, far.ticks().end(tick));
  if (far.first() >= window_end) return;
  pending_.near_end(window_end);
  due_.clear();
  far.advance(tick, [&](std::span<const Event> events) {
    // Beside the pending events this is much, so it grows by a quarter and not by the double.
    const std::size_t size = due_.size() + events.size();
    if (size > due_.capacity()) due_.reserve(size + size / 4);
    due_.insert(due_.end(), events.begin(), events.end());
  });
  list_by_process(window_end);
  for (std::size_t i = 0; i < reached_.size(); ++i) {
    const std::size_t far_ahead = i + ahead + ahead;
    if (far_ahead < reached_.size()) __builtin_prefetch(&world_.records[reached_[far_ahead]], 1);
    if (i + ahead < reached_.size()) look_ahead(world_.records[reached_[i + ahead]]);
    run_process(world_.records[reached_[i]]);
  }
  pending_.near_end(SimTime{});
}

void Partition::list_by_process(SimTime window_end) {
  reached_.clear();
  behind_.resize(due_.size());
  const auto events = static_cast<std::uint32_t>(due_.size());
  for (std::uint32_t i = 0; i < events; ++i) {
    if (i + ahead < events) __builtin_prefetch(&world_.records[due_[i + ahead].target.value()], 1);
    if (due_[i].key.time >= window_end) [[unlikely]] {
      pending_.far().add(due_[i]);
      continue;
    }
    ProcessRecord& record = world_.records[due_[i].target.value()];
    if (record.due == ProcessRecord::none) reached_.push_back(due_[i].target.value());
    behind_[i] = std::exchange(record.due, i);
  }
}

void Partition::run_process(ProcessRecord& record) {
  const Agenda& near = pending_.near();
  const std::uint32_t first = std::exchange(record.due, ProcessRecord::none);
  if (behind_[first] == ProcessRecord::none) {
    handle(due_[first], record);
  } else {
    sort_own(first);
    for (const Own& own : own_) {
      while (!near.empty() && near.top().key < own.event->key)
        handle_first();
      handle(*own.event, record);
    }
  }
  while (!near.empty())
    handle_first();
}

void Partition::sort_own(std::uint32_t first) {
  own_.clear();
  for (std::uint32_t i = first; i != ProcessRecord::none; i = behind_[i])
    own_.push_back({due_[i].key.time, &due_[i]});
  if (own_.size() > few_to_sort) {
    std::sort(own_.begin(), own_.end());
    return;
  }
  for (std::size_t i = 1; i < own_.size(); ++i) {
    const Own own = own_[i];
    std::size_t at = i;
    for (; at > 0 && own < own_[at - 1]; --at)
      own_[at] = own_[at - 1];
    own_[at] = own;
  }
}

}  // namespace engine
