/// A person's place in a waiting line, or in the list of those who hold a station's beds.
///
/// A person may stand in several lines at once (a joint queue), and may step out of the middle of
/// any of them. Places are records of their own, kept in one pool, so that a line that needs none
/// of this (waiting_line.h) costs nothing for it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/sim_time.h"
#include "models/network/person.h"

namespace models {

/// A place, or none, in four bytes.
class StandingLink {
 public:
  StandingLink() = default;
  explicit StandingLink(std::uint32_t index) : raw_(index + 1) {}

  explicit operator bool() const { return raw_ != 0; }
  std::uint32_t operator*() const { return raw_ - 1; }
  friend bool operator==(StandingLink, StandingLink) = default;

 private:
  std::uint32_t raw_ = 0;
};

struct Standing {
  PersonId person{0};
  StationId station{0};
  StandingLink before, behind;  ///< neighbours in the same list
  StandingLink also;            ///< the same person's next place
  std::uint32_t position = 0;   ///< in the array of a line without lists
  std::uint8_t priority = 0;    ///< 1 (most urgent) to 9; 0 if the line does not ask
  std::uint8_t kind = 0;        ///< which part of a ring-fenced station
  engine::SimTime since;        ///< for ageing
  std::int64_t number = 0;      ///< order of joining
  std::int64_t rank = 0;        ///< microseconds of the stay to come: shortest first
  std::uint32_t task = 0;       ///< of a round that waits (staff_tasks.h); 0: of a person
};

class Standings {
 public:
  Standing& operator[](StandingLink link) { return all_[*link]; }
  const Standing& operator[](StandingLink link) const { return all_[*link]; }

  StandingLink add(const Standing& one) {
    if (!free_) {
      all_.push_back(one);
      return StandingLink(static_cast<std::uint32_t>(all_.size() - 1));
    }
    const StandingLink link = free_;
    free_ = (*this)[link].also;
    (*this)[link] = one;
    return link;
  }

  void remove(StandingLink link) {
    (*this)[link].also = free_;
    free_ = link;
  }

 private:
  std::vector<Standing> all_;
  StandingLink free_;
};

}  // namespace models
