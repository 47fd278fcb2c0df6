// Files, overlays, tables and parameters that do not fit together.
#include <ostream>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

struct WrongFiles {
  std::string name;
  std::string scenario;
  std::vector<InputFile> others;
  std::vector<std::string> said;  ///< in English, every fault, in order
};

std::ostream& operator<<(std::ostream& out, const WrongFiles& row) {
  return out << row.name;
}

class WrongTogether : public ::testing::TestWithParam<WrongFiles> {};

TEST_P(WrongTogether, IsToldAtItsPlace) {
  std::vector<InputFile> files = {{"t.yaml", GetParam().scenario}};
  files.insert(files.end(), GetParam().others.begin(), GetParam().others.end());
  const auto loaded = load_files(files);
  EXPECT_FALSE(loaded.has_value());
  EXPECT_EQ(faults_of(loaded), GetParam().said);
}

const std::string base = with_line(6, "parameters: {stay: 3 d}\nruns: {seed: $stay}");
const InputFile good_base{"base.yaml", with_line(6, "")};

const std::string people =
    "code,name,site,all,none\n101,Nord,A,100,0\n147,Syd,B,200,0\n151,Vest,A,300,0\n";

std::string with_population(const std::string& service) {
  return with_line(
      4, "services: {ward: {kind: ward, " + service +
             "}}\npopulation: {file: people.csv, code: code, name: name, ages: {all: all}, "
             "divisions: {site: site}}");
}

std::string with_table(const std::string& table) {
  return with_population("by: site, beds: " + table);
}

std::string other_language(const std::string& file, const std::string& found) {
  return file + ":1:10: error E109: this file is written in version " + found +
         " of the language; this program reads version 1 = older files are lifted by samspil "
         "migrate; newer ones need a newer program";
}

/// `parameters` above a stay that is lognormal with mean `stay`, in line 5.
std::string law_with_stay(const std::string& parameters) {
  return with_line(5,
                   "pathways: {stay: [{in: ward, for: \"lognormal(mean $stay, sd 2 d)\"}, leave]}\n"
                   "parameters: {" +
                       parameters + "}");
}

const std::string with_stay_by_site =
    "samspil: 1\ntitle: T\n"
    "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: {site: "
    "site}}\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
    "services: {ward: {kind: ward, beds: 10}}\n"
    "pathways: {stay: [{in: ward, for: \"lognormal(mean $stay, sd 2 d)\"}, leave]}\n"
    "parameters: {stay: {by: site, value: {A: 3 d, B: 4 d}}}\n";

