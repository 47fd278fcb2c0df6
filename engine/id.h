/// A number that names one thing of one kind, and nothing else.
///
/// There is no invalid id. Where there may be none, say `std::optional<ServiceId>`.
#pragma once

#include <compare>
#include <cstdint>

namespace engine {

template <class Tag>
class Id {
 public:
  explicit constexpr Id(std::uint32_t value) : value_(value) {}

  constexpr std::uint32_t value() const { return value_; }

  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::uint32_t value_;
};

/// A part of the model that handles events one at a time (engine/logical_process.h).
using ProcessId = Id<struct ProcessTag>;

/// The smallest model component that sends events: a service, a source. Ids are ranks in the order
/// of a stable hash of the components' names, so that adding one changes no tie between two others.
using ComponentId = Id<struct ComponentTag>;

}  // namespace engine
