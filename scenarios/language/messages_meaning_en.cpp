#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array meaning_en_rows = std::to_array<CatalogueRow>({
    {"E040", R"(there is no {@kind} "{found}")",
     R"(known: {known}. | Did you mean "{suggestion}"?)",
     R"(A name is used that is not defined anywhere in the scenario or in the files it builds on.

  wrong: {in: O2, for: 3 d}     if the services are M1, M2 and O1)"},
    {"E041", "{@what}: nothing stands here", "write a value, or delete the line",
     R"(The field is named, but has no content.

  wrong: beds:
  right: beds: 10)"},
    {"E042", "{@what}: {@wanted} is wanted here, found {@found}", "",
     R"(A list is written [a, b] or with dashes, a map {name: value} or with indented lines.

  wrong: pathways: {stay: leave}
  right: pathways: {stay: [leave]})"},
    {"E043", R"("{found}" is torn by a comma or a colon)", "put the whole value in quotation marks",
     R"~(Inside brackets and braces a comma begins a new entry. A distribution with commas needs quotation
marks there.

  wrong: [{in: ward, for: lognormal(mean 7 d, sd 9 d)}, leave]
  right: [{in: ward, for: "lognormal(mean 7 d, sd 9 d)"}, leave])~"},
    {"E044", R"(there is no blank after the colon in "{found}")", R"(write "{suggestion}")",
     R"(Between the colon and the value stands a blank.

  wrong: {kind: ward, beds:10}
  right: {kind: ward, beds: 10})"},
    {"E045", R"({@field} cannot be "{found}")", R"(known: {known}. | Did you mean "{suggestion}"?)",
     R"(The field takes one of a few words only.

  wrong: queue: {order: first}
  right: queue: {order: fifo})"},
    {"E046", "a range is written as [low, high]", "",
     R"(A range says between which values the true one is believed to lie.

  wrong: range: 9-13 d
  right: range: [9 d, 13 d])"},
    {"E047", R"("{key}" is missing in {@in})", R"(did you mean "{suggestion}"?)",
     R"(This field has no default and must be written. All fields are in scenarios/REFERENCE.md.

  wrong: ward: {kind: ward}
  right: ward: {kind: ward, beds: 10})"},
    {"E048", "{@what} lacks: {missing}", "there must be a number for every {by}: {known}",
     R"(A service with "by" has a member for every part of the division, and each needs its number; 0 if there
is none.

  beds: {Slagelse: 104, Roskilde: 84, Vordingborg: 46})"},
    {"E049", R"(the path "{found}" does not begin in a folder of the scenario)",
     "write it relative to this file",
     R"(A path such as C:\data or /home/anna does not exist on the next computer. Paths are relative to the
file that names them.

  wrong: /home/anna/places.csv
  right: data/places.csv)"},
    {"E050", R"(there is no {by} "{found}")", R"(known: {known}. | Did you mean "{suggestion}"?)",
     "The map names a member that the division does not have. The members come from the population "
     "table."},
    {"E051", R"("{found}" is no step of a pathway)",
     R"(steps: {known}. | Did you mean "{suggestion}"?)",
     R"(A step is leave, die, or a map with one of the words in, visit, triage, wait, choose, go and community.

  wrong: [{stay: ward, for: 3 d}, leave]
  right: [{in: ward, for: 3 d}, leave])"},
    {"E052", R"("{found}" is of kind {kind} and cannot stand after "{step}")",
     "write {use}: {found}",
     R"(Wards, places and emergency rooms are stayed in, clinics are visited, desks triage.

  wrong: {in: clinic, for: 1 h}
  right: {visit: clinic, slot: treatment})"},
    {"E053", R"(nobody comes to this step of "{pathway}": the one before it ends the pathway)", "",
     R"(After leave, die, go, choose and community the pathway is over. What comes next belongs into the
pathway that is gone to.)"},
    {"E054", R"(the pathway "{pathway}" does not end)",
     "the last step is leave, die, go, choose or community",
     R"(It must be said what becomes of the person.

  wrong: stay: [{in: ward, for: 3 d}]
  right: stay: [{in: ward, for: 3 d}, leave])"},
    {"E055", R"(there is no bed to wait in for "{service}")",
     R"("wait: in bed" can stand only directly after a stay; delete it, or write the stay before it)",
     R"(With "wait: in bed" the person keeps the bed of the step before. On every way to this step (back through
go and choose) the step before must be a stay.

  right: [{in: ward, for: 7 d}, {in: housing, for: 540 d, wait: in bed}, leave])"},
    {"E056", "beds could lock for ever: {circle}",
     "let one of them wait at home, or write circular_blocking: swap",
     R"(If everybody in one ward waits in bed for the other and the other way round, nobody ever moves. A circle
of "wait: in bed" is refused unless the scenario says what happens then: circular_blocking: swap lets all of a
circle move at the same instant, circular_blocking: error ends the run when nobody can ever move any more.)"},
    {"E057", "no time passes in the circle {circle}", "put a step that takes time into it",
     R"(A person who goes round without any stay, wait or visit would do so endlessly at one instant.

  wrong: a: [{go: b}]   b: [{go: a}]
  right: a: [{wait: 30 d}, {go: b}]   b: [{go: a}])"},
    {"E058", "{@what} needs a population",
     "write the section population, or extends: library/denmark/population.yaml",
     "Members of a division and rates per person refer to the municipalities of the section "
     "population."},
    {"E059", R"("{found}" is no ordinary file)", "copy its content into a file",
     R"(Folders, pipes and devices are not read: a run can only be repeated if its files can be read again.)"},
    {"E100", "the clock ends on {end}, but starts on {start}", "",
     R"(The end is the first day that does not count; it lies after the start.

  clock: {start: 2026-01-01, end: 2029-01-01})"},
    {"E101", R"(both "run" and "end" are given)", "delete one of them",
     R"(How long the clock runs is said either by its length or by its last day.

  clock: {start: 2026-01-01, run: 3 y})"},
    {"E102", "the shares sum to {sum} %, not 100 %", R"(one of them may be "rest")",
     R"(Everybody must go on somewhere, and nobody in two places.

  wrong: choose: {home: 42 %, ward: 48 %}
  right: choose: {home: 42 %, ward: rest})"},
    {"E103", R"(no municipality has "{found}" in column "{column}")",
     R"(known: {known}. | Did you mean "{suggestion}"?)",
     R"("where" keeps the rows that have exactly this text in the column; none has.)"},
    {"E104", "frailty must have mean 1, found {found}", "",
     R"(Frailty says how much more or less than the average a person falls ill, so its average is 1.

  frailty: gamma(mean 1, sd 0.7))"},
    {"E105", R"("{found}" is a rate per person; poisson takes one of the whole system)",
     "write arrivals: {rate: {found}}",
     R"(poisson(9 /d) is a stream of nine a day in all. A rate per person needs a population.

  arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+]})"},
    {"E106", R"("{found}" cannot be a name)",
     "names have no point, no $ and no quotation mark, and a division is not called municipality",
     R"(Paths such as services.ward.beds are made of names parted by points.

  wrong: ward.a: {kind: ward, beds: 10}
  right: ward_a: {kind: ward, beds: 10})"},
    {"E107", R"("{clinic}" has several kinds of slots, so "slot" must be said)", "known: {known}",
     R"(Each class of slots has a queue of its own.

  wrong: {visit: clinic}
  right: {visit: clinic, slot: assessment})"},
    {"E108", R"({figure} says nothing about "{service}", which is of kind {kind})", "",
     R"(Occupancy is not measured of clinics, blocked days and lengths of stay only where one stays, readmissions
only of wards, rejections only of desks.)"},
    {"E109",
     "this file is written in version {found} of the language; this program reads version {known}",
     "older files are lifted by samspil migrate; newer ones need a newer program",
     R"(The first line says which version of the language the file is written in.

  samspil: 1)"},
    {"E110", R"("{found}" can be read in two ways)",
     "if thousands are meant, write {digits}; else {point}",
     R"(In Danish the point parts thousands, in YAML it is the decimal point: 1.000 may be a thousand or
one. One to three digits, a point and exactly three digits are therefore not guessed. 0.125 and 1.0
can be read in one way only; 1.125 is written 1.1250.

  wrong: warm_up: 1.000 d
  right: warm_up: 1000 d      or      warm_up: 1.0 d)"},
    {"E111", R"(there can be only one "rest")", "",
     R"("rest" is what is left when all other shares are taken away; two rests cannot be told apart.)"},
    {"E112", "nobody lives in the municipalities of the population", "",
     R"(The columns under "ages" are 0 in every row that is kept.)"},
    {"E342", "age groups {known} do not follow each other",
     "write each as the age it begins with: 0-17, 18-64, 65+",
     R"(A person who ages passes from one group into the next: every name begins with an age, higher than that before.)"},
    {"E113", "{@what} can be at most {limit}", "", "Longer times are almost always a wrong unit."},
    {"E114", "{@what} must be whole days", "",
     R"(The warm-up begins at midnight.

  wrong: warm_up: 36 h
  right: warm_up: 2 d)"},
    {"E115", R"(no time passes between arrivals with "{found}")", "",
     R"(Somebody would arrive endlessly often at one instant.

  wrong: every(0 d)
  right: every(exponential(mean 2 h)))"},
    {"E116", R"("{found}" is a rate of the whole system; a rate per person is wanted here)",
     "write for example 11.4 /1000/y, or arrivals: poisson({found})",
     R"(With "rate", so many fall ill per person and time in every municipality.

  arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+]})"},
    {"E117", R"("{found}" cannot be a piece of a hazard by time)", "write a rate",
     R"(A hazard by time since the step began has a rate from each time on.

  hazard: {0 d: 0.02 /d, 30 d: 0.01 /d})"},
    {"E118", R"(the times of a hazard begin with 0 d and rise, found "{found}")", "",
     R"(A hazard by time since the step began has a rate from each time on.

  hazard: {0 d: 0.02 /d, 30 d: 0.01 /d})"},
    {"E119", R"("{key}" has no meaning for the figure {figure})", "delete it",
     R"("limit" belongs to wait_share_within. New persons and deaths are counted in the whole system, so they have
no service.)"},
    {"E120", "waits are not counted at the limit {found}",
     "nearest below: {below} | nearest above: {above}",
     R"(The share is exact, since waits are counted at fixed limits: 5, 10, 15, 30 and 45 min; whole hours to
24 h; whole days to 60 d; 67 d and every 7 days to 256 d; 264 d and every 30 days to 1824 d.

  wrong: soon: {figure: wait_share_within, service: ward, limit: 90 min}
  right: soon: {figure: wait_share_within, service: ward, limit: 2 h})"},
    {"E121", R"(there is no {figure} of "{service}" for a single municipality)",
     R"(delete "member")",
     R"(In a service with by: municipality, waits and readmissions are counted for all municipalities
together. The report shows waits by municipality of residence.

  wrong: wait: {figure: wait_p90, service: housing, member: Slagelse}
  right: wait: {figure: wait_p90, service: housing})"},
    {"E130", R"({found} lies outside its own range, {low} to {high})",
     "correct the value or the range",
     R"(A range says between which values the true one is believed to lie, so the value lies there too.

  wrong: {value: 10, range: [20, 30]}
  right: {value: 25, range: [20, 30]})"},
    {"W170", R"({found} lies outside the range of what it replaces, {low} to {high})",
     "write a range of your own and where it comes from, if it is meant so",
     R"(The file below says between which values the true one is believed to lie. To go beyond may be the question
you ask; then say so.

  right: {value: 90, range: [80, 100], source: our own count})"},
    {"W171",
     "{found} is outside the part of the country that the scenario is about: nothing changes",
     "known: {known}",
     R"(population: {where: ...} leaves out the municipalities that this member serves. Tables of the whole country
may hold it; a value that is written for it alone has no effect.)"},
    {"E131", "the range begins with the higher end, {low}", "write [{high}, {low}]",
     R"(A range is written with the lower end first.

  wrong: range: [30, 20]
  right: range: [20, 30])"},
});

}  // namespace

std::span<const CatalogueRow> meaning_messages_en() {
  return meaning_en_rows;
}

}  // namespace scenarios
