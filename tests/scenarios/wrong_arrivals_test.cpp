// Arrivals and start states that cannot be meant.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

struct WrongPart {
  std::string name;
  std::string written;  ///< of arrivals, or of the start state
  std::vector<std::string> said;
};

std::ostream& operator<<(std::ostream& out, const WrongPart& row) {
  return out << row.name;
}

std::string part_name(const ::testing::TestParamInfo<WrongPart>& info) {
  return info.param.name;
}

const std::vector<InputFile> tables_beside = {
    {"people.csv", "code,name,young,old,site\n330,Slagelse,100,200,A\n265,Roskilde,300,400,B\n"},
    {"back.csv", "arrived\n2026-01-02 08:30\n2026-01-02 08:00\n"},
    {"units.csv", "arrived [patients],n\n1,1\n"},
    {"many.csv", "arrived [h],n\n1,2\n2,-1\n"},
    {"dates.csv", "arrived\n2026-01-02 08:30\n2026-13-02 08:00\n"},
    {"half.csv", "code,age,rate [/1000/y]\n330,young,1\n330,old,2\n265,young,3\n"},
    {"twice.csv", "age,rate [/1000/y]\nyoung,1\nold,2\nold,3\n"},
    {"sexes.csv", "age,sex,rate [/1000/y]\nyoung,women,1\nold,both,2\n"},
    {"system.csv", "age,rate [/d]\nyoung,1\nold,2\n"}};

class WrongArrivals : public ::testing::TestWithParam<WrongPart> {};

TEST_P(WrongArrivals, AreToldAtTheirPlace) {
  std::vector<InputFile> files = tables_beside;
  files.insert(files.begin(),
               {"t.yaml",
                "samspil: 1\ntitle: T\npathways: {stay: [leave]}\npopulation: {file: people.csv, "
                "code: code, name: name, ages: {young: young, old: old}}\ngroups:\n  acute:\n    "
                "pathway: stay\n    arrivals: " +
                    GetParam().written + "\n"});
  const auto loaded = load_files(files);
  EXPECT_FALSE(loaded.has_value());
  EXPECT_EQ(faults_of(loaded), GetParam().said);
}

