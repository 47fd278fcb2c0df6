#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array start_state_en_rows = std::to_array<CatalogueRow>({
    {"E140", R"(how long patients stay in "{found}" depends on formulas or on what comes first)",
     "say with elapsed how long they have been there: a law, or a list of times",
     R"(Of stays found under way at an arbitrary time, how long they have lasted follows from the length of stay, if it is a law
alone. With formulas, or clocks in until that may end the stay, it does not: say it.

  wrong: stay: [{in: ward, for: exponential(mean 3 d) x severity}, leave]   with elapsed: equilibrium
  right: start_state: {p: {in: ward, group: g, elapsed: exponential(mean 3 d)}})"},
    {"E158", R"(say either n or prevalence of "{found}")", "",
     R"(So many persons live at home when the run begins: n in all (or a map of municipalities), or a share of the
population of the ages.

  at_home: {home: follow_up, group: adult, n: 20000}
  at_home: {home: follow_up, group: adult, prevalence: 1.2 %, of: [18-64]})"},
    {"E159", R"(no step on the ways of "{group}" is at "{found}")",
     "write pathway, or another group",
     R"(Persons of the start state stand in a step of a pathway, and go on from there. It is looked for on the pathways
that the group can come to, or on the pathway (and step) that is said.)"},
    {"E160", R"("{group}" is at "{found}" in more than one step)",
     "write pathway and step; found {known}",
     R"(Persons of the start state stand in one step of a pathway, and go on from there. Steps count from 1.

  patients: {in: ward, pathway: acute, step: 2, group: adult, n: 18, elapsed: equilibrium})"},
    {"E161", R"(nobody stays in a clinic, and "{found}" is one)", "write waiting: {found}",
     "A visit takes a slot and no time. Persons may wait for a slot when the run begins."},
    {"E163", "nobody stays {found} there", "all but 1 in 10^9 stay at most {limit}",
     R"(The time that is left is drawn from the length of stay, given that it is longer than what has passed. That is
impossible if no stay is so long: either the time or the length of stay is wrong.)"},
    {"E164", "the length of stay there has no equilibrium", "write how long they have stayed",
     R"(At equilibrium the time so far has density (1 - F)/mean. That needs a mean above 0, and not nearly all of it in
stays that are rarer than 1 in 10^15.)"},
    {"E165", "the list says that there are {found}, so n is too much", "delete n",
     "A list of known times has one for each person."},
    {"E166", R"(which member of "{found}" is the list about?)", "write member",
     R"(A list of known times is about one member of a service.

  site_a: {waiting: ward, member: Slagelse, group: adult, waited: [3 d, 8 d]})"},
    {"E167", "nobody waits for {found}: it is unlimited", "write in, or a limit",
     "Where there is always room, those who wait would be admitted at once."},
    {"E168", "{found} persons wait for {service}, whose queue has room for {limit}", "",
     "When the run begins, a queue is no longer than its limit allows. All entries at a service "
     "are counted together."},
    {"E169", R"(nobody is at home at that step of "{found}")",
     "name a pathway that ends with community, or the step of a wait",
     R"(Those who live at home when the run begins are in the community step at the end of a pathway, or in a step "wait",
whose number (from 1) stands behind step.

  at_home: {home: follow_up, group: adult, n: 20000}
  resting: {home: between, step: 2, group: adult, n: 300, elapsed: 3 d}
  follow_up: [{community: {crisis: {hazard: 0.2 /y, go: crisis}}}]
  between: [{visit: clinic}, {wait: 14 d}, {visit: clinic}, leave])"},
    {"W121", R"(at the start some wait for "{service}", where {free} beds are free)", "",
     "Those who wait are admitted as soon as the run begins. Beds that are taken at the start are "
     "written with in."},
    {"W122", "the start state holds when the warm-up begins", "write warm_up: 0 d",
     R"(A start state says how things are, and a warm-up lets them come about by themselves. With both, what is counted
begins with what the start state has become by the end of the warm-up.)"},
});

}  // namespace

std::span<const CatalogueRow> start_state_messages_en() {
  return start_state_en_rows;
}

}  // namespace scenarios
