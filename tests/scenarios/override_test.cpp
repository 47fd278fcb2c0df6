// --set path=value: laid over everything, with the same checks.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using Beds = std::vector<std::optional<std::int64_t>>;

engine::Result<Scenario> with(const std::vector<Override>& overrides) {
  return load_text(with_line(6, ""), overrides);
}

TEST(Override, ReplacesAValue) {
  const auto loaded = with({{"services.ward.beds", "12"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{12});
  EXPECT_EQ(loaded->overrides, (std::vector<Override>{{"services.ward.beds", "12"}}));
}

TEST(Override, ChangesAValue) {
  const auto loaded = with({{"services.ward.beds", "+2"}, {"services.ward.beds", "x 2"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{24});
}

TEST(Override, RemovesWhatIsThereAndNothingElse) {
  const auto loaded = load_text(
      with_line(4, "services: {ward: {kind: ward, beds: 10, queue: {limit: 3}}}"),
      {{"services.ward.queue", "!remove"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.services[0].queue.limit, std::nullopt);
  const auto gone = with({{"services.ward", "!remove"}});
  ASSERT_FALSE(gone.has_value());
  EXPECT_EQ(gone.error().front().code, "E040");  // the pathway still goes there
  const auto unknown = with({{"services.wrd", "!remove"}});
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().front().code, "E081");
  EXPECT_EQ(unknown.error().front().suggestion, "ward");
}

TEST(Override, NamesStepsFromOne) {
  const auto loaded = with({{"pathways.stay.1.for", "lognormal(mean 2 d, sd 1 d)"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_DOUBLE_EQ(std::get<models::Stay>(loaded->description.pathways[0].steps[0]).length.mean(),
                   2 * 86'400e6);
}

TEST(Override, MakesSectionsThatWereLeftOut) {
  const auto loaded = with({{"runs.seed", "7"}, {"services.ward.queue.limit", "3"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.runs.seed, 7U);
  EXPECT_EQ(loaded->description.services[0].queue.limit, 3);
}

TEST(Override, TakesMapsInBraces) {
  const auto loaded = with({{"services.ward", "!replace {kind: ward, beds: 2}"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.services[0].capacity, Beds{2});
}

TEST(Override, FindsNamesWithPoints) {
  const std::string people = "code,name,n\n101,Nykøbing F. Sygehus,10\n147,B,20\n";
  const auto loaded = load_files(
      {{"t.yaml", with_line(4,
                            "services: {ward: {kind: ward, by: municipality, beds: {Nykøbing F. "
                            "Sygehus: 1, B: 2}}}\n"
                            "population: {file: p.csv, code: code, name: name, ages: {all: n}}")},
       {"p.csv", people}},
      {{"services.ward.beds.Nykøbing F. Sygehus", "5"}});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(loaded->description.services[0].capacity, (Beds{5, 2}));
}

TEST(Override, IsToldWhereItIsWrong) {
  EXPECT_EQ(faults_of(with({{"services.ward.beds", "11"}, {"services.ward.beds", "many"}})),
            std::vector<std::string>{
                "--set:2:20: error E021: \"many\" is not a number = write a number such as 12"});
}

TEST(Override, OfAnUnknownThingIsRefused) {
  EXPECT_EQ(faults_of(with({{"services.wrd.beds", "11"}})),
            std::vector<std::string>{
                "--set:1:10: error E084: --set: there is no \"wrd\" in services = known: ward. Did "
                "you mean \"ward\"?"});
}

TEST(Override, OfAnUnknownSectionIsRefused) {
  EXPECT_EQ(faults_of(with({{"beds.M1", "11"}})),
            std::vector<std::string>{
                "--set:1:1: error E084: --set: there is no \"beds\" in the scenario = known: "
                "samspil, title, groups, services, pathways."});
}

TEST(Override, OfTheFilesThatItBuildsOnIsRefused) {  // they are put together before
  for (const char* path : {"extends", "extends.1"}) {
    EXPECT_EQ(
        faults_of(with({{path, "winter.yaml"}})),
        std::vector<std::string>{
            "--set:1:1: error E122: --set cannot change which files a scenario extends = write "
            "extends: in a file"});
  }
}

TEST(Override, OfAnUnknownStepIsRefused) {
  EXPECT_EQ(faults_of(with({{"pathways.stay.3.for", "1 d"}})),
            std::vector<std::string>{
                "--set:1:15: error E084: --set: there is no \"3\" in a list = known: 1 - 2."});
}

TEST(Override, OfAnUnknownFieldIsRefused) {
  const auto loaded = with({{"services.ward.bedz", "11"}});
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().code, "E010");
  EXPECT_EQ(loaded.error().front().where, (engine::Place{"--set", 1, 15, 4}));
}

TEST(Override, WithoutAPathIsRefused) {
  EXPECT_FALSE(with({{"", "11"}}).has_value());
}

TEST(Override, WithoutAValueIsRefused) {
  EXPECT_EQ(faults_of(with({{"services.ward.beds", ""}})).size(), 1U);
}

}  // namespace
}  // namespace scenarios
