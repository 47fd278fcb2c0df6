/// Where the records of all persons of a run lie: chunks that never move, shared by its processes.
///
/// A record is used by one process at a time: the one where the person is. Processes come here only
/// for a chunk, or for a bundle of records that others no longer need; so the lock costs nothing.
/// Which record a person gets may depend on threads. Nothing else may depend on the record: people
/// are named by source and number.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "models/network/person.h"
#include "models/network/runaway.h"

namespace models {

class PersonStore {
 public:
  static constexpr std::uint32_t chunk = 1024;

  /// Asked for more than `most` records, it throws TooManyPersons.
  explicit PersonStore(std::uint32_t most = most_persons) : most_(most) {}

  using Chunk = std::array<Person, chunk>;

  struct Numbered {
    std::uint32_t number;
    Chunk* records;
  };

  Numbered add() {
    const std::scoped_lock lock(mutex_);
    if (chunks_.size() >= most_ / chunk) throw TooManyPersons();
    chunks_.push_back(std::make_unique<Chunk>());
    return {static_cast<std::uint32_t>(chunks_.size() - 1), chunks_.back().get()};
  }

  std::uint32_t size() const {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::uint32_t>(chunks_.size());
  }

  Chunk* at(std::uint32_t number) const {
    const std::scoped_lock lock(mutex_);
    return chunks_[number].get();
  }

  /// A list of `chunk` free records, linked by Person::behind, for whoever needs some.
  void give(PersonLink bundle) {
    const std::scoped_lock lock(mutex_);
    spare_.push_back(bundle);
  }

  std::optional<PersonLink> take() {
    const std::scoped_lock lock(mutex_);
    if (spare_.empty()) return std::nullopt;
    const PersonLink bundle = spare_.back();
    spare_.pop_back();
    return bundle;
  }

 private:
  std::uint32_t most_;
  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<Chunk>> chunks_;
  std::vector<PersonLink> spare_;
};

}  // namespace models
