/// One event: when, in which order among others, for which process, and a small payload.
///
/// Total order of all events of a run (docs/decisions/002): time, then microstep (the cause's plus
/// one for a send without delay), then class, then the sending component, then the how-manieth
/// event of that component. All five are properties of the model, never of threads, partitions or
/// arrival.
#pragma once

#include <compare>
#include <cstdint>

#include "engine/fault.h"
#include "engine/id.h"
#include "engine/sim_time.h"

namespace engine {

/// What happens first when several events fall on the same microsecond (and microstep).
/// Capacity is given back before anyone asks for it; observers look last.
enum class EventClass : std::uint8_t {
  end_of_service = 0,  ///< a stay, visit or delay ends
  opening = 1,         ///< a slot, session or other capacity opens
  hazard = 2,          ///< a hazard clock fires
  transfer = 3,        ///< a person reaches a service after a delay
  arrival = 4,         ///< a new person arrives
  census = 5,          ///< counting, after all else
};

/// 24 bytes, compared word by word.
struct EventKey {
  SimTime time;
  std::uint64_t order = 0;  ///< microstep 16 bits | class 8 | sender 40, see make_order
  std::uint64_t sequence = 0;

  friend auto operator<=>(const EventKey&, const EventKey&) = default;

  std::uint32_t microstep() const { return static_cast<std::uint32_t>(order >> 48U); }
};

inline constexpr std::uint32_t last_microstep = 0xffffU;

inline constexpr std::uint64_t make_order(std::uint32_t microstep, EventClass kind,
                                          ComponentId sender) {
  if constexpr (fault == Fault::drop_tie_break) return 0;
  return (static_cast<std::uint64_t>(microstep) << 48U) |
         (static_cast<std::uint64_t>(kind) << 40U) | sender.value();
}

/// What an event says. The receiving model gives the numbers their meaning.
struct Payload {
  std::uint32_t kind = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// 40 bytes: trivially copyable, so that heaps, mailboxes and checkpoints may move it as bytes.
struct Event {
  EventKey key;
  ProcessId target{0};
  Payload payload;
};
static_assert(sizeof(Event) == 40);

}  // namespace engine
