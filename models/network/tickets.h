/// Which of the events under way still mean something: the kernel cannot take an event back.
///
/// An event of a wait or stay that something else may end carries a ticket. When the wait or stay
/// ends, the ticket is void, and so is the event. Tickets are the process's own: the person may be
/// in another process by then, and is not looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "models/network/person.h"

namespace models {

class Tickets {
 public:
  /// For a person without a ticket.
  void issue(PersonId id, Person& person) {
    if (free_.empty()) {
      all_.push_back({id, 0});
      person.ticket = static_cast<std::uint32_t>(all_.size());
      return;
    }
    person.ticket = free_.back();
    free_.pop_back();
    all_[person.ticket - 1].holder = id;
  }

  /// The person's ticket, if there is one, is void from now on.
  void make_void(Person& person) {
    if (person.ticket == 0) return;
    ++all_[person.ticket - 1].issue;
    free_.push_back(person.ticket);
    person.ticket = 0;
  }

  /// How often the number has been issued: part of the event.
  std::uint32_t issue_of(std::uint32_t ticket) const { return all_[ticket - 1].issue; }

  /// Whose ticket it is; none if it is void.
  std::optional<PersonId> holder(std::uint32_t ticket, std::uint32_t issue) const {
    const Ticket& one = all_[ticket - 1];
    return one.issue == issue ? std::optional(one.holder) : std::nullopt;
  }

 private:
  struct Ticket {
    PersonId holder;
    std::uint32_t issue;
  };
  std::vector<Ticket> all_;
  std::vector<std::uint32_t> free_;
};

}  // namespace models
