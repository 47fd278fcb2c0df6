// What can be wrong in the plan of a sweep (tools/sweep); what is wrong in its form is told with
// the sentences for scenarios.
#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array plans_en_rows = std::to_array<CatalogueRow>({
    {"E350", "this is no plan of a kind that the program reads", "begin it with plan: 1",
     R"(The first line of a plan says in which version of the language it is written.

  plan: 1
  scenario: ward.yaml)"},
    {"E351", "factors: the plan has none", "name at least one value of the scenario",
     R"(A sweep changes values of the scenario, each under a name of its own.

  factors:
    beds: {path: services.ward.beds, kind: integer, range: [8, 14]})"},
    {"E352", R"(the factor "{factor}" has no range: the scenario states none for "{path}")",
     "write range: [low, high]",
     R"(Without range a factor has the one that the scenario states with the value ({value: 11 d, range: [9 d, 13 d]}).
"samspil explain SCENARIO parameters" shows them.)"},
    {"E353", R"(the factor "{factor}" goes from {low} to {high}, which is no range)",
     "write the lower end first, both with the same unit",
     R"(A range has a low end and a higher one, in the same unit.

  wrong: range: [8 h, 1 d]
  right: range: [8 h, 24 h])"},
    {"E354", R"("{key}" is missing in the factor "{factor}")", "",
     R"(Every factor names what it changes (path), and of dates and choices between which values. Overlays need no path.

  opening: {path: groups.acute.arrivals.until, kind: date, range: [2027-01-01, 2028-01-01]}
  order: {path: services.ward.queue.order, choices: [fifo, lifo]}
  model: {kind: overlay, choices: {as_now: [], joint: joint.yaml}})"},
    {"E355", R"("{key}" says nothing for the factor "{factor}" of the kind {kind})", "delete it",
     R"(Numbers and dates have a range, choices and overlays have choices; times and scale are for continuous factors, and
either range or times is written.

  stay: {path: parameters.stay, times: [0.8, 1.2]})"},
    {"E356", R"(the factor "{factor}" has only one choice)", "name at least two",
     R"(A factor with one value changes nothing; what is to hold at every point stands under set.

  set: {services.ward.beds: 12})"},
    {"E357", R"(the factor "{factor}" has the choice "{found}" twice)", "delete one",
     R"(Every choice is run as often as any other; one that is named twice would count twice.)"},
    {"E358", R"(the factor "{factor}" has scale: log, but its range does not lie above 0)",
     "write scale: linear",
     R"(On a logarithmic scale each doubling counts alike, so 0 and what is below it have no place there.)"},
    {"E359", R"(the factor "{factor}" is an integer, but its range ends elsewhere)",
     "write whole numbers, or kind: continuous",
     R"(Beds and other things one counts are whole numbers.

  beds: {path: services.ward.beds, kind: integer, range: [8, 14]})"},
    {"E360", R"("{found}" is no value of the factor "{factor}")",
     "write one from its range, with its unit, or one of its choices",
     R"(Listed values and base lie within the range of their factor and have its unit; of choices they are names.

  factors: {stay: {path: parameters.stay, range: [1 d, 3 d]}}
  design: {method: list, list: [{stay: 1 d}, {stay: 2.5 d}]})"},
    {"E361", R"("{key}" is missing in the design {method})", "",
     R"(Methods, and what they must be told: grid, one_at_a_time; latin_hypercube, sobol: points; morris: trajectories;
saltelli: base_points; list: list.

  design: {method: morris, trajectories: 20})"},
    {"E362", R"("{key}" says nothing in the design {method})", "delete it",
     R"(Methods, and what they may be told: grid, one_at_a_time: levels; latin_hypercube, sobol: points; morris: trajectories,
levels; saltelli: base_points; list: list.)"},
    {"E363", "levels of morris must be an even number", "write 4",
     R"(A trajectory moves each factor by half the number of levels, so that high and low values occur alike.
Source: Morris, Technometrics 33(2), 1991.)"},
    {"E364", R"(a point of the list has no value of the factor "{factor}")", "write one",
     R"(Every listed point names a value of every factor.

  design: {method: list, list: [{beds: 8, stay: 1 d}, {beds: 9, stay: 2 d}]})"},
    {"E365", "the design can have {limit} factors at most, found {found}",
     "screen them with morris first",
     R"(The direction numbers of Sobol's points (Joe & Kuo 2008) end at 3667 dimensions; Saltelli pairs need two for every
factor.)"},
    {"E366", "the design has {found} points, and {limit} are the most",
     "write fewer levels or points",
     R"(A grid has every combination: 40 factors of 3 levels are more points than any machine can run. Morris needs only
trajectories x (factors + 1).)"},
    {"E367", R"(the scenario has no key figure "{found}")",
     R"(known: {known}. | Did you mean "{suggestion}"?)",
     R"(outputs names key figures of the scenario; without it all of them are kept.)"},
    {"E368", R"("{found}" cannot be passed on to the scheduler)",
     "write letters, digits, - . _ and : only",
     R"(These words stand in the job script.

  cluster: {time: "2:00:00", memory: 4G, partition: short})"},
    {"E369", R"("{path}" is changed by "{factor}" and by "{other}")", "let one of them change it",
     R"(Of two changes of one value only the last would hold, and the other factor would seem to do nothing.)"},
    {"E370", R"("{found}" cannot be the name of a factor)", "write letters, digits and _ only",
     R"(A factor's name stands in the result (design_NAME), where other programs read it.

  factors: {long_stay: parameters.stay})"},
    {"E374", R"(the range of the factor "{factor}" begins below 0, at {low})",
     "write a range from 0 on, or times: [0.5, 1.5]",
     R"(A number with a minus changes the scenario's value instead of replacing it ("-2": two less), so a range on both
sides of 0 would mean two things. To vary around the scenario's value, multiply it:

  beds: {path: services.ward.beds, times: [0.8, 1.2]})"},
    {"W150", "{found} is no power of two: the points are not as even as they could be",
     "write {below} or {above}",
     R"(Sobol's points fill the space evenly at 2, 4, 8, 16, ... points. Between them some parts have more than others.
Source: Owen, On dropping the first Sobol' point, 2020.)"},
});

}  // namespace

std::span<const CatalogueRow> plan_messages_en() {
  return plans_en_rows;
}

}  // namespace scenarios
