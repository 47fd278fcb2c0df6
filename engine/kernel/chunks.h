/// Unordered heaps of events in chunks from a pool: adding is a copy, nothing is allocated in
/// steady state.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "engine/event.h"

namespace engine {

struct Chunk {
  static constexpr std::uint32_t room = 16;
  Chunk* next;
  std::uint32_t used;
  std::array<Event, room> events;
};

/// Chunks for one thread at a time. They come from slabs and go back to a list of free ones.
class ChunkPool {
 public:
  Chunk* take() {
    if (free_ == nullptr) grow();
    Chunk* chunk = free_;
    free_ = chunk->next;
    chunk->next = nullptr;
    chunk->used = 0;
    return chunk;
  }

  void give_back(Chunk* chunk) {
    chunk->next = free_;
    free_ = chunk;
  }

  std::size_t bytes() const { return chunks_ * sizeof(Chunk); }

 private:
  static constexpr std::size_t most_in_a_slab = 64;

  /// As many again as there are, so that a small model stays small.
  void grow() {
    const std::size_t slab = std::clamp<std::size_t>(chunks_ / 2, 2, most_in_a_slab);
    slabs_.push_back(std::make_unique_for_overwrite<std::byte[]>(slab * sizeof(Chunk)));
    auto* chunks = new (slabs_.back().get()) Chunk[slab];
    for (std::size_t i = slab; i-- > 0;)
      give_back(&chunks[i]);
    chunks_ += slab;
  }

  std::vector<std::unique_ptr<std::byte[]>> slabs_;
  std::size_t chunks_ = 0;
  Chunk* free_ = nullptr;
};

/// The events of one slot.
class ChunkList {
 public:
  bool empty() const { return head_ == nullptr; }

  void add(const Event& event, ChunkPool& pool) {
    if (head_ == nullptr || head_->used == Chunk::room) {
      Chunk* chunk = pool.take();
      chunk->next = head_;
      head_ = chunk;
    }
    head_->events[head_->used++] = event;
  }

  /// Calls take(event) for each and leaves the list empty. `take` must not add to this list.
  template <class Take>
  void drain(ChunkPool& pool, Take&& take) {
    Chunk* chunk = std::exchange(head_, nullptr);
    while (chunk != nullptr) {
      for (std::uint32_t i = 0; i < chunk->used; ++i)
        take(chunk->events[i]);
      Chunk* next = chunk->next;
      pool.give_back(chunk);
      chunk = next;
    }
  }

 private:
  Chunk* head_ = nullptr;
};

}  // namespace engine
