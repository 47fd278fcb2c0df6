// Files that build on each other: what the extending file changes, and what it leaves.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using Beds = std::vector<std::optional<std::int64_t>>;

const InputFile overlay_base{
    "base.yaml",
    "samspil: 1\n"
    "title: Base\n"
    "groups: {acute: {arrivals: poisson($rate), pathway: stay}}\n"
    "parameters: {rate: {value: 2 /d, status: sourced, source: register}}\n"
    "services:\n"
    "  ward: {kind: ward, beds: {value: 10, status: sourced, source: plan}, queue: {limit: 5}}\n"
    "  other: {kind: ward, beds: 3}\n"
    "pathways: {stay: [{in: ward, for: 3 d}, leave]}\n"};

Scenario overlaid(const std::string& text) {
  const auto loaded = load_files({{"t.yaml", "extends: base.yaml\n" + text}, overlay_base});
  if (!loaded) throw std::runtime_error(fmt::format("{}", fmt::join(faults_of(loaded), "\n")));
  return *loaded;
}

double arrivals_a_day(const Scenario& scenario) {
  return std::get<models::PoissonArrivals>(
             scenario.description.groups.front().arrivals.streams.front().law)
      .per_day;
}

const InputFile not_for_base{"lib.yaml",
                             "samspil: 1\nnot_with: {base.yaml: {da: brug anden.yaml, en: use "
                             "other.yaml}, elsewhere.yaml: not read here}\n"};

TEST(FilesThatCannotStandTogether, AreToldInTheReadersLanguage) {
  const auto loaded =
      load_files({{"t.yaml", "extends: [base.yaml, lib.yaml]\n"}, overlay_base, not_for_base});
  EXPECT_EQ(faults_of(loaded, Language::danish),
            (std::vector<std::string>{"lib.yaml:2:12: error E324: \"lib.yaml\" kan ikke stå sammen "
                                      "med \"base.yaml\" = brug anden.yaml"}));
}

TEST(FilesThatCannotStandTogether, MayAfterAFileThatMendsIt) {
  const auto loaded = load_files({{"t.yaml", "extends: [base.yaml, mended.yaml]\n"},
                                  overlay_base,
                                  not_for_base,
                                  {"mended.yaml",
                                   "samspil: 1\nextends: lib.yaml\nnot_with: "
                                   "{base.yaml: !remove}\n"}});
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
}

TEST(Overlay, LeavesWhatItDoesNotName) {
  const Scenario scenario = overlaid("title: Mine\n");
  EXPECT_EQ(scenario.description.title.en, "Mine");
  EXPECT_EQ(scenario.description.services[0].capacity, Beds{10});
  EXPECT_EQ(scenario.description.services[0].queue.limit, 5);
}

TEST(Overlay, OfAListChangesWhatStandsBeforeIt) {
  const InputFile more{"more.yaml", "services: {ward: {beds: +4}, other: !remove}\n"};
  const InputFile faster{"faster.yaml", "parameters: {rate: x 2}\n"};
  const auto loaded = load_files(
      {{"t.yaml", "extends: [base.yaml, more.yaml, faster.yaml]\n"}, overlay_base, more, faster});
  ASSERT_TRUE(loaded.has_value()) << faults_of(loaded).front();
  ASSERT_EQ(loaded->description.services.size(), 1U);
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{14});
  EXPECT_EQ(arrivals_a_day(*loaded), 4);
  // First, there is nothing to change.
  const auto first =
      load_files({{"t.yaml", "extends: [more.yaml, base.yaml]\n"}, overlay_base, more});
  EXPECT_EQ(faults_of(first).front(),
            "more.yaml:1:25: error E081: beds is changed or removed, but is not in the base");
}

/// What is said of `over` laid over a rate of 2 /d that is believed to lie between 1 and 3.
std::vector<std::string> laid_over_a_range(const std::string& over,
                                           Language language = Language::english) {
  InputFile base = overlay_base;
  const std::string known = "value: 2 /d, ";
  base.content.insert(base.content.find(known) + known.size(), "range: [1 /d, 3 /d], ");
  base.content.erase(base.content.find("  other"),
                     std::string("  other: {kind: ward, beds: 3}\n").size());
  return faults_of(
      load_files({{"t.yaml", "extends: base.yaml\nparameters: {rate: " + over + "}\n"}, base}),
      language);
}

