/// Where care is given: wards, places, emergency rooms, clinics with slots, triage desks.
///
/// A service is a family: with `by`, it has one member for every member of that division (or every
/// municipality), each with its own capacity and queue; a person goes to the one that serves the
/// municipality of residence. Without `by` it has one member for all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/description/text.h"

namespace models {

enum class ServiceKind {
  ward,       ///< beds; counts as a hospital stay
  places,     ///< municipal places
  emergency,  ///< clinicians, each with one patient at a time
  clinic,     ///< weekly slots by class
  desk        ///< cases under consideration (triage)
};

enum class QueueOrder { fifo, lifo, priority };

struct Queue {
  QueueOrder order = QueueOrder::priority;  ///< by priority 1-9, first come first served within
  std::optional<std::int64_t> limit;        ///< how many may wait; the next is turned away (lost)

  friend bool operator==(const Queue&, const Queue&) = default;
};

/// Danish statistics distinguish what one waits for (RESULTS: wait_point_kind).
enum class WaitKind { assessment, treatment, doctor, place };

/// A kind of appointment of a clinic, with its own queue and its own slots.
struct SlotClass {
  std::string name;  ///< "assessment"
  WaitKind waits_for = WaitKind::treatment;
  std::vector<double> per_week;  ///< slots of each member in a week of five working days

  friend bool operator==(const SlotClass&, const SlotClass&) = default;
};

struct Service {
  std::string name;
  Text label;
  ServiceKind kind = ServiceKind::ward;
  std::optional<std::string> by;  ///< a division, or "municipality"
  /// Capacity of each member (beds, places, clinicians, cases at once); nullopt is unlimited.
  /// Clinics have slots instead, and this is empty.
  std::vector<std::optional<std::int64_t>> capacity;
  Queue queue;
  WaitKind waits_for = WaitKind::place;  ///< not for clinics
  std::vector<SlotClass> slots;          ///< clinics only

  friend bool operator==(const Service&, const Service&) = default;
};

}  // namespace models
