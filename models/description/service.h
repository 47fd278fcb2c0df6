/// Where care is given: wards, places, emergency rooms, clinics with slots, triage desks.
///
/// A service is a family: with `by`, it has one member for every member of that division (or every
/// municipality), each with its own capacity and queue; a person goes to the one that serves the
/// municipality of residence. Without `by` it has one member for all.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "engine/sim_time.h"
#include "models/description/text.h"
#include "models/expression/expression.h"

namespace models {

enum class ServiceKind {
  ward,       ///< beds; counts as a hospital stay
  places,     ///< municipal places
  emergency,  ///< clinicians, each with one patient at a time
  clinic,     ///< weekly slots by class
  desk,       ///< cases under consideration (triage)
  staff       ///< a pool of persons, whom stays need beside their beds
};

enum class QueueOrder {
  fifo,
  lifo,
  priority,  ///< by priority 1-9, first come first served within
  random,    ///< anyone who waits, each as likely
  shortest   ///< the shortest stay first: it is drawn when the person joins
};

/// `ageing: {every: 30 d, by: 1}`: who has waited so long counts as so much more urgent.
struct Ageing {
  engine::Duration every{};
  int by = 1;

  friend bool operator==(const Ageing&, const Ageing&) = default;
};

/// `balk: {above: 10 waiting, share: 50 %}`: of those who would join when more wait, a share goes.
struct Balking {
  std::int64_t above = 0;
  double share = 1;

  friend bool operator==(const Balking&, const Balking&) = default;
};

/// `jockey: {to: [other], when: 2}`: who waits here moves to another line that is so much shorter.
struct Jockey {
  std::vector<std::string> to{};  ///< services
  std::int64_t when = 2;          ///< at least 2, or people would go to and fro

  friend bool operator==(const Jockey&, const Jockey&) = default;
};

struct Queue {
  QueueOrder order = QueueOrder::priority;
  std::optional<std::int64_t> limit{};           ///< how many may wait; the next is turned away
  std::optional<std::int64_t> limit_external{};  ///< for those who come from outside the system
  std::optional<std::int64_t> limit_internal{};  ///< for all others who do not wait in a bed
  std::optional<Expression> limit_rule{}, limit_external_rule{},
      limit_internal_rule{};              ///< instead
  std::string turned_away{};              ///< pathway of those turned away; empty: they leave, lost
  std::vector<Balking> balk{};            ///< ascending; the last row that fits counts
  std::optional<Expression> balk_rule{};  ///< instead: the share who go, kept within 0 and 1
  std::string balks{};                    ///< pathway of those who balk; empty: they leave
  std::optional<engine::Distribution> patience{};  ///< longest wait, microseconds
  std::optional<engine::Hazard> impatience{};      ///< of giving up, by time waited
  std::string gives_up{};  ///< pathway of those whose patience ends; empty: they leave
  std::optional<Ageing> ageing{};
  std::optional<Jockey> jockey{};

  friend bool operator==(const Queue&, const Queue&) = default;
};

/// Hours of every week with a capacity of their own; Monday first. `to` may be up to 24 h after
/// `from`, past midnight.
struct WeeklyHours {
  std::array<bool, 7> days{};
  engine::Duration from{}, to{};  ///< readings of the clock
  std::int64_t capacity = 0;

  friend bool operator==(const WeeklyHours&, const WeeklyHours&) = default;
};

/// From a date on: another normal capacity, or other hours.
struct CapacityChange {
  std::chrono::year_month_day from;
  std::optional<std::int64_t> to{};
  std::int64_t more = 0;  ///< negative: fewer
  std::optional<std::vector<WeeklyHours>> weekly{};

  friend bool operator==(const CapacityChange&, const CapacityChange&) = default;
};

/// What makes the capacity of a member vary; the first hours that fit count, else the normal.
struct CapacityPlan {
  std::vector<WeeklyHours> weekly{};
  std::vector<CapacityChange> changes{};  ///< ascending

  friend bool operator==(const CapacityPlan&, const CapacityPlan&) = default;
};

/// `closed: {from: 2026-07-06, to: 2026-07-26}`, both days included.
struct Closure {
  std::chrono::year_month_day from, to;

