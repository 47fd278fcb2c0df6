/// The persons of a logical process: a view of the store, with free records of its own.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/ensure.h"
#include "models/network/person_store.h"

namespace models {

class People {
 public:
  explicit People(PersonStore& store) : store_(store) {}

  Person& operator[](PersonId id) { return (*chunks_[id.value() / chunk])[id.value() % chunk]; }
  const Person& operator[](PersonId id) const {
    return (*chunks_[id.value() / chunk])[id.value() % chunk];
  }

  PersonId add() {
    ++present_;
    if (!free_) get_records();
    if (free_) return reuse();
    return PersonId(next_++);
  }

  void remove(PersonId id) {
    (*this)[id] = Person{};
    free_record(id);
    --present_;
  }

  /// Someone comes from another process: from now on the record can be reached.
  void welcome(PersonId id) { know(id.value() / chunk); }

  bool knows(PersonId id) const {
    const std::uint32_t number = id.value() / chunk;
    return number < chunks_.size() && chunks_[number] != nullptr;
  }

  /// To look at all records of the run, when it is over.
  void know_all() {
    for (std::uint32_t i = 0; i < store_.size(); ++i)
      know(i);
  }

  /// Persons who came here minus persons who left here, modulo 2^64: the sum over all processes is
  /// how many are present, those on their way included.
  std::uint64_t present() const { return present_; }

  /// Upper end of the ids known; some of them may be free (Person::number 0).
  std::uint32_t ids() const { return static_cast<std::uint32_t>(chunks_.size()) * chunk; }

 private:
  static constexpr std::uint32_t chunk = PersonStore::chunk;

  PersonId reuse() {
    const PersonId id = *free_;
    free_ = (*this)[id].behind;
    (*this)[id].behind = PersonLink();
    --free_count_;
    return id;
  }

  void free_record(PersonId id) {
    // Where more leave than come, others must get the records, or memory would grow for ever.
    if (free_count_ == chunk) {
      if (spare_) store_.give(spare_);
      spare_ = free_;
      free_ = PersonLink();
      free_count_ = 0;
    }
    (*this)[id].behind = free_;
    free_ = PersonLink(id);
    ++free_count_;
  }

  /// Free records, or else a new chunk from next_ on.
  void get_records() {
    if (next_ % chunk != 0) return;
    if (spare_) return take_bundle(std::exchange(spare_, PersonLink()));
    if (const auto bundle = store_.take()) return take_bundle(*bundle);
    const PersonStore::Numbered added = store_.add();
    put(added.number, added.records);
    next_ = added.number * chunk;
  }

  void take_bundle(PersonLink bundle) {
    free_ = bundle;
    free_count_ = chunk;
    for (PersonLink one = bundle; one; one = (*this)[*one].behind)
      know((*one).value() / chunk);
  }

  void know(std::uint32_t number) {
    if (number < chunks_.size() && chunks_[number] != nullptr) return;
    put(number, store_.at(number));
  }

  void put(std::uint32_t number, PersonStore::Chunk* records) {
    if (chunks_.size() <= number) chunks_.resize(number + 1, nullptr);
    chunks_[number] = records;
  }

  PersonStore& store_;
  std::vector<PersonStore::Chunk*> chunks_;  ///< by number; null: nobody from there was here yet
  PersonLink free_;
  PersonLink spare_;  ///< a full bundle
  std::uint32_t free_count_ = 0;
  std::uint32_t next_ = 0;  ///< never used; at the end of a chunk: none are left
  std::uint64_t present_ = 0;
};

}  // namespace models
