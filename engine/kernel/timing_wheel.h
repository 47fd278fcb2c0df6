/// Events to come, by window: a hierarchical timing wheel.
///
/// Each level has 256 slots. Level 0 holds the windows that share all but the last eight bits of
/// their number with the current one, level 1 those that share all but the last sixteen, and so on.
/// Adding takes constant time whatever the population, and an event moves down at most once a
/// level. Time never goes back, so no slot is ever missed. A level takes memory only when the first
/// event falls into it. Source: Varghese & Lauck, "Hashed and hierarchical timing wheels", SOSP
/// 1987.
///
/// Invariant: no event lies in a window before now().
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>

#include "engine/kernel/chunks.h"
#include "engine/kernel/ticks.h"

namespace engine {

class TimingWheel {
 public:
  /// `room`: events a chunk, the unit in which slots take memory.
  explicit TimingWheel(Ticks ticks, std::uint32_t room = 16) : ticks_(ticks), pool_(room) {}

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  Tick now() const { return now_; }
  const Ticks& ticks() const { return ticks_; }
  std::size_t bytes() const {
    std::size_t bytes = sizeof(*this) + pool_.bytes();
    for (const auto& level : levels_)
      bytes += level ? sizeof(Level) : 0;
    return bytes;
  }

  /// Requires: the event falls at or after window now().
  void add(const Event& event) { room_for(event.key.time) = event; }

  /// Where an event goes that is due at `time`: a sender writes it there and nowhere before.
  Event& room_for(SimTime time) {
    ++size_;
    return place(time);
  }

  /// When the first event is due; SimTime::max() if there is none.
  SimTime first() const {
    for (const auto& level : levels_) {
      if (!level) continue;
      const unsigned slot = level->first_filled();
      if (slot < width) return level->slots[slot].first;
    }
    return SimTime::max();
  }

  /// Moves on to a window at or after now() and not after that of first(); take(events) gets its
  /// events, a few at a time.
  template <class Take>
  void advance(Tick to, Take&& take) {
    turn(to);
    const unsigned slot = digit(to, 0);
    if (!levels_[0] || !levels_[0]->take_filled(slot)) return;
    levels_[0]->slots[slot].events.drain(pool_, [&](std::span<const Event> events) {
      size_ -= events.size();
      take(events);
    });
  }

  /// Gives up all events, in no order, and starts again at window `now` of `ticks`.
  template <class Take>
  void restart(Ticks ticks, Tick now, Take&& take) {
    for (const auto& level : levels_) {
      if (!level) continue;
      for (unsigned slot = level->first_filled(); slot < width; slot = level->first_filled()) {
        level->take_filled(slot);
        level->slots[slot].events.drain(pool_, take);
      }
    }
    size_ = 0;
    ticks_ = ticks;
    now_ = now;
  }

 private:
  static constexpr unsigned bits = 8;
  static constexpr unsigned width = 1U << bits;
  static constexpr unsigned levels = 64 / bits;

  struct Slot {
    ChunkList events;
    SimTime first;  ///< when its first event is due
  };
  struct Level {
    std::array<std::uint64_t, width / 64> filled{};  ///< a bit a slot that has events
    std::array<Slot, width> slots;

    unsigned first_filled() const {
      for (unsigned word = 0; word < filled.size(); ++word) {
        if (filled[word] != 0)
          return word * 64 + static_cast<unsigned>(std::countr_zero(filled[word]));
      }
      return width;
    }
    bool take_filled(unsigned slot) {
      const std::uint64_t bit = std::uint64_t{1} << (slot % 64);
      const bool was = (filled[slot / 64] & bit) != 0;
      filled[slot / 64] &= ~bit;
      return was;
    }
    void fill(unsigned slot) { filled[slot / 64] |= std::uint64_t{1} << (slot % 64); }
  };

  static unsigned digit(Tick tick, unsigned level) {
    return static_cast<unsigned>(tick >> (bits * level)) % width;
  }

  /// Where the number of a window first differs from that of the current one.
  unsigned level_of(Tick tick) const {
    const Tick differs = tick ^ now_;
    return differs < width ? 0 : static_cast<unsigned>(std::bit_width(differs) - 1) / bits;
  }

  Event& place(SimTime time) {
    const Tick tick = ticks_.of(time);
    const unsigned number = level_of(tick);
    const unsigned slot = digit(tick, number);
    if (!levels_[number]) [[unlikely]]
      make_level(number);
    Level& level = *levels_[number];
    Slot& at = level.slots[slot];
    if (at.events.empty()) {
      level.fill(slot);
      at.first = SimTime::max();
    }
    at.first = std::min(at.first, time);
    return at.events.add(pool_);
  }

  [[gnu::noinline]] void make_level(unsigned number) {
    levels_[number] = std::make_unique<Level>();
  }

  /// What lies in the slot that `to` falls into comes down to the levels below, which are empty.
  void turn(Tick to) {
    const unsigned top = level_of(to);
    now_ = to;
    if (top == 0) return;
    const unsigned slot = digit(to, top);
    if (!levels_[top] || !levels_[top]->take_filled(slot)) return;
    levels_[top]->slots[slot].events.drain(pool_, [&](std::span<const Event> events) {
      for (const Event& event : events)
        place(event.key.time) = event;
    });
  }

  Ticks ticks_;
  ChunkPool pool_;
  std::array<std::unique_ptr<Level>, levels> levels_;
  Tick now_ = 0;
  std::size_t size_ = 0;
};

}  // namespace engine