  friend bool operator==(const Closure&, const Closure&) = default;
};

/// `breakdown: {up: ..., down: ..., beds: 2}`: time from one repair to the next breakdown passes
/// whether beds are used or not.
struct Breakdown {
  engine::Distribution up, down;
  std::optional<std::int64_t> beds{};  ///< none: all

  friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// What happens to patients in beds that close (end of shift, closure, breakdown).
enum class AtClosing {
  finish,    ///< they stay; the beds close as they leave
  overtime,  ///< the same, and the time beds are used above capacity is counted
  resume,    ///< interrupted; go on later where they were
  restart,   ///< interrupted; the same length again from the start
  resample   ///< interrupted; a new length is drawn
};

/// How long staff is with the patients of a stay it is needed for all of.
enum class CaresUntil {
  stay_over,  ///< done with: who waits in the bed for what comes next needs nobody any more
  bed_left    ///< who lies in the bed is cared for, whatever is waited for
};

/// What an urgent patient does to a less urgent one in care when all beds are taken.
enum class Preempt { never, resume, restart, resample, move };

/// Danish statistics distinguish what one waits for (RESULTS: wait_point_kind).
enum class WaitKind { assessment, treatment, doctor, place };

/// A kind of appointment of a clinic, with its own queue and its own slots.
struct SlotClass {
  std::string name{};  ///< "assessment"
  WaitKind waits_for = WaitKind::treatment;
  std::vector<double> per_week{};  ///< slots of each member in a week of five working days
  /// From a date on, others; ascending.
  std::vector<std::pair<std::chrono::year_month_day, std::vector<double>>> changes{};
  /// Classes that get a slot to which nobody of this one has a claim, in this order.
  std::vector<std::string> released_to{};
  engine::Duration release{};   ///< a claim has who has waited so long when the slot comes
  std::int64_t together = 0;    ///< instead of slots: a course, begun when so many wait
  engine::Duration no_later{};  ///< a course begins with fewer when someone has waited so long

  friend bool operator==(const SlotClass&, const SlotClass&) = default;
};

/// `overflow: {to: other_ward, after: 6 h, return: yes}`
struct Overflow {
  std::string to{};
  engine::Duration after{};
  bool returns = false;  ///< moved home when a bed there is free and nobody waits for it

  friend bool operator==(const Overflow&, const Overflow&) = default;
};

/// Whether reserved beds bind their own group too.
enum class Reserved {
  soft,   ///< the group may use all beds; others must leave its unused beds empty
  strict  ///< the group uses its own beds only, others the rest
};

/// `sharing: {at_once: 10}`: patients share the capacity equally (processor sharing).
struct Sharing {
  std::optional<std::int64_t> at_once{};  ///< in care; none: all who come

  friend bool operator==(const Sharing&, const Sharing&) = default;
};

struct Service {
  std::string name{};
  Text label;
  ServiceKind kind = ServiceKind::ward;
  std::optional<std::string> by{};  ///< a division, or "municipality"
  /// Capacity of each member (beds, places, clinicians, cases at once, staff); nullopt is
  /// unlimited. Clinics have slots instead, and this is empty.
  std::vector<std::optional<std::int64_t>> capacity{};
  Queue queue;
  WaitKind waits_for = WaitKind::place;  ///< not for clinics
  std::vector<SlotClass> slots{};        ///< clinics only
  std::vector<CapacityPlan> plans{};     ///< of each member; empty: the capacity never varies
  std::vector<Closure> closed{};
  std::optional<Breakdown> breakdown{};
  AtClosing at_closing = AtClosing::finish;
  std::optional<engine::Distribution> turnaround{};  ///< cleaning that holds the bed
  Preempt preempt = Preempt::never;
  std::string moves_to{};  ///< preempt: service that those who must go are moved to
  std::optional<Overflow> overflow{};
  std::vector<std::pair<std::string, std::int64_t>> reserve{};  ///< beds of groups
  Reserved reserved = Reserved::soft;
  std::optional<Sharing> sharing{};                ///< none: each patient has a bed of the own
  CaresUntil cares_until = CaresUntil::stay_over;  ///< pools of staff only

  friend bool operator==(const Service&, const Service&) = default;
};

/// How many may be in care at once in a member; none: unlimited.
inline std::optional<std::int64_t> room_of(const Service& service, std::size_t member) {
  return service.sharing ? service.sharing->at_once : service.capacity[member];
}

}  // namespace models