const std::vector<WrongFiles> wrong_files = {
    {"BaseIsMissing",
     "extends: nowhere.yaml\n" + with_line(6, ""),
     {},
     {"t.yaml:1:10: error E001: the file \"nowhere.yaml\" does not exist = looked for: "
      "nowhere.yaml, "
      "share/nowhere.yaml"}},
    {"BaseIsAbsolute",
     "extends: /tmp/base.yaml\n" + with_line(6, ""),
     {},
     {"t.yaml:1:10: error E049: the path \"/tmp/base.yaml\" does not begin in a folder of the "
      "scenario = "
      "write it relative to this file"}},
    {"BaseHasFaults",
     "extends: base.yaml\n",
     {{"base.yaml", with_line(4, "services: {ward: {kind: ward, beds: many}}")}},
     {"base.yaml:4:37: error E021: \"many\" is not a number = write a number such as 12"}},
    {"OverlayInANewerLanguage",
     "samspil: 99\nextends: base.yaml\n",
     {good_base},
     {other_language("t.yaml", "99")}},
    {"BaseInANewerLanguage",
     "samspil: 1\nextends: base.yaml\n",
     {{"base.yaml", with_line(1, "samspil: 99")}},
     {other_language("base.yaml", "99")}},
    {"BetweenInAnOlderLanguage",
     "samspil: 1\nextends: [base.yaml, between.yaml]\n",
     {good_base, {"between.yaml", "samspil: 0\n"}},
     {other_language("between.yaml", "0")}},
    {"VersionInBraces",
     "samspil: 1\nextends: [base.yaml, between.yaml]\n",
     {good_base, {"between.yaml", "{title: Over, samspil: 7}\n"}},
     {"between.yaml:1:24: error E109: this file is written in version 7 of the language; this "
      "program reads version 1 = older files are lifted by samspil migrate; newer ones need a "
      "newer "
      "program"}},
    {"FileThatIsNotForTheBase",
     "extends: [sub/base.yaml, lib.yaml]\n",
     {{"sub/base.yaml", good_base.content},
      {"lib.yaml",
       "samspil: 1\nnot_with:\n  base.yaml: {da: brug anden.yaml, en: use other.yaml}\n"}},
     {"lib.yaml:3:3: error E324: \"lib.yaml\" cannot stand together with \"base.yaml\" = use "
      "other.yaml"}},
    {"FilesThatCannotStandTogether",
     "extends: [base.yaml, one.yaml, two.yaml]\n",
     {good_base,
      {"one.yaml", "samspil: 1\nnot_with: {two.yaml: both write the stay}\n"},
      {"two.yaml", "samspil: 1\nruns: {seed: 7}\n"}},
     {"one.yaml:2:12: error E324: \"one.yaml\" cannot stand together with \"two.yaml\" = both "
      "write the stay"}},
    {"ForeignUnitInAParameterOfTheBase",
     "extends: base.yaml\nparameters: {stay: 11 beds}\n",
     {{"base.yaml", law_with_stay("stay: 3 d")}},
     {"t.yaml:2:20: error E027: unknown unit \"beds\" = known units: us, ms, s, min, h, d, w, y. "
      "(used in base.yaml:5)"}},
    {"ForeignUnitInAParameterOfAParameter",
     "extends: base.yaml\nparameters: {short: 11 beds}\n",
     {{"base.yaml", law_with_stay("short: 3 d, stay: \"$short\"")}},
     {"t.yaml:2:21: error E027: unknown unit \"beds\" = known units: us, ms, s, min, h, d, w, y. "
      "(used in base.yaml:5)"}},
    {"ForeignUnitAtOnePlaceOfAParameter",
     "extends: base.yaml\nparameters: {stay: {value: {B: 11 beds}}}\n",
     {{"base.yaml", with_stay_by_site}, {"people.csv", people}},
     {"t.yaml:2:32: error E027: unknown unit \"beds\" = known units: us, ms, s, min, h, d, w, y. "
      "(used in base.yaml:6)"}},
    {"WrongTextAroundAParameter",
     "extends: base.yaml\nparameters: {stay: 4 d}\n",
     {{"base.yaml", with_line(5,
                              "parameters: {stay: 3 d}\npathways: {stay: [{in: ward, for: "
                              "\"lognormal(mean $stay, sd 2 beds)\"}, leave]}")}},
     {"base.yaml:6:35: error E027: unknown unit \"beds\" = known units: us, ms, s, min, h, d, w, "
      "y."}},
    {"Circle",
     "extends: b.yaml\n",
     {{"b.yaml", "extends: c.yaml\n"}, {"c.yaml", "extends: t.yaml\n"}},
     {"c.yaml:1:10: error E082: files extend each other in a circle: t.yaml > b.yaml > c.yaml > "
      "t.yaml"}},
    {"ExtendsItself",
     "extends: t.yaml\n",
     {},
     {"t.yaml:1:10: error E082: files extend each other in a circle: t.yaml > t.yaml"}},
    {"ChangeWithoutBase",
     with_line(4, "services: {ward: {kind: ward, beds: +3}}"),
     {},
     {"t.yaml:4:18: error E047: \"beds\" is missing in ward",
      "t.yaml:4:37: error E081: beds is changed or removed, but is not in the base"}},
    {"ChangeOfAnUnknownName",
     "extends: base.yaml\nservices: {wrd: {beds: +3}}\n",
     {good_base},
     {"t.yaml:2:17: error E047: \"kind\" is missing in wrd = did you mean \"ward\"?",
      "t.yaml:2:24: error E081: beds is changed or removed, but is not in the base"}},
    {"ValueOfAnUnknownName",
     "extends: base.yaml\nservices: {word: {beds: 2}}\n",
     {good_base},
     {"t.yaml:2:18: error E047: \"kind\" is missing in word = did you mean \"ward\"?"}},
    {"ChangeOfADate",
     "extends: base.yaml\nclock: {start: +5 d}\n",
     {{"base.yaml", with_line(6, "clock: {start: 2026-01-01, run: 1 y}")}},
     {"t.yaml:2:16: error E020: \"2026-01-01\" cannot be read as a number that can be changed = "
      "write for example \"12\""}},
    {"ChangeOfAnUnknownField",
     "extends: base.yaml\nservices: {ward: {bedz: +3}}\n",
     {good_base},
     {"t.yaml:2:19: error E081: services.ward.bedz is changed or removed, but is not in the base = "
      "did you "
      "mean \"beds\"?"}},
    {"RemovalOfAnUnknownName",
     "extends: base.yaml\nservices: {wrd: !remove}\n",
     {good_base},
     {"t.yaml:2:12: error E081: services.wrd is changed or removed, but is not in the base = did "
      "you mean "
      "\"ward\"?"}},
    {"ChangeOfAMap",
     "extends: base.yaml\nservices: {ward: +3}\n",
     {good_base},
     {"t.yaml:2:18: error E080: \"+3\" changes services.ward, which is not a number in the base"}},
    {"UnknownParameter",
     with_line(5,
               "pathways: {stay: [{in: ward, for: exponential(mean $stai)}, leave]}\nparameters: "
               "{stay: 3 d}"),
     {},
     {"t.yaml:5:35: error E085: there is no parameter \"stai\" = did you mean \"$stay\"?",
      "t.yaml:6:14: warning W102: the parameter \"stay\" is not used = write $stay where it is "
      "meant, or "
      "delete it"}},
    {"ParametersInACircle",
     with_line(5, "pathways: {stay: [{in: ward, for: $a}, leave]}\nparameters: {a: $b, b: $a}"),
     {},
     {"t.yaml:6:24: error E086: the parameter \"a\" stands for itself"}},
    {"ParameterOfTheWrongKind",
     with_line(4,
               "services: {ward: {kind: ward, beds: $stay}}\nparameters: {stay: {value: 3 d, "
               "status: assumed}}"),
     {},
     {"t.yaml:5:30: error E026: a number without a unit is wanted here, found the unit \"d\" = "
      "delete the "
      "unit"}},
    {"TableIsMissing",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}},
     {"t.yaml:4:54: error E001: the file \"beds.csv\" does not exist = looked for: beds.csv, "
      "share/beds.csv"}},
    {"TableHasNoSuchColumn",
     with_table("{file: beds.csv, key: site, column: bed}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [beds]\nA,10\nB,20\n"}},
     {"t.yaml:4:83: error E067: \"beds.csv\" has no column \"bed\" = the columns are: site, beds. "
      "Did you mean "
      "\"beds\"?"}},
    {"TableWithoutAColumn",
     with_table("{file: beds.csv, key: site}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [beds]\nA,10\nB,20\n"}},
     {"t.yaml:4:47: error E047: \"column\" is missing in the table"}},
    {"TableLacksAMember",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [beds]\nA,10\nC,20\n"}},
     {"t.yaml:4:47: error E048: beds lacks: B = there must be a number for every site: A, B",
      "beds.csv:3:1: error E050: there is no site \"C\" = known: A, B. Did you mean \"A\"?"}},
    {"NamesWithACommaInAList",
     with_table("{A: 10, C: 20}"),
     {{"people.csv", "code,name,site,all\n101,Nord,A,100\n147,Syd,\"B, west\",200\n"}},
     {"t.yaml:4:47: error E048: beds lacks: \"B, west\" = there must be a number for every site: "
      "A, "
      "\"B, west\"",
      "t.yaml:4:55: error E050: there is no site \"C\" = known: A, \"B, west\". Did you mean "
      "\"A\"?"}},
    {"TableHasARowForAStranger",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds\nA,10\nB,20\nBeta,30\n"}},
     {"beds.csv:4:1: error E050: there is no site \"Beta\" = known: A, B."}},
    {"TableOfThousandsOfBeds",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [1000 beds]\nA,10\nB,20\n"}},
     {"beds.csv:1:6: error E078: \"1000 beds\" in the heading of the column \"beds\" is no unit = "
      "units are us, ms, s, min, h, d, w, y, %, /y, /week, beds, places, persons, clinicians, "
      "cases."}},
    {"TableWithAForeignUnit",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [bed]\nA,10\nB,20\n"}},
     {"beds.csv:1:6: error E078: \"bed\" in the heading of the column \"beds\" is no unit = "
      "units are us, ms, s, min, h, d, w, y, %, /y, /week, beds, places, persons, clinicians, "
      "cases. Did you mean \"beds\"?"}},
    {"TableOfPersonsForBeds",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [persons]\nA,10\nB,20\n"}},
     {"beds.csv:1:6: error E077: the unit \"persons\" of the column \"beds\" does not fit beds = "
      "write one of: beds, senge, places, pladser"}},
    {"TableOfBedsThroughAParameter",
     with_line(
         4,
         "services: {ward: {kind: ward, beds: $A}}\nparameters: {file: n.csv, key: k, column: "
         "n}"),
     {{"n.csv", "k,n [persons]\nA,10\n"}},
     {"n.csv:1:3: error E077: the unit \"persons\" of the column \"n\" does not fit beds = "
      "write one of: beds, senge, places, pladser"}},
    {"PopulationInThousands",
     with_population("beds: 3"),
     {{"people.csv", "code,name,site,all [1000 persons],none\n101,Nord,A,100,0\n"}},
     {"people.csv:1:16: error E077: the unit \"1000 persons\" of the column \"all\" does not fit "
      "the number of persons = write one of: persons, personer, inhabitants, indbyggere"}},
    {"PopulationInDays",
     with_population("beds: 3"),
     {{"people.csv", "code,name,site,all [d],none\n101,Nord,A,100,0\n"}},
     {"people.csv:1:16: error E077: the unit \"d\" of the column \"all\" does not fit the number "
      "of "
      "persons = write one of: persons, personer, inhabitants, indbyggere"}},
    {"ObservationsOfBeds",
     with_line(
         5,
         "pathways: {stay: [{in: ward, for: \"empirical(file stays.csv, column stay)\"}, leave]}"),
     {{"stays.csv", "stay [beds]\n3\n4\n"}},
     {"stays.csv:1:1: error E077: the unit \"beds\" of the column \"stay\" does not fit a duration "
      "= "
      "write one of: us, ms, s, min, h, d, w, y"}},
    {"TableHasHalfABed",
     with_table("{file: beds.csv, key: site, column: beds}"),
     {{"people.csv", people}, {"beds.csv", "site,beds [beds]\nA,10\nB,2.5\n"}},
     {"beds.csv:3:3: error E022: beds must be a whole number, found 2.5"}},
    {"MapLacksAMember",
     with_table("{A: 10}"),
     {{"people.csv", people}},
     {"t.yaml:4:47: error E048: beds lacks: B = there must be a number for every site: A, B"}},
    {"MapNamesAStranger",
     with_table("{A: 10, B: 20, Bb: 30}"),
     {{"people.csv", people}},
     {"t.yaml:4:62: error E050: there is no site \"Bb\" = known: A, B. Did you mean \"B\"?"}},
    {"UnknownDivision",
     with_population("by: cite, beds: 10"),
     {{"people.csv", people}},
     {"t.yaml:4:35: error E040: there is no division \"cite\" = known: municipality, site. Did you "
      "mean "
      "\"site\"?"}},
    {"NobodyIsLeft",
     with_line(6,
               "population: {file: people.csv, code: code, name: name, ages: {all: all}, where: "
               "{name: Nort}}"),
     {{"people.csv", people}},
     {"t.yaml:6:88: error E103: no municipality has \"Nort\" in column \"name\" = known: Nord, "
      "Syd, Vest. Did "
      "you mean \"Nord\"?"}},
    {"NobodyLivesThere",
     with_line(6, "population: {file: people.csv, code: code, name: name, ages: {all: none}}"),
     {{"people.csv", people}},
     {"t.yaml:6:13: error E112: nobody lives in the municipalities of the population"}},
    {"CodeOfNoMunicipality",
     with_line(6, "population: {file: people.csv, code: code, name: name, ages: {all: all}}"),
     {{"people.csv", "code,name,all\n9999,Nord,100\n"}},
     {"people.csv:2:1: error E025: the municipality code must be at most 860, found 9999"}},
    {"UnknownAgeGroup",
     with_line(3,
               "groups: {acute: {arrivals: {rate: 1 /1000/y, of: [al]}, pathway: stay}}\n"
               "population: {file: people.csv, code: code, name: name, ages: {all: all}}"),
     {{"people.csv", people}},
     {"t.yaml:3:51: error E040: there is no age group \"al\" = known: all. Did you mean \"all\"?"}},
    {"RateOfTheWholeSystem",
     with_line(3,
               "groups: {acute: {arrivals: {rate: 1 /d, of: [all]}, pathway: stay}}\n"
               "population: {file: people.csv, code: code, name: name, ages: {all: all}}"),
     {{"people.csv", people}},
     {"t.yaml:3:35: error E116: \"1 /d\" is a rate of the whole system; a rate per person is "
      "wanted here = write "
      "for example 11.4 /1000/y, or arrivals: poisson(1 /d)"}},
    {"ObservationsWithoutUnit",
     with_line(
         5,
         "pathways: {stay: [{in: ward, for: \"empirical(file stays.csv, column stay)\"}, leave]}"),
     {{"stays.csv", "stay\n3\n4\n"}},
     {"stays.csv:2:1: error E028: 3 has no unit = the heading of the column says it: write "
      "\"stay [d]\""}},
    {"BaseUsesAParameterWrongly",
     "extends: base.yaml\n",
     {{"base.yaml", base}},
     {"base.yaml:6:22: error E026: a number without a unit is wanted here, found the unit \"d\" = "
      "delete the "
      "unit"}},
};

std::string name_of_row(const ::testing::TestParamInfo<WrongFiles>& row) {
  return row.param.name;
}

INSTANTIATE_TEST_SUITE_P(Table, WrongTogether, ::testing::ValuesIn(wrong_files), name_of_row);

TEST(Extends, IsFollowedSixteenFilesDeepAtMost) {  // f0 to f15
  std::vector<InputFile> files;
  for (int i = 0; i < 30; ++i)
    files.push_back({fmt::format("f{}.yaml", i), fmt::format("extends: f{}.yaml\n", i + 1)});
  EXPECT_EQ(faults_of(load_files(files)),
            std::vector<std::string>{
                "f15.yaml:1:10: error E083: files extend each other more than 16 deep, or are "
                "more than 200"});
}

}  // namespace
}  // namespace scenarios
