// The same faults in Danish: what a planner reads.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongInDanish : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongInDanish, IsToldAtItsPlace) {
  expect_said(GetParam(), Language::danish);
}

const std::vector<WrongScenario> wrong_danish = {
    {"EmptyFile",
     "",
     {"t.yaml:1:1: error E006: filen er tom = begynd med et eksempel: samspil new NAVN"}},
    {"Tab",
     "samspil: 1\nclock:\n\tstart: 2026-01-01\n",
     {"t.yaml:3:1: error E005: linjen er rykket ind med tabulator = brug mellemrum, ikke "
      "tabulator"}},
    {"QuoteOpenAtTheEnd",
     with_line(6, "notice: \"aldrig afsluttet"),
     {"t.yaml:6:9: error E009: anførselstegnet afsluttes aldrig"}},
    {"SpellingOfAField",
     with_line(6, "runs: {replicatons: 20}"),
     {"t.yaml:6:8: error E010: ukendt felt \"replicatons\" = mente du \"replications\"? Kendte "
      "her: "
      "replications, seed"}},
    {"DuplicateKey",
     with_line(4, "services: {ward: {kind: ward, beds: 10, beds: 12}}"),
     {"t.yaml:4:41: error E011: \"beds\" står to gange (første gang i linje 4) = slet den ene; "
      "ellers ved vi "
      "ikke, hvilken der gælder"}},
    {"HalfABed",
     with_line(4, "services: {ward: {kind: ward, beds: 12.5}}"),
     {"t.yaml:4:37: error E022: senge skal være et helt tal, fandt 12.5"}},
    {"UnknownPathway",
     with_line(3, "groups: {acute: {arrivals: poisson(1 /d), pathway: sty}}"),
     {"t.yaml:3:52: error E040: forløbet \"sty\" findes ikke = kendte: stay. Mente du \"stay\"?"}},
    {"KindIsMissing",
     with_line(4, "services: {ward: {beds: 10}}"),
     {"t.yaml:4:18: error E047: \"kind\" mangler i ward"}},
    {"ListForAValue",
     with_line(4, "services: {ward: {kind: ward, beds: [10]}}"),
     {"t.yaml:4:37: error E042: senge: her skal stå en værdi, fandt en liste"}},
    {"EndBeforeStart",
     with_line(6, "clock: {start: 2027-02-01, end: 2027-01-01}"),
     {"t.yaml:6:33: error E100: uret slutter 2027-01-01, men begynder 2027-02-01"}},
    {"ParametersInACircle",
     with_line(5, "pathways: {stay: [{in: ward, for: $a}, leave]}\nparameters: {a: $b, b: $a}"),
     {"t.yaml:6:24: error E086: parameteren \"a\" står for sig selv"}},
    {"NoEnd",
     with_line(5, "pathways: {stay: [{in: ward, for: 3 d}]}"),
     {"t.yaml:5:19: error E054: forløbet \"stay\" har ingen slutning = det sidste skridt er leave, "
      "die, go, "
      "choose eller community"}},
    {"ChangeWithoutBase",
     with_line(6, "runs: {seed: +3}"),
     {"t.yaml:6:14: error E081: seed ændres eller fjernes, men findes ikke i grundlaget"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongInDanish, ::testing::ValuesIn(wrong_danish), name_of);

}  // namespace
}  // namespace scenarios