TEST(Overlay, WarnsOfANumberOutsideTheRangeOfTheOneItReplaces) {
  const std::string said =
      "t.yaml:2:20: warning W170: 4 /d lies outside the range of what it replaces, 1 /d to 3 /d = "
      "write a range of your own and where it comes from, if it is meant so";
  EXPECT_EQ(laid_over_a_range("4 /d"), std::vector{said});
  EXPECT_EQ(laid_over_a_range("{value: 4 /d, source: ours}").size(), 1U);
  EXPECT_EQ(laid_over_a_range("x 2").front(), said);
  EXPECT_EQ(laid_over_a_range("-1.5 /d").size(), 1U);
  EXPECT_TRUE(laid_over_a_range("x 1.5").empty());
  EXPECT_EQ(laid_over_a_range("4 /d", Language::danish).front(),
            "t.yaml:2:20: warning W170: 4 /d ligger uden for intervallet for det, den erstatter, 1 "
            "/d til 3 /d = skriv et interval for den nye værdi, og hvor den kommer fra, hvis det "
            "er meningen");
  for (const std::string fine : {"3 /d", "{value: 4 /d, range: [3 /d, 5 /d]}"})
    EXPECT_TRUE(laid_over_a_range(fine).empty()) << fine;
}

TEST(Overlay, KeepsTheRangeOfANumberThatItReplaces) {
  InputFile base = overlay_base;
  base.content.replace(base.content.find("value: 10,"), 10, "value: 10, range: [8, 14],");
  const auto loaded =
      load_files({{"t.yaml", "extends: base.yaml\nservices: {ward: {beds: 12}}\n"}, base});
  ASSERT_TRUE(loaded.has_value()) << faults_of(loaded).front();
  const auto beds = std::ranges::find(loaded->origins, "services.ward.beds", &ValueOrigin::path);
  ASSERT_NE(beds, loaded->origins.end());
  EXPECT_EQ(beds->range, "8 to 14");
  EXPECT_EQ(beds->status, "assumed");
  EXPECT_EQ(beds->source, "");
}