const std::vector<WrongPart> wrong_arrivals = {
    {"NoWay", "{batch: 3}", {"t.yaml:8:15: error E047: \"rate\" is missing in arrivals"}},
    {"TwoWays",
     "{rate: 9 /d, every: 2 h}",
     {"t.yaml:8:28: error E010: unknown field \"every\" = it belongs to every, and this is: rate. "
      "Known here: rate, of, weight, by_hour, by_weekday, by_month, holidays, normalise, changes, "
      "ramps, trend, batch, from, until, pathway, name"}},
    {"RenewalThatChanges",
     "{every: 2 h, by_weekday: {sun: 0.5}}",
     {"t.yaml:8:40: error E142: \"by_weekday\" cannot be combined with \"every\" = write the "
      "arrivals as a rate"}},
    {"SystemRateOfSomeAges",
     "{rate: 9 /d, of: [old]}",
     {"t.yaml:8:22: error E116: \"9 /d\" is a rate of the whole system; a rate per person is "
      "wanted "
      "here = write for example 11.4 /1000/y, or arrivals: poisson(9 /d)"}},
    {"RateOfZero",
     "{rate: 0 /d}",
     {"t.yaml:8:22: error E025: a rate must be more than 0, found 0 /d"}},
    {"ThreeWeekdays",
     "{rate: 9 /d, by_weekday: [1, 1, 0.5]}",
     {"t.yaml:8:40: error E143: by_weekday has 7 numbers, found 3 = write only those that differ, "
      "as a map"}},
    {"LongNameOfADay",
     "{rate: 9 /d, by_weekday: {sunday: 0.5}}",
     {"t.yaml:8:41: error E144: \"sunday\" is not a weekday = known: mon, tue, wed, thu, fri, sat, "
      "sun, and from-to."}},
    {"MonthTwice",
     "{rate: 9 /d, by_month: {jun-aug: 0.8, jul: 0.7}}",
     {"t.yaml:8:53: error E145: \"jul\" says again what jul is"}},
    {"HoursOverlap",
     "{rate: 9 /d, by_hour: {08-16: 1.6, 12-20: 1.2}}",
     {"t.yaml:8:50: error E145: \"12-20\" says again what 12 is"}},
    {"HoursOverMidnight",
     "{rate: 9 /d, by_hour: {22-06: 0.4}}",
     {"t.yaml:8:38: error E146: \"22-06\" is not a part of the day = write for example 08-16 or "
      "20:30-24"}},
    {"NegativeFactor",
     "{rate: 9 /d, by_hour: {08-16: -1.6}}",
     {"t.yaml:8:45: error E025: the factor must be at least 0, found -1.6"}},
    {"NobodyEver",
     "{rate: 9 /d, by_weekday: {mon-sun: 0}}",
     {"t.yaml:8:40: error E147: all factors of by_weekday are 0 = delete the group, or write a "
      "factor above 0"}},
    {"ChangeThatEndsBeforeItBegins",
     "{rate: 9 /d, changes: {from: 2026-05-01, to: 2026-04-01, times: 2}}",
     {"t.yaml:8:60: error E148: the end, 2026-04-01, is not after the beginning"}},
    {"ChangeWithoutAFactor",
     "{rate: 9 /d, changes: [{from: 2026-05-01}]}",
     {"t.yaml:8:38: error E047: \"times\" is missing in changes"}},
    {"TrendWithoutAYear",
     "{rate: 9 /d, trend: 2 %}",
     {"t.yaml:8:35: error E020: \"2 %\" cannot be read as growth a year = write for example \"2 "
      "%/y\""}},
    {"FactorWithAnX",
     "{rate: 9 /d, changes: {from: 2026-05-01, times: x 1.5}}",
     {"t.yaml:8:37: error E047: \"times\" is missing in changes",
      "t.yaml:8:63: error E081: times is changed or removed, but is not in the base"}},
    {"BatchOfHalfPersons",
     "{rate: 9 /d, batch: 2.5}",
     {"t.yaml:8:35: error E155: a batch is a whole number of persons, at most 100000, found "
      "\"2.5\" = write for example 3, geometric(mean 2), or discrete(80 %: 1, 20 %: 2)"}},
    {"AppointmentsInOtherWords",
     "{booked: mon-fri 08-15}",
     {"t.yaml:8:24: error E020: \"mon-fri 08-15\" cannot be read as appointments = write for "
      "example \"every 30 min mon-fri 08:00-15:00\""}},
    {"AppointmentsTooClose",
     "{booked: every 10 s 08-15}",
     {"t.yaml:8:30: error E149: appointments lie 1 min to 24 h apart, found 10 s"}},
    {"AppointmentsOutOfOrder",
     "{booked: [2026-01-05 09:00, 2026-01-05 08:00]}",
     {"t.yaml:8:43: error E150: 2026-01-05 08:00 is earlier than the time before it = put the "
      "times "
      "in order, the earliest first"}},
    {"LatenessOfARate",
     "{rate: 9 /d, late: 5 min}",
     {"t.yaml:8:28: error E010: unknown field \"late\" = did you mean \"rate\"? it belongs to "
      "booked, and this is: rate. Known here: rate, of, weight, by_hour, by_weekday, by_month, "
      "holidays, normalise, changes, ramps, trend, batch, from, until, pathway, name"}},
    {"NormalWithoutUnits",
     "{booked: every 30 min 08-15, late: \"normal(mean 5, sd 10)\"}",
     {"t.yaml:8:51: error E020: \"normal(mean 5, sd 10)\" cannot be read as how late patients come "
      "= write for example \"normal(mean -5 min, sd 10 min)\""}},
    {"TraceThatGoesBack",
     "{trace: back.csv, time: arrived}",
     {"back.csv:3:1: error E150: 2026-01-02 08:00 is earlier than the time before it = put the "
      "times in order, the earliest first"}},
    {"TraceWithoutAUnitOfTime",
     "{trace: units.csv, time: arrived}",
     {"units.csv:1:1: error E151: the column \"arrived\" has the unit patients, which is no unit "
      "of "
      "time = write a unit of time for durations since the start, or none for local times"}},
    {"TraceOfLessThanNobody",
     "{trace: many.csv, time: arrived, count: n}",
     {"many.csv:3:3: error E025: the number of persons must be at least 0, found -1"}},
    {"TraceWithAWrongDate",
     "{trace: dates.csv, time: arrived}",
     {"dates.csv:3:1: error E031: there is no date \"2026-13-02\" = there are 12 months, found 13. "
      "Did you mean 2026-02-13?"}},
    {"TraceWithoutItsColumn",
     "{trace: dates.csv}",
     {"t.yaml:8:15: error E047: \"time\" is missing in arrivals"}},
    {"RatesWithARowMissing",
     "{rates: {file: half.csv, municipality: code, age: age, rate: rate}}",
     {"t.yaml:8:23: error E154: there is no rate for Roskilde, old = write 0 if nobody there falls "
      "ill"}},
    {"RatesWithARowTwice",
     "{rates: {file: twice.csv, age: age, rate: rate}}",
     {"twice.csv:4:5: error E153: a second rate for the same people"}},
    {"RatesOfAnotherSex",
     "{rates: {file: sexes.csv, age: age, sex: sex, rate: rate}}",
     {"sexes.csv:3:5: error E152: \"both\" is neither women nor men"}},
    {"NobodyPresent",
     "{present: 0}",
     {"t.yaml:8:25: error E025: the number of persons must be at least 1, found 0"}},
    {"TwoStreamsOfOneName",
     "[{rate: 9 /d, name: gp}, {every: 2 h, name: gp}]",
     {"t.yaml:8:40: error E157: two streams are called \"gp\" = give each its own name"}},
    {"StreamToNowhere",
     "[{rate: 9 /d, pathway: stey}]",
     {"t.yaml:8:38: error E040: there is no pathway \"stey\" = known: stay. Did you mean "
      "\"stay\"?"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongArrivals, ::testing::ValuesIn(wrong_arrivals), part_name);

class WrongStart : public ::testing::TestWithParam<WrongPart> {};

TEST_P(WrongStart, IsToldAtItsPlace) {
  std::vector<InputFile> files = tables_beside;
  files.insert(
      files.begin(),
      {"t.yaml",
       "samspil: 1\ntitle: T\n"
       "population: {file: people.csv, code: code, name: name, ages: {young: young, old: old}, "
       "divisions: {site: site}}\n"
       "groups: {acute: {arrivals: poisson(1 /d), pathway: stay}, other: {arrivals: poisson(1 /d), "
       "pathway: out}}\n"
       "services:\n"
       "  ward: {kind: ward, beds: 10, queue: {limit: 4}}\n"
       "  places: {kind: places, by: site, places: 5}\n"
       "  home_help: {kind: places, places: unlimited}\n"
       "  clinic: {kind: clinic, slots: {first: {slots: 36 /week}, later: {slots: 9 /week}}}\n"
       "pathways:\n"
       "  stay: [{in: ward, for: \"uniform(1 d, 5 d)\"}, {in: places, for: 9 d}, {visit: clinic, "
       "slot: first}, {in: home_help, for: 1 d}, {in: ward, for: \"lognormal(median 1 d, sigma "
       "10)\"}, leave]\n"
       "  out: [leave]\n"
       "start_state: {x: " +
           GetParam().written + "}\n"});
  const auto loaded = load_files(files);
  EXPECT_FALSE(loaded.has_value());
  EXPECT_EQ(faults_of(loaded), GetParam().said);
}

const std::vector<WrongPart> wrong_starts = {
    {"NoPlace", "{n: 3, group: acute}", {"t.yaml:13:18: error E047: \"in\" is missing in x"}},
    {"UnknownService",
     "{in: wards, n: 3, group: acute, elapsed: 1 d}",
     {"t.yaml:13:23: error E040: there is no service \"wards\" = known: ward, places, home_help, "
      "clinic. Did you mean \"ward\"?"}},
    {"GroupThatNeverComesThere",
     "{in: places, n: 3, group: other, elapsed: 1 d}",
     {"t.yaml:13:23: error E159: no step on the ways of \"other\" is at \"places\" = write "
      "pathway, "
      "or another group"}},
    {"TwoStepsThere",
     "{in: ward, n: 3, group: acute, elapsed: 1 d}",
     {"t.yaml:13:23: error E160: \"acute\" is at \"ward\" in more than one step = write pathway "
      "and "
      "step; found stay 1, stay 5"}},
    {"StayInAClinic",
     "{in: clinic, n: 3, group: acute, elapsed: 1 d}",
     {"t.yaml:13:23: error E161: nobody stays in a clinic, and \"clinic\" is one = write waiting: "
      "clinic"}},
    {"MemberIsMissing",
     "{in: places, n: {A: 3}, group: acute, elapsed: 1 d}",
     {"t.yaml:13:34: error E048: n lacks: B = there must be a number for every site: A, B"}},
    {"StayedLongerThanAnyStay",
     "{in: ward, pathway: stay, step: 1, group: acute, elapsed: [1 d, 6 d]}",
     {"t.yaml:13:76: error E163: nobody stays 6 d there = all but 1 in 10^9 stay at most 5 d"}},
    {"LawOfTimesLongerThanAnyStay",
     "{in: ward, pathway: stay, step: 1, n: 3, group: acute, elapsed: exponential(mean 30 d)}",
     {"t.yaml:13:82: error E163: nobody stays 20.7944 d there = all but 1 in 10^9 stay at most 5 "
      "d"}},
    {"NumberBesideAList",
     "{in: places, member: A, group: acute, n: 2, elapsed: [1 d, 2 d]}",
     {"t.yaml:13:59: error E165: the list says that there are 2, so n is too much = delete n"}},
    {"ListOfWhichMember",
     "{in: places, group: acute, elapsed: [1 d, 2 d]}",
     {"t.yaml:13:23: error E166: which member of \"places\" is the list about? = write member"}},
    {"WaitingForWhatIsUnlimited",
     "{waiting: home_help, n: 3, group: acute, waited: 1 d}",
     {"t.yaml:13:28: error E167: nobody waits for home_help: it is unlimited = write in, or a "
      "limit"}},
    {"LongerQueueThanItsLimit",
     "{waiting: ward, pathway: stay, step: 1, n: 5, group: acute, waited: 1 d}",
     {"t.yaml:13:28: error E168: 5 persons wait for ward, whose queue has room for 4"}},
    {"WaitingForWhichSlots",
     "{waiting: clinic, n: 3, group: acute, waited: 1 d}",
     {"t.yaml:13:28: error E047: \"slot\" is missing in the start state"}},
    {"WaitingAtEquilibrium",
     "{waiting: clinic, slot: first, n: 3, group: acute, waited: equilibrium}",
     {"t.yaml:13:77: error E034: unknown distribution \"equilibrium\" = known distributions: "
      "fixed, exponential, lognormal, gamma, erlang, weibull, uniform, triangular, "
      "hyperexponential, discrete, empirical, mixture, truncated, phase_type."}},
    {"StayWithoutEquilibrium",
     "{in: ward, pathway: stay, step: 5, n: 3, group: acute, elapsed: equilibrium}",
     {"t.yaml:13:82: error E164: the length of stay there has no equilibrium = "
      "write "
      "how long they have stayed"}},
    {"HomeWhereNobodyLives",
     "{home: out, n: 3, group: acute}",
     {"t.yaml:13:25: error E169: nobody is at home at that step of \"out\" = name a pathway that "
      "ends with community, or the step of a wait"}},
    {"HomeInAStay",
     "{home: stay, step: 5, n: 3, group: acute}",
     {"t.yaml:13:25: error E169: nobody is at home at that step of \"stay\" = name a pathway that "
      "ends with community, or the step of a wait"}},
    {"HomeInNoStep",
     "{home: stay, step: 50, n: 3, group: acute}",
     {"t.yaml:13:37: error E025: the step must be at most 6, found 50"}},
    {"NoTime",
     "{in: places, n: 3, group: acute}",
     {"t.yaml:13:23: error E047: \"elapsed\" is missing in the start state"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongStart, ::testing::ValuesIn(wrong_starts), part_name);

class StartInAStepWithRules : public ::testing::TestWithParam<WrongPart> {};

TEST_P(StartInAStepWithRules, IsToldAtItsPlace) {
  const auto loaded = load_text(
      "samspil: 1\ntitle: T\n"
      "groups: {acute: {attributes: {severity: 1}, arrivals: poisson(1 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 10}}\n"
      "pathways: {stay: [" +
      GetParam().written +
      ", leave], out: [leave]}\nstart_state: {x: {in: ward, n: 3, group: acute, elapsed: "
      "equilibrium}}\n");
  EXPECT_EQ(loaded.has_value(), GetParam().said.empty());
  if (!GetParam().said.empty()) {
    EXPECT_EQ(faults_of(loaded), GetParam().said);
  }
}

const std::vector<std::string> depends_on_more = {
    "t.yaml:6:23: error E140: how long patients stay in \"ward\" depends on formulas or on what "
    "comes first = say with elapsed how long they have been there: a law, or a list of times"};

const std::vector<WrongPart> steps_with_rules = {
    {"Factor", "{in: ward, for: exponential(mean 3 d) x severity}", depends_on_more},
    {"Formula", "{in: ward, for: (3 d * severity)}", depends_on_more},
    {"Cases", "{in: ward, for: \"by(severity, 1: 3 d, else: 9 d)\"}", depends_on_more},
    {"Until", "{in: ward, for: exponential(mean 3 d), until: {worse: {hazard: 0.1 /d, go: out}}}",
     depends_on_more},
    {"PlainLawBesideAFormula",
     "{in: ward, for: exponential(mean 3 d)}, {wait: (3 d * severity)}",
     {}},
};

INSTANTIATE_TEST_SUITE_P(Table, StartInAStepWithRules, ::testing::ValuesIn(steps_with_rules),
                         part_name);

TEST(WrongArrivalsInDanish, AreToldInDanish) {
  const auto loaded = load_text(
      with_line(3, "groups: {acute: {arrivals: {every: 2 h, trend: 2 %/y}, pathway: stay}}"));
  EXPECT_EQ(
      faults_of(loaded, Language::danish),
      std::vector<std::string>{"t.yaml:3:48: error E142: \"trend\" kan ikke bruges sammen med "
                               "\"every\" = skriv ankomsterne som en rate"});
}

}  // namespace
}  // namespace scenarios
