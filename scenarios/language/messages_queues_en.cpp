#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array queues_en_rows = std::to_array<CatalogueRow>({
    {"E170", "patience and impatience say the same thing in two ways", "keep one of them",
     R"(patience is how long a person waits at most; impatience is the hazard of giving up, by time waited.
A queue has one of them or none.

  patience: exponential(mean 20 d)     is the same as     impatience: 0.05 /d)"},
    {"E171", R"("{found}" is not a time of the week)",
     "write for example mon-fri 08:00-16:00, sat sun, or 22:00-06:00",
     R"(Days are mon, tue, wed, thu, fri, sat and sun, alone, with blanks between, or from the first to the last with
a dash. Hours are written hh:mm-hh:mm; those that end before they begin go on past midnight.

  wrong: {Monday 8-16: 20}
  right: {mon 08:00-16:00: 20})"},
    {"E172", "a change says one of to, more and fewer", "",
     R"(From its date on the normal capacity is another number (to), or so many more or fewer. weekly may stand
alone or with one of them.

  wrong: changes: [{from: 2027-01-01, to: 16, fewer: 4}]
  right: changes: [{from: 2027-01-01, to: 16}])"},
    {"E173", "changes stand in the order of their dates, each date once", "",
     R"(Each change holds from its date until the next.

  wrong: changes: [{from: 2027-06-01, to: 16}, {from: 2027-01-01, to: 20}]
  right: changes: [{from: 2027-01-01, to: 20}, {from: 2027-06-01, to: 16}])"},
    {"E174", "{what}: what is unlimited cannot change or close", "write a number",
     R"(A capacity that varies over the week, from a date on, by closures or breakdowns must be a number.

  wrong: beds: {normal: unlimited, weekly: {sat-sun: 4}}
  right: beds: {normal: 20, weekly: {sat-sun: 4}})"},
    {"E175", "the closure ends before it begins", "",
     R"(from is the first day closed, to the last.

  wrong: closed: {from: 2026-07-20, to: 2026-07-06}
  right: closed: {from: 2026-07-06, to: 2026-07-20})"},
    {"E176", "{key} needs order: priority", "delete one of them",
     R"(Who is more urgent is known only to a queue that serves by priority.

  wrong: queue: {order: fifo, ageing: {every: 30 d}}
  right: queue: {order: priority, ageing: {every: 30 d}})"},
    {"E177", "the numbers waiting stand in order, the lowest first, from 0", "",
     R"(Each row holds above its number of persons waiting, until the next row.

  wrong: balk: [{above: 10 waiting, share: 50 %}, {above: 5 waiting, share: 20 %}]
  right: balk: [{above: 5 waiting, share: 20 %}, {above: 10 waiting, share: 50 %}])"},
    {"E178", "{what} must be more than 0", "",
     R"(Without time between them there would be endlessly many in an instant.

  wrong: ageing: {every: 0 d}
  right: ageing: {every: 30 d})"},
    {"E179", R"(preempt cannot be "{found}")",
     "write resume, restart, resample, or move to SERVICE",
     R"(What happens to the less urgent patient whose bed is taken: goes on later where the stay was broken
off (resume), from the start with the same length (restart) or a new one (resample), or is moved at once.

  wrong: preempt: yes
  right: preempt: resume      or      preempt: move to other_ward)"},
    {"E180", R"("{found}" cannot take patients of {service})",
     "name another service that has beds, places or clinicians",
     R"(Patients overflow or are moved to another service with beds, places or clinicians.

  wrong: overflow: {to: clinic}
  right: overflow: {to: other_ward})"},
    {"E181", "{reserved} beds are reserved, but there are {beds}", "",
     R"(Beds reserved for groups are part of the beds there are.

  wrong: beds: 4, reserve: {acute: 3, child: 2}
  right: beds: 4, reserve: {acute: 2, child: 1})"},
    {"E182", "nobody comes to {key} without {needs}", "write {needs} too, or delete {key}",
     R"(turned_away needs a limit, balks needs balk, gives_up needs patience or impatience.

  wrong: queue: {gives_up: own_doctor}
  right: queue: {patience: exponential(mean 20 d), gives_up: own_doctor})"},
    {"E183", "{key} does not go with a clinic", "a clinic has slots, and a slot takes no time",
     R"(Cleaning, closing, giving way and reserving are for beds, places, clinicians and cases. The slots of a
clinic change with slots: {assessment: {slots: 36 /week, changes: [...]}}.)"},
    {"E184", "reserve needs order: priority, fifo or lifo", "",
     R"(With beds reserved for groups, the first in line of each group must be known.

  wrong: queue: {order: random}, reserve: {acute: 2}
  right: queue: {order: priority}, reserve: {acute: 2})"},
    {"E185", "reserve and preempt cannot stand together", "delete one of them",
     R"(Reserved beds are kept empty for a group; a service that preempts needs no empty beds.)"},
    {"E186", R"("{found}" stands twice)", "delete one of them",
     R"(The services of a joint queue differ.

  wrong: in: [ward_a, ward_a]
  right: in: [ward_a, ward_b])"},
    {"E187", "in a joint queue nobody can wait in bed if circular_blocking is told",
     "name one service, or wait at home",
     "A circle of patients who wait in beds for each other is found by the one service each of "
     "them waits for."},
    {"E188", R"(slots of "{found}" cannot be released to itself)",
     "name another class of the clinic",
     "released_to names the other classes of the clinic that get a slot to which nobody of this "
     "one has a claim."},
    {"E189", R"(released_to does not go with order: random)", "choose another order",
     "Whether the next of the line has a claim to the slot must be known before it is given."},
    {"E190", "order: shortest does not go with a clinic", "choose another order",
     "A visit takes a slot and no time, so none is shorter than another."},
    {"E191", "{key} does not go with together", "keep one of them",
     R"(together makes the class a course: nobody gets a slot, all who wait begin when there are enough of them.

  wrong: slots: {course: {slots: 8 /week, together: 8}}
  right: slots: {course: {together: 8, no_later: 60 d}})"},
    {"E192", "no_later says nothing without together", "write together: 8, or leave it out",
     "no_later is when a course begins with fewer than it is meant for."},
    {"E193", "no_later is a time above 0", "leave it out if a course always waits until it is full",
     "With 0 nobody would wait for anybody, and each would be a course of their own."},
    {"E194", R"("{in}" has neither slots nor together)",
     "write slots: 36 /week, or together: 8 for a course",
     "A class of a clinic has slots of its own, or is a course that begins when enough wait."},
    {"E195", "a course of {together} never fills: at most {limit} may wait for it",
     "let all but the last of a course wait: queue: {limit: ...}",
     "Who completes a course need not wait, so the queue must hold one less than begin together."},
    {"E196", R"("{found}" is a course, and takes no slots)", "name a class with slots",
     "released_to names classes that get a slot to which nobody of this one has a claim."},
    {"E282", R"(patients cannot be in "{service}" from the start: they share its capacity)",
     "let them wait for it",
     "How much of the care is left depends on how many there were at every moment before the run. "
     "Patients may wait from the start; those there is room for begin with the run."},
    {"E283", "sharing needs a capacity of at least 1, and of at most at_once", "",
     R"(The capacity is how many are cared for at full speed; at_once is how many share it at once.

  wrong: clinicians: 4, sharing: {at_once: 3}
  right: clinicians: 4, sharing: {at_once: 12}      or      clinicians: 4, sharing: {})"},
    {"E298", "{key} does not go with sharing", "delete one of them",
     R"(Where patients share the capacity, it does not vary, nobody's care is broken off, and nobody is moved there from
another service. Beds are not cleaned or reserved.)"},
    {"E299", "a stay that shares the capacity with others cannot have {key}", "delete it",
     R"(Such a stay has a length only: how much care is needed. How long it takes depends on how many others are there.
Staff, transfers and what ends the stay before its time go by the clock instead.

  wrong: {in: ward, for: 30 min, needs: {nurses: 1}}       with ward: {kind: ward, beds: 2, sharing: {}}
  right: {in: ward, for: 30 min})"},
    {"W126", "at_closing says nothing here: no bed ever closes", "delete it",
     R"(Beds close by hours of the week, dated changes, closures and breakdowns. This service has none.)"},
});

}  // namespace

std::span<const CatalogueRow> queue_messages_en() {
  return queues_en_rows;
}

}  // namespace scenarios
