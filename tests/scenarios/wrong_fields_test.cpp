// Fields that are unknown, missing, of the wrong form, or name what does not exist.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongFields : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongFields, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

const std::string service_keys = "Known here: label, kind, by, ";

const std::vector<WrongScenario> wrong_fields = {
    {"SpellingOfASection",
     with_line(6, "run: {seed: 2}"),
     {"t.yaml:6:1: error E010: unknown field \"run\" = did you mean \"runs\"? Known here: samspil, "
      "title, "
      "summary, notice, extends, not_with, labels, parameters, clock, runs, population, groups, "
      "services, pathways, "
      "circular_blocking, key_figures, start_state, observe"}},
    {"SpellingOfAField",
     with_line(6, "runs: {replicatons: 20}"),
     {"t.yaml:6:8: error E010: unknown field \"replicatons\" = did you mean \"replications\"? "
      "Known here: "
      "replications, seed"}},
    {"DanishWordForBeds",
     with_line(4, "services: {ward: {kind: ward, senge: 10}}"),
     {"t.yaml:4:18: error E047: \"beds\" is missing in ward",
      "t.yaml:4:31: error E010: unknown field \"senge\" = did you mean \"beds\"? " + service_keys +
          "beds, queue, waits_for, closed, breakdown, at_closing, turnaround, preempt, "
          "overflow, reserve, reserved, sharing"}},
    {"FieldOfAnotherKind",
     with_line(4, "services: {ward: {kind: ward, beds: 10, cases: 3}}"),
     {"t.yaml:4:41: error E010: unknown field \"cases\" = it belongs to desk, and "
      "this is: ward. " +
      service_keys +
      "beds, queue, waits_for, closed, breakdown, at_closing, turnaround, preempt, "
      "overflow, reserve, reserved, sharing"}},
    {"UnknownFieldOfAStep",
     with_line(5, "pathways: {stay: [{in: ward, for: 3 d, prioriti: 2}, leave]}"),
     {"t.yaml:5:40: error E010: unknown field \"prioriti\" = did you mean \"priority\"? Known "
      "here: in, "
      "member, for, wait, transfer, acute, priority, until, leaves, needs, rounds"}},
    {"UnknownFieldOfALongForm",
     with_line(4, "services: {ward: {kind: ward, beds: {value: 10, sorce: x}}}"),
     {"t.yaml:4:49: error E010: unknown field \"sorce\" = did you mean \"source\"?"}},
    {"UnknownLanguage",
     with_line(2, "title: {da: Afsnit, de: Station}"),
     {"t.yaml:2:21: error E010: unknown field \"de\" = did you mean \"da\"? Known here: da, en"}},
    {"TitleIsMissing",
     "samspil: 1\ngroups: {a: {arrivals: poisson(1 /d), pathway: p}}\npathways: {p: [leave]}\n",
     {"t.yaml:1:1: error E047: \"title\" is missing in the scenario"}},
    {"KindIsMissing",
     with_line(4, "services: {ward: {beds: 10}}"),
     {"t.yaml:4:18: error E047: \"kind\" is missing in ward"}},
    {"LengthOfStayIsMissing",
     with_line(5, "pathways: {stay: [{in: ward}, leave]}"),
     {"t.yaml:5:19: error E047: \"for\" is missing in {in: ...}"}},
    {"NothingAfterTheColon",
     with_line(4, "services: {ward: {kind: ward, beds: }}"),
     {"t.yaml:4:37: error E041: beds: nothing stands here = write a value, or delete the line"}},
    {"ListForAValue",
     with_line(4, "services: {ward: {kind: ward, beds: [10]}}"),
     {"t.yaml:4:37: error E042: beds: a value is wanted here, found a list"}},
    {"ValueForAMap",
     with_line(6, "clock: 2026-01-01"),
     {"t.yaml:6:8: error E042: clock: a map is wanted here, found a value"}},
    {"WordForAStepList",
     with_line(5, "pathways: {stay: leave}"),
     {"t.yaml:5:18: error E042: stay: a list is wanted here, found a value"}},
    {"UnknownKindOfService",
     with_line(4, "services: {ward: {kind: wards, beds: 10}}"),
     {"t.yaml:4:25: error E045: kind cannot be \"wards\" = known: ward, places, emergency, clinic, "
      "desk, staff. "
      "Did you mean \"ward\"?"}},
    {"UnknownOrder",
     with_line(4, "services: {ward: {kind: ward, beds: 10, queue: {order: fifi}}}"),
     {"t.yaml:4:56: error E045: order cannot be \"fifi\" = known: priority, fifo, lifo, random, "
      "shortest. Did you "
      "mean "
      "\"fifo\"?"}},
    {"UnknownStatus",
     with_line(4, "services: {ward: {kind: ward, beds: {value: 10, status: source}}}"),
     {"t.yaml:4:57: error E045: status cannot be \"source\" = known: sourced, derived, recalled, "
      "assumed. "
      "Did you mean \"sourced\"?"}},
    {"RangeIsNoPair",
     with_line(4, "services: {ward: {kind: ward, beds: {value: 10, range: 9-13}}}"),
     {"t.yaml:4:56: error E046: a range is written as [low, high]"}},
    {"UnknownPathwayOfAGroup",
     with_line(3, "groups: {acute: {arrivals: poisson(1 /d), pathway: sty}}"),
     {"t.yaml:3:52: error E040: there is no pathway \"sty\" = known: stay. Did you mean "
      "\"stay\"?"}},
    {"MembersWithoutPopulation",
     with_line(4, "services: {ward: {kind: ward, by: site, beds: 10}}"),
     {"t.yaml:4:35: error E058: by needs a population = write the section population, or extends: "
      "library/denmark/population.yaml"}},
    {"RatePerPersonWithoutPopulation",
     with_line(3, "groups: {acute: {arrivals: {rate: 3 /1000/y}, pathway: stay}}"),
     {"t.yaml:3:28: error E058: arrivals needs a population = write the section population, or "
      "extends: "
      "library/denmark/population.yaml"}},
    {"MembersOfAServiceThatHasNone",
     with_line(4, "services: {ward: {kind: ward, beds: {Slagelse: 10}}}"),
     {"t.yaml:4:37: error E042: beds: a value is wanted here, found a map"}},
    {"NameWithAPoint",
     with_line(6, "key_figures: {a.b: {figure: arrivals}}"),
     {"t.yaml:6:15: error E106: \"a.b\" cannot be a name = names have no point, no $ and no "
      "quotation "
      "mark, and a division is not called municipality"}},
    {"NewerLanguage",
     with_line(1, "samspil: 2"),
     {"t.yaml:1:10: error E109: this file is written in version 2 of the language; this program "
      "reads "
      "version 1 = older files are lifted by samspil migrate; newer ones need a newer program"}},
    {"UnknownFigure",
     with_line(6, "key_figures: {w: {figure: wait_p95, service: ward}}"),
     {"t.yaml:6:27: error E045: figure cannot be \"wait_p95\" = known: wait_mean, wait_median, "
      "wait_p90, "
      "wait_share_within, waiting, occupancy, blocked_days, starts, turned_away, length_of_stay, "
      "readmission_30d, rejected, arrivals, deaths, gave_up, balked, interrupted, overtime, "
      "stay_median, reach_mean, reach_share_within, persons, readmission_3d, readmission_7d, "
      "days_ …. Did you mean \"wait_p90\"?"}},
    {"YearOfThoseWhoStillWait",
     with_line(6, "key_figures: {w: {figure: wait_p90_all, service: ward, year: 2026}}"),
     {"t.yaml:6:62: error E119: \"year\" has no meaning for the figure wait_p90_all = delete it"}},
    {"FigureOfAnUnknownService",
     with_line(6, "key_figures: {w: {figure: wait_p90, service: wad}}"),
     {"t.yaml:6:46: error E040: there is no service \"wad\" = known: ward. Did you mean "
      "\"ward\"?"}},
    {"FigureWithoutService",
     with_line(6, "key_figures: {w: {figure: wait_p90}}"),
     {"t.yaml:6:18: error E047: \"service\" is missing in w"}},
    {"FigureWithoutLimit",
     with_line(6, "key_figures: {w: {figure: wait_share_within, service: ward}}"),
     {"t.yaml:6:18: error E047: \"limit\" is missing in w"}},
    {"FigureOfTheWrongKind",
     with_line(6, "key_figures: {w: {figure: rejected, service: ward}}"),
     {"t.yaml:6:27: error E108: rejected says nothing about \"ward\", which is of kind ward"}},
    {"FigureThatHasNoService",
     with_line(6, "key_figures: {w: {figure: deaths, service: ward}}"),
     {"t.yaml:6:44: error E119: \"service\" has no meaning for the figure deaths = delete it"}},
    {"FigureOfAnUnknownGroup",
     with_line(6, "key_figures: {w: {figure: arrivals, group: acut}}"),
     {"t.yaml:6:44: error E040: there is no group \"acut\" = known: acute. Did you mean "
      "\"acute\"?"}},
    {"ManyAtOnce",
     "samspil: 1\n"
     "titel: Ward\n"
     "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, women: 55}}\n"
     "services: {ward: {kind: ward, beds: -3}}\n"
     "pathways: {stay: [{in: wrd, for: 3}, leave]}\n",
     {"t.yaml:1:1: error E047: \"title\" is missing in the scenario",
      "t.yaml:2:1: error E010: unknown field \"titel\" = did you mean \"title\"? Known here: "
      "samspil, title, "
      "summary, notice, extends, not_with, labels, parameters, clock, runs, population, groups, "
      "services, pathways, "
      "circular_blocking, key_figures, start_state, observe",
      "t.yaml:3:65: error E029: the share 55 is more than 1 = is per cent meant? Write \"55 %\"",
      "t.yaml:4:37: error E025: beds must be at least 0, found -3",
      "t.yaml:5:24: error E040: there is no service \"wrd\" = known: ward. Did you mean \"ward\"?",
      "t.yaml:5:34: error E028: 3 has no unit = write for example \"3 d\""}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongFields, ::testing::ValuesIn(wrong_fields), name_of);

}  // namespace
}  // namespace scenarios
