/// What is remembered of few persons only: kept beside their records, by number.
///
/// A process's own: who goes to another process has nothing here any more.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "models/network/person.h"

namespace models {

template <class Of>
class BesidePersons {
 public:
  Of& operator[](PersonId id) {
    const std::size_t number = id.value() / chunk;
    if (number >= chunks_.size()) chunks_.resize(number + 1);
    if (!chunks_[number]) chunks_[number] = std::make_unique<Chunk>();
    return (*chunks_[number])[id.value() % chunk];
  }

  /// None if nothing was ever remembered of anybody near.
  const Of* find(PersonId id) const {
    const std::size_t number = id.value() / chunk;
    const bool is_there = number < chunks_.size() && chunks_[number];
    return is_there ? &(*chunks_[number])[id.value() % chunk] : nullptr;
  }

  /// When a person leaves: the number will be another's.
  void forget(PersonId id) {
    if (find(id) != nullptr) (*this)[id] = {};
  }

 private:
  static constexpr std::uint32_t chunk = 1024;
  using Chunk = std::array<Of, chunk>;

  std::vector<std::unique_ptr<Chunk>> chunks_;
};

}  // namespace models
