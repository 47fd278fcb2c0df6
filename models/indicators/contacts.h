/// The journal of one replication as contacts: each time a person came to a service, and what came
/// of it. What has not ended when the run ends is open: its ends are missing, its times run to the
/// end.
///
/// Who is interrupted, or moved to another bed, has another contact from then on.
#pragma once

#include <optional>
#include <vector>

#include "models/network/journal.h"
#include "models/network/program.h"

namespace models {

enum class ContactOutcome : std::uint8_t {
  completed,    ///< a stay or visit is over
  accepted,     ///< a desk took the referral on
  rejected,     ///< a desk did not
  interrupted,  ///< the bed went to someone else, or closed
  moved,        ///< to another bed
  withdrawn,    ///< a stay of a track that is not needed any more
  turned_away,  ///< the queue was full
  balked,       ///< did not care to wait
  gave_up,      ///< waited, and went
  called_away,  ///< something else happened during the wait
  waiting,      ///< the run ended during the wait
  in_care       ///< the run ended during the stay
};

struct Contact {
  std::uint32_t source = 0;  ///< the person: number `number` of source `source`
  std::uint32_t number = 0;
  std::uint16_t companion = 0;  ///< on a track beside the person; 0: on the pathway itself
  std::uint16_t municipality = 0;
  std::uint8_t age = 0;
  std::uint8_t group = 0;  ///< when it began: index into Description::groups
  std::uint32_t step = 0;  ///< index into Program::steps
  StationId station{0};    ///< sought; where it began, if that was elsewhere
  engine::SimTime arrived;
  std::optional<engine::SimTime> started;  ///< got a bed or a slot
  std::optional<engine::SimTime> ended;    ///< gave the bed back; left the clinic, or the line
  engine::Duration waited{};
  engine::Duration blocked{};  ///< of the stay: ready to leave, and still in the bed
  ContactOutcome outcome = ContactOutcome::waiting;

  friend bool operator==(const Contact&, const Contact&) = default;
};

/// In the order in which they began. Requires: the whole journal of a run that ended at `end`.
std::vector<Contact> contacts(const Journal& journal, engine::SimTime end);

}  // namespace models