TEST(Overlay, TranslatesATextByOneLanguage) {
  const auto loaded = load_files({{"t.yaml", "extends: base.yaml\ntitle: {da: Min}\n"},
                                  {"base.yaml", with_line(2, "title: {da: Din, en: Yours}")}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.title, (models::Text{"Min", "Yours"}));
}

TEST(Overlay, AddsAndTakesAway) {
  EXPECT_EQ(overlaid("services: {ward: {beds: +12}}\n").description.services[0].capacity, Beds{22});
  EXPECT_EQ(overlaid("services: {ward: {beds: -4}}\n").description.services[0].capacity, Beds{6});
}

TEST(Overlay, DoesNotAddPerCentToANumber) {
  const auto said = [](const std::string& change, Language language) {
    return faults_of(
        load_files({{"t.yaml", "extends: base.yaml\nservices: {ward: {beds: " + change + "}}\n"},
                    overlay_base}),
        language);
  };
  EXPECT_EQ(said("+10 %", Language::english).front(),
            "t.yaml:2:25: error E323: per cent cannot be added to this number = write x 1.1");
  EXPECT_EQ(said("-25 %", Language::danish).front(),
            "t.yaml:2:25: error E323: procent kan ikke lægges til dette tal = skriv x 0.75");
}

TEST(Overlay, MultipliesInTheUnitOfTheBase) {
  EXPECT_DOUBLE_EQ(arrivals_a_day(overlaid("parameters: {rate: x 1.5}\n")), 3.0);
}

TEST(Overlay, ChangesAParameterWhereItIsUsed) {
  EXPECT_DOUBLE_EQ(arrivals_a_day(overlaid("parameters: {rate: +0.5}\n")), 2.5);
  EXPECT_DOUBLE_EQ(arrivals_a_day(overlaid("parameters: {rate: 7 /d}\n")), 7.0);
}

TEST(Overlay, RefusesHalfABed) {
  const auto loaded = load_files(
      {{"t.yaml", "extends: base.yaml\nservices: {ward: {beds: x 1.25}}\n"}, overlay_base});
  EXPECT_EQ(
      faults_of(loaded),
      std::vector<std::string>{"t.yaml:2:25: error E022: beds must be a whole number, found 12.5"});
}

const InputFile four_places{"places.csv",
                            "code,name,all\n101,Aa,10\n102,Bb,10\n103,Cc,10\n104,Dd,10\n"};

/// A ward in each of four municipalities, with the capacities written as `beds`.
engine::Result<Scenario> four_wards(const std::string& beds, const std::string& over) {
  return load_files({{"t.yaml", "extends: base.yaml\n" + over},
                     {"base.yaml",
                      "samspil: 1\ntitle: Base\n"
                      "population: {file: places.csv, code: code, name: name, ages: {all: all}}\n"
                      "parameters: {cc: 7}\n"
                      "groups: {acute: {arrivals: {rate: 2 /1000/y, of: [all]}, pathway: stay}}\n"
                      "services: {ward: {kind: ward, by: municipality, beds: " +
                          beds +
                          "}}\n"
                          "pathways: {stay: [{in: ward, for: 3 d}, leave]}\n"},
                     four_places});
}

Beds beds_after(const std::string& over) {
  const auto loaded =
      four_wards("{Aa: {value: 3, status: sourced, source: plan}, Bb: 4, Cc: $cc, Dd: 0}", over);
  EXPECT_TRUE(loaded.has_value()) << faults_of(loaded).front();
  return loaded ? loaded->description.services[0].capacity : Beds{};
}

TEST(OverlayOfMembers, AddsAndTakesAwayAtEach) {
  EXPECT_EQ(beds_after("services: {ward: {beds: +2}}\n"), (Beds{5, 6, 9, 2}));
}

TEST(OverlayOfMembers, MultipliesEachAndKeepsTheSum) {
  // 3.75 is 4 with 0.25 too many; 5 less 0.25 is 4.75, so 5 with 0.25 too many in all; 8.75 less
  // 0.25 is 8.5, so 9. The sum is 18 for 14 x 1.25 = 17.5. Who has nothing gets nothing.
  EXPECT_EQ(beds_after("services: {ward: {beds: x 1.25}}\n"), (Beds{4, 5, 9, 0}));
}

TEST(OverlayOfMembers, IsDoneInTheOrderOfTheFiles) {
  const InputFile later{"later.yaml", "services: {ward: {beds: {Aa: +10}}}\n"};
  const auto loaded = load_files(
      {{"t.yaml", "extends: [base.yaml, half.yaml, later.yaml]\n"},
       {"base.yaml",
        "samspil: 1\ntitle: Base\n"
        "population: {file: places.csv, code: code, name: name, ages: {all: all}}\n"
        "groups: {acute: {arrivals: {rate: 2 /1000/y, of: [all]}, pathway: stay}}\n"
        "services: {ward: {kind: ward, by: municipality, beds: {Aa: 4, Bb: 6, Cc: 8, Dd: 2}}}\n"
        "pathways: {stay: [{in: ward, for: 3 d}, leave]}\n"},
       {"half.yaml", "services: {ward: {beds: x 0.5}}\n"},
       later,
       four_places});
  ASSERT_TRUE(loaded.has_value()) << faults_of(loaded).front();
  EXPECT_EQ(loaded->description.services[0].capacity, (Beds{12, 3, 4, 1}));
}

TEST(OverlayOfMembers, RefusesWhatIsNoNumberOfAll) {
  EXPECT_EQ(faults_of(four_wards(
                "{Aa: $cc, Bb: 1, Cc: {normal: 1, weekly: {mon-fri 08:00-16:00: 2}}, Dd: 1}",
                "services: {ward: {beds: x 2}}\n")),
            (std::vector<std::string>{
                "t.yaml:2:25: error E080: \"x 2\" changes services.ward.beds, which "
                "is not a number in the base"}));
  EXPECT_EQ(
      faults_of(four_wards("{Aa: 1, Bb: 1, Cc: $cc, Dd: 9}", "services: {ward: {beds: -2}}\n")),
      (std::vector<std::string>{
          "t.yaml:2:25: error E025: the changed value must be at least 0, found -1"}));
}

TEST(Overlay, RemovesANamedThing) {
  const Scenario scenario = overlaid("services: {other: !remove, ward: {queue: !remove}}\n");
  ASSERT_EQ(scenario.description.services.size(), 1U);
  EXPECT_EQ(scenario.description.services[0].queue.limit, std::nullopt);
}

TEST(Overlay, ReplacesAMapAsAWhole) {
  const Scenario scenario = overlaid("services: {ward: !replace {kind: ward, beds: 4}}\n");
  EXPECT_EQ(scenario.description.services[0].capacity, Beds{4});
  EXPECT_EQ(scenario.description.services[0].queue.limit, std::nullopt);
}

TEST(Overlay, ReplacesListsAndValues) {
  const Scenario scenario = overlaid("pathways: {stay: [leave]}\n");
  EXPECT_EQ(scenario.description.pathways[0].steps.size(), 1U);
}

TEST(Overlay, TakesTheLaterOfTwoBases) {
  const auto loaded = load_files({{"t.yaml", "extends: [base.yaml, more.yaml]\n"},
                                  overlay_base,
                                  {"more.yaml", "title: More\nservices: {ward: {beds: 99}}\n"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.title.en, "More");
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{99});
}

TEST(Overlay, AddsUpThroughSeveralFiles) {
  const auto loaded =
      load_files({{"t.yaml", "extends: middle.yaml\nservices: {ward: {beds: +1}}\n"},
                  overlay_base,
                  {"middle.yaml", "extends: base.yaml\nservices: {ward: {beds: x 2}}\n"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{21});
}

TEST(Overlay, DoesNotKeepTheSourceOfAValueItReplaces) {
  const Scenario scenario = overlaid("services: {ward: {beds: 12}}\n");
  for (const ValueOrigin& origin : scenario.origins) {
    if (origin.path != "services.ward.beds") continue;
    EXPECT_EQ(origin.status, "assumed");
    EXPECT_EQ(origin.source, "");
    EXPECT_EQ(origin.where.file, "t.yaml");
  }
}

}  // namespace
}  // namespace scenarios
