/// Unordered heaps of events in chunks from a pool: adding is a copy, nothing is allocated in
/// steady state.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

#include "engine/event.h"

namespace engine {

/// Room for a fixed number of events follows; how many it is, and how many are used, those know who
/// use it.
struct Chunk {
  Chunk* next;

  Event* events() { return reinterpret_cast<Event*>(this + 1); }
};

/// Chunks for one thread at a time. They come from slabs and go back to a list of free ones.
class ChunkPool {
 public:
  /// `room`: events a chunk.
  explicit ChunkPool(std::uint32_t room) : room_(room) {}

  std::uint32_t room() const { return room_; }

  Chunk* take() {
    if (free_ == nullptr) grow();
    return std::exchange(free_, free_->next);
  }

  void give_back(Chunk* chunk) {
    chunk->next = free_;
    free_ = chunk;
  }

  std::size_t bytes() const { return chunks_ * chunk_bytes(); }

 private:
  static constexpr std::size_t most_in_a_slab = 64;

  std::size_t chunk_bytes() const { return sizeof(Chunk) + room_ * sizeof(Event); }

  /// As many again as there are, so that a small model stays small.
  void grow() {
    const std::size_t slab = std::clamp<std::size_t>(chunks_ / 4, 2, most_in_a_slab);
    slabs_.push_back(std::make_unique_for_overwrite<std::byte[]>(slab * chunk_bytes()));
    for (std::size_t i = slab; i-- > 0;) {
      std::byte* at = slabs_.back().get() + i * chunk_bytes();
      auto* chunk = new (at) Chunk;
      new (chunk->events()) Event[room_];
      give_back(chunk);
    }
    chunks_ += slab;
  }

  std::uint32_t room_;
  std::vector<std::unique_ptr<std::byte[]>> slabs_;
  std::size_t chunks_ = 0;
  Chunk* free_ = nullptr;
};

/// The events of one slot.
class ChunkList {
 public:
  bool empty() const { return head_ == nullptr; }

  /// Where one more event goes.
  Event& add(ChunkPool& pool) {
    if (left_ == 0) [[unlikely]]
      extend(pool);
    return head_->events()[--left_];
  }

  /// Calls take(events) with all of them, chunk by chunk, and leaves the list empty. `take` must
  /// not add to this list.
  template <class Take>
  void drain(ChunkPool& pool, Take&& take) {
    Chunk* chunk = std::exchange(head_, nullptr);
    std::uint32_t unused = std::exchange(left_, 0);
    while (chunk != nullptr) {
      Chunk* next = chunk->next;
      if (next != nullptr) look_ahead(*next, pool.room());
      take(std::span<const Event>(chunk->events() + unused, pool.room() - unused));
      pool.give_back(chunk);
      chunk = next;
      unused = 0;
    }
  }

 private:
  /// Chunks lie anywhere, so the processor does not guess which comes next.
  [[gnu::always_inline]] static void look_ahead(Chunk& chunk, std::uint32_t room) {
    constexpr std::size_t line = 64;
    const auto* at = reinterpret_cast<const std::byte*>(&chunk);
    for (std::size_t i = 0; i < room * sizeof(Event); i += line)
      __builtin_prefetch(at + i);
  }

  [[gnu::noinline]] void extend(ChunkPool& pool) {
    Chunk* chunk = pool.take();
    chunk->next = head_;
    head_ = chunk;
    left_ = pool.room();
  }

  Chunk* head_ = nullptr;
  std::uint32_t left_ = 0;  ///< free events of the first chunk
};

}  // namespace engine
