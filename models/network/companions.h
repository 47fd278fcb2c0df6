/// Companions: records that walk the tracks of a fork, or a subscription, beside a person.
///
/// A companion goes through the same queues, beds and clocks as anybody, with the person's group,
/// municipality, sex, age, frailty and attributes as they are when it sets out. It is not a person:
/// it does not come or leave, has no readmissions, and is not in the table of flows.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event.h"
#include "models/network/beside_persons.h"
#include "models/network/people.h"

namespace models {

/// How one record is related to others.
struct Kin {
  PersonLink parent;          ///< of a companion: beside whom it goes, a companion itself if nested
  PersonLink root;            ///< of a companion: the person
  PersonLink first, last;     ///< own companions, in the order in which they began
  PersonLink before, behind;  ///< companions of the same parent
  std::uint32_t awaited = 0;  ///< at a fork: tracks that must still end
  bool begins = false;        ///< at a fork: some tracks have not begun
  bool is_awaited = false;    ///< of a companion: its end counts at the parent's fork
  std::uint32_t fork = 0;     ///< of a companion: index into Program::forks
  /// Of a companion: the event under way. It has a ticket, since the companion may be withdrawn.
  engine::Payload happening;
};

class Companions {
 public:
  explicit Companions(People& people) : people_(people) {}

  Kin& operator[](PersonId id) { return all_[id]; }

  void add(PersonId id, PersonId parent) {
    Kin& of = all_[parent];
    Kin& one = all_[id];
    one.parent = PersonLink(parent);
    one.root = people_[parent].is_companion ? of.root : PersonLink(parent);
    one.before = of.last;
    (of.last ? all_[*of.last].behind : of.first) = PersonLink(id);
    of.last = PersonLink(id);
    people_[parent].has_companions = true;
  }

  /// Requires: no companions of its own.
  void remove(PersonId id) {
    const Kin one = all_[id];
    Kin& of = all_[*one.parent];
    (one.before ? all_[*one.before].behind : of.first) = one.behind;
    (one.behind ? all_[*one.behind].before : of.last) = one.before;
    people_[*one.parent].has_companions = static_cast<bool>(of.first);
    all_.forget(id);
  }

  /// The first for which it holds; none if there is none.
  template <class Holds>
  PersonLink first_of(PersonId parent, Holds holds) {
    if (!people_[parent].has_companions) return {};
    PersonLink one = all_[parent].first;
    while (one && !holds(all_[*one]))
      one = all_[*one].behind;
    return one;
  }

  /// Whether it holds for anyone who goes beside the person, their own companions included.
  template <class Holds>
  bool any_of(PersonId parent, const Holds& holds) const {
    if (!people_[parent].has_companions) return false;
    for (PersonLink one = all_.find(parent)->first; one; one = all_.find(*one)->behind) {
      if (holds(people_[*one]) || any_of(*one, holds)) return true;
    }
    return false;
  }

  /// Requires: `act` neither adds nor removes companions.
  template <class Act>
  void for_each(PersonId parent, const Act& act) {
    if (!people_[parent].has_companions) return;
    for (PersonLink one = all_[parent].first; one; one = all_[*one].behind)
      act(*one);
  }

  /// Of a person who has no companions any more.
  void forget(PersonId id) { all_.forget(id); }

 private:
  People& people_;
  BesidePersons<Kin> all_;
};

/// The name of a companion's draws: whose it is, on which track, and the how manieth time.
constexpr std::uint64_t companion_name(std::uint64_t parent, std::uint64_t track,
                                       std::uint64_t nth) {
  // Each mixing is one to one (the finaliser of splitmix64), so that names that differ in one part
  // only are never alike.
  constexpr auto mixed = [](std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d0'49bb'1331'11ebU;
    return x ^ (x >> 31U);
  };
  return mixed(mixed(mixed(parent) + track) + nth);
}

}  // namespace models
