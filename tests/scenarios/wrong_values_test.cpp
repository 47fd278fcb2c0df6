// Values that cannot be read, or lie outside what is possible, at their place in the file.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongValues : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongValues, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

const std::vector<WrongScenario> wrong_values = {
    {"HalfABed",
     with_line(4, "services: {ward: {kind: ward, beds: 12.5}}"),
     {"t.yaml:4:37: error E022: beds must be a whole number, found 12.5"}},
    {"NegativeBeds",
     with_line(4, "services: {ward: {kind: ward, beds: -3}}"),
     {"t.yaml:4:37: error E025: beds must be at least 0, found -3"}},
    {"OutsideItsOwnRange",
     with_line(4, "services: {ward: {kind: ward, beds: {value: 10, range: [20, 30]}}}"),
     {"t.yaml:4:45: error E130: 10 lies outside its own range, 20 to 30 = correct the value or the "
      "range"}},
    {"OutsideItsRangeInOtherUnits",
     with_line(5, "pathways: {stay: [{in: ward, for: {value: 1 w, range: [1 d, 100 h]}}, leave]}"),
     {"t.yaml:5:43: error E130: 1 w lies outside its own range, 1 d to 100 h = correct the value "
      "or the range"}},
    {"RangeFromHighToLow",
     with_line(4, "services: {ward: {kind: ward, beds: {value: 25, range: [30, 20]}}}"),
     {"t.yaml:4:56: error E131: the range begins with the higher end, 30 = write [20, 30]"}},
    {"LongFormInALongForm",
     with_line(4, "services: {ward: {kind: ward, beds: {value: {value: 10}}}}"),
     {"t.yaml:4:37: error E042: beds: a value is wanted here, found a map"}},
    {"SeedOfMoreThan64Bits",
     with_line(6, "runs: {seed: 18446744073709551616}"),
     {"t.yaml:6:14: error E025: the seed must be at most 18446744073709551615, found "
      "18446744073709551616"}},
    {"SeedBelowZero",
     with_line(6, "runs: {seed: -1}"),
     {"t.yaml:6:14: error E025: the seed must be at least 0, found -1"}},
    {"MoreThanAMillionReplications",
     with_line(6, "runs: {replications: 1000001}"),
     {"t.yaml:6:22: error E025: replications must be at most 1000000, found 1000001"}},
    {"NotANumber",
     with_line(4, "services: {ward: {kind: ward, beds: .nan}}"),
     {"t.yaml:4:37: error E021: \".nan\" is not a number = write a number such as 12"}},
    {"DecimalComma",
     with_line(3, "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, women: \"0,55\"}}"),
     {"t.yaml:3:66: error E021: \"0,55\" is not a number = use a point in YAML: 0.55"}},
    {"PercentAsNumber",
     with_line(3, "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, women: 55}}"),
     {"t.yaml:3:65: error E029: the share 55 is more than 1 = is per cent meant? Write \"55 %\""}},
    {"PriorityTen",
     with_line(3, "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, priority: 10}}"),
     {"t.yaml:3:68: error E025: the priority must be at most 9, found 10"}},
    {"ArrivalsWithoutUnit",
     with_line(3, "groups: {acute: {arrivals: poisson(9), pathway: stay}}"),
     {"t.yaml:3:36: error E020: \"9\" cannot be read as a rate = write for example \"9 /d\""}},
    {"ArrivalsOfUnknownForm",
     with_line(3, "groups: {acute: {arrivals: 9 /d, pathway: stay}}"),
     {"t.yaml:3:28: error E020: \"9 /d\" cannot be read as arrivals = write for example "
      "\"poisson(9 /d)\""}},
    {"ArrivalsPerPerson",
     with_line(3, "groups: {acute: {arrivals: poisson(9 /1000/y), pathway: stay}}"),
     {"t.yaml:3:36: error E105: \"9 /1000/y\" is a rate per person; poisson takes one of the whole "
      "system "
      "= write arrivals: {rate: 9 /1000/y}"}},
    {"NoArrivals",
     with_line(3, "groups: {acute: {arrivals: poisson(0 /d), pathway: stay}}"),
     {"t.yaml:3:36: error E025: a rate must be more than 0, found 0 /d"}},
    {"ArrivalsAllAtOnce",
     with_line(3, "groups: {acute: {arrivals: every(0 d), pathway: stay}}"),
     {"t.yaml:3:34: error E115: no time passes between arrivals with \"0 d\""}},
    {"FrailtyWithMeanTwo",
     with_line(3,
               "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, frailty: \"gamma(mean 2, "
               "sd 1)\"}}"),
     {"t.yaml:3:67: error E104: frailty must have mean 1, found 2"}},
    {"FrailtyWithAMedianOfOne",  // its mean is exp(0.6^2 / 2)
     with_line(
         3,
         "groups: {acute: {arrivals: poisson(1 /d), pathway: stay, frailty: \"lognormal(mu 0, "
         "sigma 0.6)\"}}"),
     {"t.yaml:3:67: error E104: frailty must have mean 1, found 1.19722"}},
    {"ThousandsPointInADuration",
     with_line(6, "clock: {warm_up: 1.000 d}"),
     {"t.yaml:6:18: error E110: \"1.000\" can be read in two ways = if thousands are meant, write "
      "1000; else 1.0"}},
    {"ThousandsPointInsideADistribution",
     with_line(5, "pathways: {stay: [{in: ward, for: exponential(mean 1.500 h)}, leave]}"),
     {"t.yaml:5:52: error E110: \"1.500\" can be read in two ways = if thousands are meant, write "
      "1500; else 1.5"}},
    {"ThousandsPointInAParameter",
     with_line(5,
               "pathways: {stay: [{in: ward, for: $long}, leave]}\n"
               "parameters: {long: {value: 1.000 h}}"),
     {"t.yaml:6:28: error E110: \"1.000\" can be read in two ways = if thousands are meant, write "
      "1000; else 1.0"}},
    {"ThousandsPointInBeds",
     with_line(4, "services: {ward: {kind: ward, beds: 1.200}}"),
     {"t.yaml:4:37: error E022: beds must be a whole number, found 1.200 = if thousands are meant, "
      "write them without a point: 1200"}},
    {"UnknownUnit",
     with_line(6, "clock: {warm_up: 90 dage}"),
     {"t.yaml:6:21: error E027: unknown unit \"dage\" = known units: us, ms, s, min, h, d, w, y. "
      "Did you mean \"d\"?"}},
    {"DateInTwoWays",
     with_line(6, "clock: {start: 01-02-2027}"),
     {"t.yaml:6:16: error E030: the date \"01-02-2027\" can be read in two ways = write "
      "year-month-day: "
      "2027-02-01"}},
    {"DateThatIsNone",
     with_line(6, "clock: {start: 2027-02-30}"),
     {"t.yaml:6:16: error E031: there is no date \"2027-02-30\" = 2027-02 has 28 days"}},
    {"EndBeforeStart",
     with_line(6, "clock: {start: 2027-02-01, end: 2027-01-01}"),
     {"t.yaml:6:33: error E100: the clock ends on 2027-01-01, but starts on 2027-02-01"}},
    {"RunAndEnd",
     with_line(6, "clock: {run: 1 y, end: 2030-01-01}"),
     {"t.yaml:6:24: error E101: both \"run\" and \"end\" are given = delete one of them"}},
    {"RunOfTwoHundredYears",
     with_line(6, "clock: {run: 200 y}"),
     {"t.yaml:6:14: error E113: the run can be at most 100 y"}},
    {"WarmUpOfHours",
     with_line(6, "clock: {warm_up: 36 h}"),
     {"t.yaml:6:18: error E114: the warm-up must be whole days"}},
    {"NoReplications",
     with_line(6, "runs: {replications: 0}"),
     {"t.yaml:6:22: error E025: replications must be at least 1, found 0"}},
    {"YesInDanish",
     with_line(5, "pathways: {stay: [{in: ward, for: 3 d, acute: ja}, leave]}"),
     {"t.yaml:5:47: error E033: \"ja\" is neither yes nor no = write yes"}},
    {"StayWithoutUnit",
     with_line(5, "pathways: {stay: [{in: ward, for: exponential(mean 3)}, leave]}"),
     {"t.yaml:5:52: error E028: 3 has no unit = write for example \"3 d\""}},
    {"UnknownDistribution",
     with_line(5, "pathways: {stay: [{in: ward, for: exponentiel(mean 3 d)}, leave]}"),
     {"t.yaml:5:35: error E034: unknown distribution \"exponentiel\" = known distributions: fixed, "
      "exponential, lognormal, gamma, erlang, weibull, uniform, triangular, hyperexponential, "
      "discrete, "
      "empirical, mixture, truncated, phase_type. Did you mean \"exponential\"?"}},
    {"LetterInFrontOfTheColumn",
     with_line(6, "notice: {da: Æbleø, en: x}\nruns: {seed: æ}"),
     {"t.yaml:7:14: error E021: \"æ\" is not a number = write a number such as 12"}},
    {"InAQuotedText",
     with_line(4, "services: {ward: {kind: ward, beds: \"12 beds\"}}"),
     {"t.yaml:4:41: error E026: a number without a unit is wanted here, found the unit \"beds\" = "
      "delete the "
      "unit"}},
    {"HazardOutOfOrder",
     with_line(5,
               "pathways: {stay: [{community: {a: {hazard: {0 d: 1 /y, 9 d: 2 /y, 7 d: 1 /y}, go: "
               "out}}}], "
               "out: [leave]}"),
     {"t.yaml:5:67: error E118: the times of a hazard begin with 0 d and rise, found \"7 d\""}},
    {"HazardThatBeginsLate",
     with_line(
         5, "pathways: {stay: [{community: {a: {hazard: {7 d: 1 /y}, go: out}}}], out: [leave]}"),
     {"t.yaml:5:45: error E118: the times of a hazard begin with 0 d and rise, found \"7 d\""}},
    {"PowerLawInPieces",
     with_line(5,
               "pathways: {stay: [{community: {a: {hazard: {0 d: \"power(kappa 1, k 0.5)\"}, go: "
               "out}}}], "
               "out: [leave]}"),
     {"t.yaml:5:51: error E117: \"power(kappa 1, k 0.5)\" cannot be a piece of a hazard by time = "
      "write a "
      "rate"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongValues, ::testing::ValuesIn(wrong_values), name_of);

}  // namespace
}  // namespace scenarios
