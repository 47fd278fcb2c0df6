#include "engine/kernel/partition.h"

#include <algorithm>

#include "engine/logical_process.h"

namespace engine {
namespace {

/// So many processes ahead, memory is asked for what will be needed: with many processes most of
/// the time of an event is waiting for memory.
constexpr std::uint32_t ahead = 8;

}  // namespace

SimTime Partition::next() const {
  const Agenda& near = pending_.near();
  return near.empty() ? pending_.far().first()
                      : std::min(near.top().key.time, pending_.far().first());
}

void Partition::handle(const Event& event) {
  ProcessRecord& record = world_.records[event.target.value()];
  ++record.load;
  ++handled_;
  if constexpr (fault == Fault::lose_one_message) {
    if (handled_ == 1000) return;
  }
  if (world_.logs) log_.push_back({event.key, event.target});
  if (record.failed) return;
  context_.turn_to(event);
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
  far.advance(tick, [&](const Event& event) { pending_.near().push(event); });
  return true;
}

void Partition::handle_first() {
  const Event event = pending_.near().top();
  pending_.near().pop();
  handle(event);
}

void Partition::run_window(Tick tick, SimTime end) {
  TimingWheel& far = pending_.far();
  const SimTime window_end = std::min(end, far.ticks().end(tick));
  if (far.first() >= window_end) return;
  pending_.near_end(window_end);
  due_.clear();
  reached_.clear();
  far.advance(tick, [&](const Event& event) { due_.push_back(event); });
  behind_.resize(due_.size());
  const auto events = static_cast<std::uint32_t>(due_.size());
  for (std::uint32_t i = 0; i < events; ++i) {
    if (i + ahead < events) __builtin_prefetch(&world_.records[due_[i + ahead].target.value()], 1);
    if (due_[i].key.time >= window_end) {
      far.add(due_[i]);
      continue;
    }
    ProcessRecord& record = world_.records[due_[i].target.value()];
    if (record.due == ProcessRecord::none) reached_.push_back(due_[i].target.value());
    behind_[i] = record.due;
    record.due = i;
  }
  for (std::size_t i = 0; i < reached_.size(); ++i) {
    if (i + ahead < reached_.size()) look_ahead(world_.records[reached_[i + ahead]]);
    if (i + ahead / 2 < reached_.size())
      __builtin_prefetch(world_.records[reached_[i + ahead / 2]].process, 1);
    run_process(world_.records[reached_[i]]);
  }
  pending_.near_end(SimTime{});
}

void Partition::look_ahead(const ProcessRecord& record) const {
  __builtin_prefetch(&due_[record.due]);
}

void Partition::run_process(ProcessRecord& record) {
  const Agenda& near = pending_.near();
  const std::uint32_t first = std::exchange(record.due, ProcessRecord::none);
  if (behind_[first] == ProcessRecord::none) {
    handle(due_[first]);
  } else {
    sort_own(first);
    for (const Event* event : own_) {
      while (!near.empty() && near.top().key < event->key)
        handle_first();
      handle(*event);
    }
  }
  while (!near.empty())
    handle_first();
}

void Partition::sort_own(std::uint32_t first) {
  own_.clear();
  for (std::uint32_t i = first; i != ProcessRecord::none; i = behind_[i])
    own_.push_back(&due_[i]);
  std::ranges::sort(own_, {}, [](const Event* event) { return event->key; });
}

}  // namespace engine
