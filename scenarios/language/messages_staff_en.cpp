#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array staff_en_rows = std::to_array<CatalogueRow>({
    {"E284",
     "{persons} persons are with patients from the start, but {pools} never has more than {most}",
     "let fewer patients be there, or let pools stand in with or",
     R"(Patients who are in a stay from the start have the staff with them that it needs to its end.

  wrong: start_state: {there: {in: ward, group: acute, n: 5, elapsed: 1 d}}   with needs: {nurses: 1} and persons: 4
  right: start_state: {there: {in: ward, group: acute, n: 4, elapsed: 1 d}})"},
    {"E286", R"("{found}" is of kind {kind}, not a pool of staff)", "name a service of kind: staff",
     R"(needs, rounds and or name pools of staff: services of kind staff.

  wrong: {in: ward, for: 3 d, needs: {other_ward: 1}}
  right: {in: ward, for: 3 d, needs: {nurses: 1}}     with services: {nurses: {kind: staff, persons: 4}})"},
    {"E287", "{key} does not go with a pool of staff", "delete it",
     R"(A pool has persons, who may vary by the hours of the week, from dates, by closures and breakdowns (absence), and a
line of the rounds that wait, with order: priority, fifo or lifo. Patients stand in the line of the ward.)"},
    {"E288", "staff cannot be called away from a patient", "write at_closing: finish or overtime",
     R"(When the capacity of a pool falls, those at work finish what they do, and go then (finish). overtime is the same, and
the time is counted.

  wrong: nurses: {kind: staff, persons: {...}, at_closing: resume}
  right: nurses: {kind: staff, persons: {...}, at_closing: overtime})"},
    {"E289", R"("{found}" stands twice)", "delete one of them",
     R"(Those who come in the place of others are other pools.

  wrong: needs: {nurses: {n: 1, or: [nurses]}}
  right: needs: {nurses: {n: 1, or: [agency]}})"},
    {"E294", R"("{found}" is a pool of staff: nobody is sent there)",
     "write needs: {{found}: 1} at a stay",
     R"(Staff comes to the patient, beside the bed.

  wrong: {in: nurses, for: 30 min}
  right: {in: ward, for: 3 d, needs: {nurses: {n: 1, for: 30 min}}})"},
    {"E295", "{persons} persons are needed at once, but {pools} never has more than {most}",
     "ask for fewer, or name pools that may stand in with or",
     R"(Staff is taken all at once, so such a stay or round could never begin.

  wrong: needs: {nurses: 3}                      with nurses: {kind: staff, persons: 2}
  right: needs: {nurses: {n: 3, or: [agency]}}   with agency: {kind: staff, persons: unlimited})"},
    {"E322",
     R"(staff of "{pool}" that stays until the bed is left does not go with circular_blocking)",
     "delete cares_until, or circular_blocking",
     "Patients who wait in beds then hold staff too, and what is done about a circle of beds says "
     "nothing about their staff."},
    {"E297", "patients who wait in bed for a stay with staff cannot be swapped",
     "wait at home, or write circular_blocking: error",
     "With circular_blocking: swap all patients of a circle move at one instant, whether or not "
     "there is staff for all of them."},
    {"W131", R"(nobody needs staff of "{pool}")",
     "name it in needs or rounds of a stay, or delete it",
     "Only stays with needs or rounds take staff."},
});

}  // namespace

std::span<const CatalogueRow> staff_messages_en() {
  return staff_en_rows;
}

}  // namespace scenarios
