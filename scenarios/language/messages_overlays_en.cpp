#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array overlays_en_rows = std::to_array<CatalogueRow>({
    {"E080", R"("{found}" changes {path}, which is not a number in the base)", "",
     R"(+12, -4 and x 1.1 change one number, or each of those that are written for the members of a service (beds, places,
clinicians, cases, persons, slots). Another map or a list is changed by writing what differs in it.

  wrong: services: {ward: +2}
  right: services: {ward: {beds: +2})"},
    {"E323", "per cent cannot be added to this number", "write x {factor}",
     R"(To a share, + and - add percentage points. Any other number is made larger by a factor.

  wrong: beds: +10 %
  right: beds: x 1.1)"},
    {"E324", R"("{file}" cannot stand together with "{other}")", "{reason}",
     R"(A file of the library says under not_with which files it does not go with, and what to do instead. These are
files that could be read together, but would then mean something else than was meant.

  not_with: {denmark-2024.yaml: take the file of the whole country})"},
    {"E081", "{path} is changed or removed, but is not in the base",
     R"(did you mean "{suggestion}"?)",
     R"(+12, -4, x 1.1 and !remove need something to change in the files this one extends. A number that has a
plus sign only is written without it.)"},
    {"E340", "{part} is not made of whole members of {by}: {member} lies only partly in it",
     "change the members by name",
     R"(A change may name a part of the country: those members of the service that lie in it are changed. A member
that also serves municipalities outside cannot be changed in part.

  right: services: {adult_ward: {beds: {Region Sjælland: x 1.1}}})"},
    {"E082", "files extend each other in a circle: {chain}", "",
     "Each file builds on those it extends, so none of these can build on this one."},
    {"E083", "files extend each other more than {depth} deep, or are more than {files}", "",
     "So many layers cannot be followed by a reader. Put some of them together."},
    {"E084", R"(--set: there is no "{found}" in {@in})",
     R"(known: {known}. | Did you mean "{suggestion}"?)",
     R"~(A path names a value by the names that lead to it, parted by points; steps of a pathway count from 1.

  --set services.ward.beds=12
  --set "pathways.stay.1.for=exponential(mean 2 d)")~"},
    {"E122", "--set cannot change which files a scenario extends", "write extends: in a file",
     "--set changes values of the scenario as its files together say it. A file of two lines does "
     "the rest:\n\n"
     "  extends: [base.yaml, winter.yaml]\n  title: Winter"},
    {"E085", R"(there is no parameter "{name}")", R"(did you mean "${suggestion}"?)",
     R"($name stands for a value of the section parameters.

  parameters:
    adult_stay: 11.1 d
  ... for: exponential(mean $adult_stay))"},
    {"E086", R"(the parameter "{name}" stands for itself)", "",
     R"(Parameters may use each other, but not in a circle.

  wrong: a: $b   b: $a)"},
    {"E087", "with its parameters the value is longer than {limit} characters", "",
     "Parameters that contain each other several times grow very long."},
    {"E088", "parameters stand for each other more than {limit} deep", "",
     "So long a chain cannot be followed by a reader. Write the value where it is used."},
    {"E089", R"("${name}" touches the number before it)",
     "leave a space, or write an operator between",
     R"(A parameter stands for a whole value; its digits are not put behind those of another.

  wrong: beds: 1$more   beds: $a$b
  right: beds: $all     for: exponential(mean $stay))"},
    {"E141",
     "a number in this text must be written in another way, but the text goes on over several "
     "lines",
     "write it on one line",
     R"(samspil migrate edits a file only at places it is sure of, and the text of several lines has none for its numbers.)"},
    {"W101", "{service} has more patients than capacity (expected occupancy {load})",
     "the queue will grow all the time; figures for a steady state make no sense here",
     R"(So many patients arrive that the beds or slots cannot serve them, however long one waits. The figure is
a rough calculation: arrivals x time in care / capacity.)"},
    {"W102", R"(the parameter "{name}" is not used)",
     "write ${name} where it is meant, or delete it",
     "A parameter that is not used changes nothing, however often it is varied."},
    {"W103", R"(nobody comes to the pathway "{pathway}")", "",
     "No group starts here, and no step of a pathway that is used leads here."},
    {"W110", R"(the figure {figure} of "{service}" will say nothing: {@why})", "delete it",
     R"(A key figure without a value takes the place of one that says something. Occupancy is care time divided by
capacity, so it needs a capacity. A readmission is an acute stay that begins within 30 days of a discharge.)"},
    {"W111", "patients come to {service}, where there is no capacity",
     "whoever comes there waits till the end of the run; capacity 0 means closed",
     R"(The capacity is 0, but pathways lead there.)"},
    {"E090", R"("{found}" leads out of the library)", "write where the file is, without library/",
     R"(What begins with library/ is within the library of the program, on every machine.

  wrong: extends: library/../my-ward.yaml
  right: extends: my-ward.yaml)"},
    {"W138", "one may go round the circle {circle} while no time passes",
     "let a step take time: a formula may be kept up with max(1 min, ...)",
     R"_(All lengths in the circle may be nothing: their laws have such values, or nothing is known of a formula. As long as they
are nothing, one goes round at one instant; if they stay nothing, the run never ends.

  wrong: {wait: "delay"}                 with an attribute delay that may be 0 d
  right: {wait: "max(1 min, delay)"})_"},
    {"W112", "one comes round in the circle {circle} in {seconds} s on average",
     "is the unit right? Such a run takes very long",
     R"(Each round is worked out event by event, so that a circle of a few seconds is millions of events a year for
every person in it. Most often a unit is wrong.

  wrong: {in: er, for: 2 s}
  right: {in: er, for: 2 h})"},
    {"W135", R"_(nobody comes to the service "{service}")_", "delete it, or name it in a step",
     R"_(No step on the way of any group uses it, and no service sends its patients there. Most often a step names another
service than was meant.)_"},
    {"W136", "after the warm-up at most {share} of the patients of the long run are in {service}",
     "write warm_up: {days} d",
     R"_(A run starts empty, and the warm-up, which is not counted, is there to fill it. With a length of stay L, at most
the share that a stay of the long run has lasted less than the warm-up is there when it ends (M/G/infinity, Takacs 1962).
Less than 90 % is warned of; 99 % is proposed.

A warm-up of 0 d says that the empty start is meant; start_state lets a run start full.)_"},
    {"W137", "whoever comes to {pathways} never leaves the model",
     "let a way there end with leave or die",
     R"_(New persons come there and nobody gets out, so that it only fills up and never comes to a steady state. A closed
group, arrivals: {present: 12}, may go round for ever.)_"},
});

}  // namespace

std::span<const CatalogueRow> overlay_messages_en() {
  return overlays_en_rows;
}

}  // namespace scenarios
