#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array rules_en_rows = std::to_array<CatalogueRow>({
    {"E203", "{figure} is not counted by where persons live",
     "ask for waits, rejected, a readmission, travel_km or what ends in _per_1000",
     R"(By residence waits, rejected referrals, readmissions within 3, 7 and 30 days and what begins are counted. Other figures are of the members of a
service that serve an area, with where.

  figure: wait_mean, service: clinic, lives_in: {council: Sundhedsråd Limfjorden})"},
    {"E204", "a figure has one of lives_in, each and across", "delete the others",
     R"(lives_in is of those who live in one place, each gives one figure for every place, across picks one of the values
of all places.)"},
    {"E205", "lives_in names one division and one member of it",
     "write lives_in: {region: Region Sjælland}",
     R"(Those who live there are measured, wherever they are cared for. each: region gives a figure for every region.)"},
    {"E210", R"_("{found}" means nothing in a formula)_", R"_(Did you mean "{suggestion}"?)_",
     R"_(A formula knows attributes of the groups, words such as waited, weekday and age, functions such as min and if, and
the state of services: occupancy(ward). All are in docs/guide/expressions.md.

  wrong: severty >= 2
  right: severity >= 2     with groups: {acute: {attributes: {severity: 1}, ...}})_"},
    {"E211", R"_({@a} and {@b} cannot be added or compared)_", R"_(write the unit: {example})_",
     R"_(Only what has the same unit can be added, subtracted or compared. A bare number has no unit.

  wrong: waited > 3
  right: waited > 3 d)_"},
    {"E212", R"_({@wanted} is wanted here, found {@found})_", "",
     R"_(The unit of a formula must fit what it is used for: a condition behind if, a number behind x, a share for accept.

  wrong: for: exponential(mean 3 d) x waited
  right: for: exponential(mean 3 d) x (1 + waited / 10 d))_"},
    {"E213", R"_("{function}" takes {wanted} values, found {found})_", "",
     R"_(min and max take 2 to 8 values, if takes three, table and steps take 2 to 24 points.

  min(severity, 3)     if(smoker, 2, 1)     table(age; 18: 1, 65: 1.5))_"},
    {"E214", R"_({@wanted} is wanted here, found {@found})_", "",
     R"_(and, or, not and the first place of if take conditions; + - * / and comparisons take numbers.

  wrong: severity and smoker
  right: severity >= 2 and smoker)_"},
    {"E215", R"_(a share meets the bare number {found})_",
     R"_(if per cent are meant, write {suggestion})_",
     R"_(Occupancies and shares are written in per cent, or between 0 and 1.

  wrong: occupancy(ward) < 90
  right: occupancy(ward) < 90 %)_"},
    {"E216", R"_(the formula is too long or nested too deep)_",
     R"_(work out a part of it in a step before: set: {x: ...})_",
     R"_(A formula has at most 500 words and signs, brackets at most 40 deep, so that its cost stays small.)_"},
    {"E217", R"_("{found}" cannot be an exponent)_", R"_(powers are whole numbers from 0 to 8)_",
     R"_(Only whole powers are computed alike on every machine. For other curves use table.

  severity ^ 2     table(severity; 1: 1, 2: 2.8284, 3: 5.1962))_"},
    {"E218", R"_(the places of a table must ascend, found {found})_", "",
     R"_(A table names places and the value at each, the lowest place first.

  wrong: table(age; 65: 1.5, 18: 1)
  right: table(age; 18: 1, 65: 1.5))_"},
    {"E219", R"_("{word}" is compared with a name)_", R"_(write for example {word} is ...)_",
     R"_(sex, group, age_group and municipality are no numbers; is and is not compare them with a name.

  sex is woman     group is not acute     age_group is "65+")_"},
    {"E220", R"_("{found}" cannot be the name of an attribute)_",
     R"_(use letters, digits and _, and no word of formulas)_",
     R"_(Attributes stand in formulas, so their names must be one word that means nothing else there.

  wrong: attributes: {age: 1}          right: attributes: {care_age: 1})_"},
    {"E221", R"_("{attribute}" is {@here} here, but {@before} in another group)_", "",
     R"_(An attribute is the same kind of thing in all groups: a number, a duration, or yes or no.

  wrong: a: {attributes: {risk: 30 %}}   b: {attributes: {risk: 2}})_"},
    {"E222", R"_(a case is {if: ..., go: ...} or {else: ...})_", "",
     R"_(Each case of when has a condition and a pathway; the last one has only else.

  when: [{if: severity >= 2, go: ward}, {else: home}])_"},
    {"E223", R"_("{word}" is not known of "{service}", which is a clinic)_",
     R"_(waiting is known of clinics)_",
     R"_(Clinics have slots and no beds, so nothing is occupied or free there.

  waiting(clinic/assessment))_"},
    {"E224", R"_(it is not clear which queue of "{service}" is meant)_",
     R"_(write {example} | known: {known})_",
     R"_(A clinic has a queue for each class of slots; the class stands behind a slash. Other services have one queue.

  waiting(clinic/assessment)     waiting(ward))_"},
    {"E225", R"_("{found}" is no time between readings)_", R"_(from 1 min to 365 d)_",
     R"_(State is read, and factors are worked out again, at most every minute and at least once a year.

  occupancy(ward, as of 4 h))_"},
    {"E226", R"_(nothing can come after "else")_", "",
     R"_(else stands last: it is for all cases that were not named before.

  by(severity, 1: 3 d, 2: 5 d, else: 9 d))_"},
    {"E227", R"_("by" names no case)_", "",
     R"_(by asks one thing and names the law for each answer.

  by(severity, 1: exponential(mean 3 d), 2: exponential(mean 9 d))
  by(group, acute: 3 d, else: 9 d))_"},
    {"E228", R"_(the last case must be else, and only the last)_", "",
     R"_(Everybody must go on somewhere, also those for whom no condition holds.

  when: [{if: severity >= 2, go: ward}, {else: home}])_"},
    {"E229", R"_("{pathway}" does not begin at a service with {@needs})_",
     R"_(let it begin with in or triage; with visit, if a queue or a distance is enough)_",
     R"_(The rule looks at the queue and the beds of the service where each way begins; a clinic has a queue, but no beds.

  ways: [{in: ward_a, for: 3 d}, leave])_"},
    {"E230", R"_(a choice has one rule)_", "",
     R"_(when, shortest queue of, first free of and least expected wait of each decide alone. Let one lead to a pathway
in which the next one stands.)_"},
    {"E231", R"_("else" has no meaning for this rule)_", R"_(in when, it stands in the last case)_",
     R"_(first free of has an else for when none is free. The other rules always find a way.

  choose: {first free of: [a, b], else: home})_"},
    {"E232", R"_("re_evaluate" has nothing to work out again)_",
     R"_(write times: with a formula in one of the risks, or delete it)_",
     R"_(Only the factor of a risk is worked out again; a bare hazard and frailty do not change.

  community: {crisis: {hazard: 0.2 /y, times: 1 + severity, go: crisis}})_"},
    {"E233", R"_(an interruption has either "hazard" or "after")_", "",
     R"_(What ends a step before its time is either a hazard or a time after which it comes.

  until: {death: {hazard: 0.01 /d, go: died}, deadline: {after: 30 d, go: moved}})_"},
    {"E234", R"_(no time passes before the interruption)_", R"_(write a time above 0)_",
     R"_(An interruption after no time would end the step at once, for everybody. Leave out the step instead.

  wrong: {after: 0 d, go: moved})_"},
    {"E237", R"_(the pathways have more than {limit} steps when do and repeat are written out)_",
     R"_(a sub-pathway cannot call itself; use go for a loop)_",
     R"_(do and repeat put steps in their place. A sub-pathway that calls itself, or many repetitions inside each other, would
never end or grow too large.

  loop: stay: [{in: ward, for: 3 d}, {choose: {stay: 20 %, out: rest}}])_"},
    {"E238", R"_("{found}" has a value that is of no use here)_",
     R"_(a time is 0 or more, a share lies from 0 to 100 %, and nothing is divided by 0)_",
     R"_(Where the formula reads nothing but the place where a person lives, its values are known before the run.

  wrong: for: 3 d - 5 d    for: 1 d / 0)_"},
    {"E240", R"_("by" leaves out {missing})_", R"_(name them too, or end with else: VALUE)_",
     R"_(Each {kind} needs a value: its own, or that of else.

  by(region, "Region Sjælland": 1.1, else: 1))_"},
    {"E341", "one value holds for everybody here: it cannot differ by place", "write one value",
     R"_(What is drawn for a person may differ by where the person lives: lengths, shares, hazards at home and during a
stay, arrivals. What belongs to a service, a profile of the week or a figure is one value.)_"},
    {"E241", R"_("by" names {found} twice)_", R"_(delete one of them)_",
     R"_(One person lives in one place, and there the value must be one.)_"},
    {"E242", R"_("{found}" is not known by names, so "by" cannot part it in a formula)_",
     R"_(for numbers there are if(...) and steps(...))_",
     R"_(In a formula by parts persons by sex, group, age_group, municipality, or a division of the municipalities.

  by(region, "Region Sjælland": 1.1, else: 1)     if(severity > 2, 1.1, 1))_"},
    {"E244", "the members of \"{service}\" are not parted by {division}", "",
     R"(where asks for the members that serve one area. The service must be by a division whose members each lie in
one area, such as sites in a region; waits and readmissions of a service by municipality are counted together.

  figure: occupancy, service: ward, where: {region: Region Sjælland})"},
    {"E245", "a standardised rate is not of one group", "delete group or standardised",
     R"(Age and sex are evened out over all patients of the service.)"},
    {"E246", "where names one division and one member of it",
     "write where: {region: Region Sjælland}",
     R"(The members of the service that serve that area are measured together.)"},
    {"E247", "a distribution has parameters by two divisions", "give them values by one of them",
     R"(Each person has one law, so what differs by place within it must differ by one division. A factor behind the
law may differ by another: lognormal(mean $stay, sd 3 d) x $factor.)"},
    {"E250", R"_("while: {found}" has no meaning at "{step}")_",
     R"_(write while: {wanted}, or leave it out)_",
     R"_(A visit takes a slot and no time, so only the wait for it can be interrupted; a time at home has no line, so only the
time itself can.

  {visit: clinic, until: {crisis: {hazard: 0.01 /d, while: waiting, go: stay}}})_"},
    {"E251", R"_(an interruption has either "go" or a change of the person)_", "",
     R"_(It ends the step and leads to a pathway, or who waits stays in the line and is changed by become, priority or set.

  until: {crisis: {hazard: 0.01 /d, while: waiting, go: stay}, worse: {after: 14 d, while: waiting, become: urgent}})_"},
    {"E252", R"_("{key}" changes someone who waits)_", R"_(write while: waiting)_",
     R"_(Group, priority and attributes are changed in the midst of a wait. After a stay, steps do that: set and become.

  wrong: worse: {after: 14 d, become: urgent}
  right: worse: {after: 14 d, while: waiting, become: urgent})_"},
    {"E253", R"_(jockey needs order: priority, fifo or lifo)_", "",
     R"_(The last in line moves to the other one; with order: random or shortest nobody is the last.

  queue: {order: fifo, jockey: {to: other_ward, when: 2}})_"},
    {"E254", R"_("distances" has no meaning for this rule)_", R"_(delete it)_",
     R"_(Distances are for nearest of and nearest free of.

  choose: {nearest of: [a, b], distances: {ward_a: 20 min, ward_b: 45 min}})_"},
    {"E255", R"_(the distance from "{from}" to "{service}" is missing)_", "",
     R"_(Distances of a service are one for all, or one for each municipality of the scenario.

  distances: {ward_a: {Slagelse: 5 min, Ringsted: 30 min}, ward_b: 45 min})_"},
    {"E256", R"_(there is no distance to "{service}")_",
     R"_(known: {known} | Did you mean "{suggestion}"?)_",
     R"_(distances names the service with which each of the pathways begins.

  choose: {nearest of: [a, b], distances: {ward_a: 20 min, ward_b: 45 min}}
  a: [{in: ward_a, for: 3 d}, leave])_"},
    {"E257", R"_(repeat has either "apart" or "every")_", R"_(delete one of them)_",
     R"_(apart is from the end of a round to the begin of the next, every from begin to begin.

  repeat: {times: 10, every: 14 d, steps: [{visit: clinic}]})_"},
    {"W130", R"_(persons of "{group}" have no "{attribute}": it counts as {@value})_", "",
     R"_(Other groups have the attribute. In this one it counts as 0, or no, until a step sets it. If that is meant, write it.)_"},
});

}  // namespace

std::span<const CatalogueRow> rule_messages_en() {
  return rules_en_rows;
}

}  // namespace scenarios
