/// All persons of a logical process: records that stay where they are, reused when a person leaves.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "models/network/person.h"

namespace models {

class People {
 public:
  Person& operator[](PersonId id) { return (*chunks_[id.value() / chunk])[id.value() % chunk]; }
  const Person& operator[](PersonId id) const {
    return (*chunks_[id.value() / chunk])[id.value() % chunk];
  }

  PersonId add() {
    if (free_) return reuse();
    if (made_ % chunk == 0) chunks_.push_back(std::make_unique<Chunk>());
    ++present_;
    return PersonId(made_++);
  }

  void remove(PersonId id) {
    (*this)[id] = Person{};
    (*this)[id].behind = free_;
    free_ = PersonLink(id);
    --present_;
  }

  std::uint64_t present() const { return present_; }

  /// Upper end of all ids ever used; some of them may be free (Person::number 0).
  std::uint32_t ids() const { return made_; }

 private:
  static constexpr std::uint32_t chunk = 1024;
  using Chunk = std::array<Person, chunk>;

  PersonId reuse() {
    const PersonId id = *free_;
    free_ = (*this)[id].behind;
    (*this)[id].behind = PersonLink();
    ++present_;
    return id;
  }

  std::vector<std::unique_ptr<Chunk>> chunks_;
  PersonLink free_;
  std::uint32_t made_ = 0;
  std::uint64_t present_ = 0;
};

}  // namespace models
