#include "engine/kernel/leg.h"

#include <algorithm>

namespace engine {
namespace {

/// Events between two looks at the stop flag and the limits, where no window ends earlier.
constexpr std::uint64_t events_a_look = 10'000;

/// The clock is read at one meeting of so many, as reading it takes as long as a meeting; at every
/// one while they are slow.
constexpr int timed_windows = 16;

/// A longer wait (s) is the operating system's doing, and does not stand for sixteen.
constexpr double longest_usual_wait = 100e-6;

double seconds(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double>(time).count();
}

SimTime later(SimTime time, Duration by) {
  return by > SimTime::max() - time ? SimTime::max() : time + by;
}

}  // namespace

Leg::Leg(std::vector<std::unique_ptr<Partition>>& partitions, const World& world,
         Structure structure, const LegLimits& limits, Seam* seam)
    : partitions_(partitions), structure_(structure), limits_(limits), seam_(seam) {
  const auto count = static_cast<unsigned>(partitions.size());
  if (count > 1) distances_ = distances(world.topology, world.placement, count);
  for (auto& side : notices_)
    side.resize(count);
  for (const auto& partition : partitions)
    handled_before_ += partition->handled();
}

void Leg::run(Team* team) {
  began_ = std::chrono::steady_clock::now();
  for (unsigned own = 0; own < partitions_.size(); ++own) {
    partitions_[own]->pending().write_side(1);
    tell(own, 0);
  }
  if (partitions_.size() == 1) {
    work(0, nullptr);
    return;
  }
  team->run([&](unsigned thread) {
    if (seam_ != nullptr) seam_->begin(thread);
    work(thread, team);
    if (seam_ != nullptr) seam_->end(thread);
  });
}

void Leg::tell(unsigned own, unsigned side) {
  const Partition& partition = *partitions_[own];
  Notice& notice = notices_[side][own];
  notice.next = partition.next();
  notice.sent = partition.pending().least_sent();
  notice.failed = partition.failure() ? partition.failure()->event.key.time : SimTime::max();
  notice.handled = partition.handled();
  notice.pending = partition.pending().size();
  notice.stop = limits_.stop != nullptr && limits_.stop->load(std::memory_order_relaxed);
  notice.late = own == 0 && is_late_;
}

void Leg::work(unsigned own, Team* team) {
  Partition& partition = *partitions_[own];
  for (unsigned side = 0;; side = 1 - side) {
    take_in(own, side);
    if (const End end = over(side); end != End::none) {
      if (own == 0) end_ = end;
      return;
    }
    partition.pending().write_side(1 - side);
    window(own, side);
    if (own == 0) ++windows_;
    tell(own, 1 - side);
    if (team != nullptr) meet(own, *team);
  }
}

void Leg::take_in(unsigned own, unsigned side) {
  if (seam_ != nullptr) seam_->reach(own);
  Pending& pending = partitions_[own]->pending();
  for (const auto& from : partitions_)
    from->pending().outbox().drain(own, side, [&](const Event& event) { pending.accept(event); });
}

void Leg::meet(unsigned own, Team& team) {
  if (seam_ != nullptr) seam_->reach(own);
  if (own != 0) return team.barrier().arrive_and_wait(own, seam_);
  const bool is_timed = windows_ % timed_windows == 1;
  if (!is_timed && !is_slow_) return team.barrier().arrive_and_wait(own, seam_);
  const auto began = std::chrono::steady_clock::now();
  team.barrier().arrive_and_wait(own, seam_);
  const auto ended = std::chrono::steady_clock::now();
  const double waited = seconds(ended - began);
  if (is_timed) seconds_in_barriers_ += timed_windows * std::min(waited, longest_usual_wait);
  is_slow_ = waited > longest_usual_wait;
  is_late_ = seconds(ended - began_) > limits_.most_seconds;
}

SimTime Leg::until(unsigned side) const {
  SimTime until = limits_.until;
  for (const Notice& notice : notices_[side]) {
    if (notice.failed != SimTime::max()) until = std::min(until, notice.failed + Duration{1});
  }
  return until;
}

Leg::End Leg::over(unsigned side) const {
  std::uint64_t handled = 0;
  std::size_t pending = 0;
  bool stop = false, late = false;
  for (const Notice& notice : notices_[side]) {
    handled += notice.handled;
    pending += notice.pending;
    stop = stop || notice.stop;
    late = late || notice.late;
  }
  if (stop) return End::stop;
  if (pending > limits_.most_pending) return End::pending;
  if (next(side) >= until(side)) return End::time;
  if (handled - handled_before_ >= limits_.most_events) return End::events;
  return late ? End::late : End::none;
}

void Leg::window(unsigned own, unsigned side) {
  Partition& partition = *partitions_[own];
  if (structure_ == Structure::ordered) {
    partition.run_ordered(ordered_end(own, side), std::min(events_a_look, limits_.most_events));
    return;
  }
  partition.run_window(partition.pending().far().ticks().of(next(side)), until(side));
}

SimTime Leg::next_of(std::size_t partition, unsigned side) const {
  SimTime next = notices_[side][partition].next;
  if constexpr (fault == Fault::forget_messages_under_way) return next;
  for (const Notice& from : notices_[side])
    next = std::min(next, from.sent[partition]);
  return next;
}

SimTime Leg::next(unsigned side) const {
  SimTime next = SimTime::max();
  for (std::size_t partition = 0; partition < partitions_.size(); ++partition)
    next = std::min(next, next_of(partition, side));
  return next;
}

SimTime Leg::ordered_end(unsigned own, unsigned side) const {
  SimTime end = until(side);
  if (distances_.empty()) return end;
  for (std::size_t from = 0; from < partitions_.size(); ++from)
    end = std::min(end, later(next_of(from, side), distances_[from][own]));
  return end;
}

}  // namespace engine
