/// Messages by window: a ring of unsorted lists, in chunks from a pool.
///
/// A message that lies a lap or more ahead shares a slot with earlier ones and is put back when
/// they are taken; with a ring of many mean delays that hardly happens. Source: Brown, "Calendar
/// queues", CACM 31(10) 1988.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "tests/bench/phold_draws.h"

namespace bench {

class MessageRing {
 public:
  /// `slots`: a power of two, 64 or more. `width`: of a window.
  MessageRing(std::size_t slots, std::int64_t width)
      : width_(width),
        inverse_(~std::uint64_t{0} / static_cast<std::uint64_t>(width) + 1),
        slots_(slots),
        filled_(slots / 64, 0) {}

  void add(const Message& message) {
    const std::size_t number = window_of(message.time) & (slots_.size() - 1);
    Slot& slot = slots_[number];
    if (slot.used == Chunk::room) extend(slot, number);
    slot.head->messages[slot.used++] = message;
  }

  /// Exact for times below 2^64 / width.
  std::uint64_t window_of(std::int64_t time) const {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(
        (static_cast<Wide>(static_cast<std::uint64_t>(time)) * inverse_) >> 64U);
  }

  /// Window `from`, or the first after it that may have messages. Requires: the ring is not empty.
  std::uint64_t first_from(std::uint64_t from) const {
    const std::size_t slot = from & (slots_.size() - 1);
    std::uint64_t word = filled_[slot / 64] >> (slot % 64);
    if (word != 0) return from + static_cast<unsigned>(std::countr_zero(word));
    std::uint64_t ahead = 64 - slot % 64;
    for (std::size_t i = slot / 64 + 1;; ++i, ahead += 64) {
      word = filled_[i & (filled_.size() - 1)];
      if (word != 0) return from + ahead + static_cast<unsigned>(std::countr_zero(word));
      if (ahead > slots_.size()) return ~std::uint64_t{0};
    }
  }

  /// Calls take(message) for the messages of one window.
  template <class Take>
  void drain(std::uint64_t window, Take&& take) {
    const std::size_t number = window & (slots_.size() - 1);
    Slot slot = std::exchange(slots_[number], Slot{});
    filled_[number / 64] &= ~(std::uint64_t{1} << (number % 64));
    const std::int64_t end = static_cast<std::int64_t>(window + 1) * width_;
    for (std::uint32_t used = slot.used; slot.head != nullptr; used = Chunk::room) {
      for (std::uint32_t i = 0; i < used; ++i) {
        const Message& message = slot.head->messages[i];
        if (message.time < end) {
          take(message);
        } else {
          add(message);
        }
      }
      Chunk* done = std::exchange(slot.head, slot.head->next);
      done->next = std::exchange(free_, done);
    }
  }

 private:
  struct Chunk {
    static constexpr std::uint32_t room = 31;
    std::array<Message, room> messages;
    Chunk* next;
  };
  struct Slot {
    Chunk* head = nullptr;
    std::uint32_t used = Chunk::room;  ///< of the first chunk
  };

  void extend(Slot& slot, std::size_t number) {
    if (free_ == nullptr) grow();
    Chunk* chunk = std::exchange(free_, free_->next);
    chunk->next = slot.head;
    slot = {chunk, 0};
    filled_[number / 64] |= std::uint64_t{1} << (number % 64);
  }

  void grow() {
    constexpr std::size_t slab = 64;
    slabs_.push_back(std::make_unique<Chunk[]>(slab));
    for (std::size_t i = slab; i-- > 0;) {
      slabs_.back()[i].next = free_;
      free_ = &slabs_.back()[i];
    }
  }

  std::int64_t width_;
  std::uint64_t inverse_;
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> filled_;  ///< a bit a slot
  std::vector<std::unique_ptr<Chunk[]>> slabs_;
  Chunk* free_ = nullptr;
};

}  // namespace bench
