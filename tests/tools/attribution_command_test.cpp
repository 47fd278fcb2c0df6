// The command that splits a difference: on wards that add up, what it refuses, and how it goes on.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/experiment/attribution.h"
#include "tools/experiment/change_groups.h"

namespace {

using nlohmann::json;
using tests::Folder;
using tests::samspil;

using Overrides = std::vector<scenarios::Override>;

const Overrides changes{{"parameters.a_one", "1"}, {"parameters.a_two", "2"}, {"services.b", "3"}};

TEST(ChangeGroups, TakeWhatTheirPartsName) {
  const auto texts = tools::group_texts({"a = a_*", "b=services.b"});
  ASSERT_TRUE(texts);
  const auto groups = tools::groups_of_values(*texts, changes, "rest");
  ASSERT_TRUE(groups);
  ASSERT_EQ(groups->size(), 2U);
  EXPECT_EQ((*groups)[0].name, "a");
  EXPECT_EQ((*groups)[0].values, (Overrides{changes[0], changes[1]}));
  EXPECT_EQ((*groups)[1].values, (Overrides{changes[2]}));
}

TEST(ChangeGroups, HaveARestAndAreEachAloneWithoutNames) {
  const auto two = tools::groups_of_values({{"a", {"*_one"}}}, changes, "rest");
  ASSERT_TRUE(two);
  EXPECT_EQ((*two)[1], (tools::ChangeGroup{"rest", {changes[1], changes[2]}, {}}));
  EXPECT_EQ(tools::groups_of_values({}, changes, "rest")->size(), 3U);
}

TEST(ChangeGroups, AreNothingElse) {
  for (const char* text : {"", "a", "=a", "a=", "a=b,", "a=,b"})
    EXPECT_EQ(tools::group_texts({text}).error().front().code, "E335") << text;
  EXPECT_EQ(tools::group_texts({"a=b", "a=c"}).error().front().code, "E335");
  EXPECT_EQ(tools::groups_of_values({{"a", {"c*"}}}, changes, "rest").error().front().code, "E336");
  EXPECT_EQ(tools::groups_of_values({{"a", {"*"}}}, changes, "rest").error().front().code, "E338");
  EXPECT_EQ(tools::groups_of_files({{"a", {"a.yaml"}}}).error().front().code, "E338");
}

// Two random orders of eight groups: at most 2 (8 - 3) coalitions besides none, all, one and all
// but one.
TEST(Attribution, OfManyGroupsRunsFewCombinations) {
  const auto runs = tools::runs_of({8, 5, 1, 1});
  std::size_t all = 0;
  for (const auto& [coalition, numbers] : runs)
    all += numbers.size();
  EXPECT_LE(all, 5U * (2 + 16 + 10));
  EXPECT_EQ(tools::runs_of({3, 5, 0, 1}).size(), 8U);
}

struct Wards {
  Folder folder;
  std::string base = folder.with("wards.yaml");
  std::string bundle = folder / "bundle.yaml";

  Wards() {
    tests::write_text(bundle,
                      "samspil: 1\nextends: wards.yaml\nparameters: {east_beds: 4, west_beds: 5, "
                      "north_stay: 0.8 d}\n");
  }

  json attributed(const std::vector<std::string>& more) const {
    std::vector<std::string> words{
        "attribution", base, bundle, "--json", "-q", "-o", folder / "parts.html", "--overwrite"};
    words.insert(words.end(), more.begin(), more.end());
    const auto said = samspil(words);
    EXPECT_EQ(said.code, 0) << said.problems << said.out;
    return json::parse(said.out, nullptr, false);
  }
};

/// Figures are kept as floats: seven digits of waits of about half a day.
constexpr double rounding = 1e-6;

// The wards share nothing, so each change does the same whenever it comes: alone, as the last and
// on average agree in every replication, and so in mean and interval.
TEST(Attribution, AgreesInAllThreeWaysWhereWardsAddUp) {
  const Wards wards;
  const json all = wards.attributed({"--figure", "waits"});
  const json& figure = all["figures"][0];
  ASSERT_EQ(figure["parts"].size(), 3U) << "what follows from another value is no change";
  double sum = 0;
  for (const json& part : figure["parts"]) {
    for (const char* number : {"mean", "low", "high"}) {
      EXPECT_NEAR(part["alone"][number], part["shapley"][number], rounding) << part["group"];
      EXPECT_NEAR(part["last"][number], part["shapley"][number], rounding) << part["group"];
    }
    EXPECT_LT(part["shapley"]["mean"].get<double>(), -0.01) << part["group"];
    sum += part["shapley"]["mean"].get<double>();
  }
  EXPECT_NEAR(sum, figure["difference"]["mean"], 1e-12);
}

TEST(Attribution, OfAWardsOwnFigureIsAllItsOwn) {
  const Wards wards;
  const json all =
      wards.attributed({"--figure", "wait_east", "--group", "east=east_*", "--orders", "2"});
  const json& figure = all["figures"][0];
  EXPECT_EQ(all["groups"][1]["name"], "the rest");
  EXPECT_EQ(figure["parts"][0]["shapley"]["mean"], figure["difference"]["mean"]);
  EXPECT_EQ(figure["parts"][1]["shapley"]["mean"], 0);
}

TEST(Attribution, OfFilesIsThatOfTheirValues) {
  const Wards wards;
  tests::write_text(wards.folder / "east.yaml", "samspil: 1\nparameters: {east_beds: 4}\n");
  tests::write_text(wards.folder / "other.yaml",
                    "samspil: 1\nparameters: {west_beds: 5, north_stay: 0.8 d}\n");
  const auto said =
      samspil({"attribution", wards.base, "--json", "-q", "-o", wards.folder / "files.html",
               "--figure", "waits", "--group", "east=" + wards.folder / "east.yaml", "--group",
               "other=" + wards.folder / "other.yaml"});
  ASSERT_EQ(said.code, 0) << said.problems;
  const json files = json::parse(said.out);
  const json values = wards.attributed({"--figure", "waits", "--group", "east=east_beds"});
  EXPECT_EQ(files["figures"][0]["parts"][0]["shapley"],
            values["figures"][0]["parts"][0]["shapley"]);
}

TEST(Attribution, IsTheSameOnAnyNumberOfThreadsAndGoesOnFromItsLog) {
  const Wards wards;
  const std::string log = wards.folder / "seen.csv";
  const json one = wards.attributed({"--figure", "waits", "--threads", "1", "--log", log});
  const std::string bytes = tests::text_of(log);
  tests::write_text(log, bytes.substr(0, bytes.size() / 2));
  EXPECT_EQ(wards.attributed({"--figure", "waits", "--threads", "2", "--log", log}), one);
  const auto other = samspil({"attribution", wards.base, wards.bundle, "--figure", "waits", "--log",
                              log, "--seed", "5", "-o", wards.folder / "x.html"});
  EXPECT_TRUE(other.problems.starts_with("samspil: error E332")) << other.problems;
}

TEST(Attribution, SaysItInBothLanguages) {
  const Wards wards;
  const auto said = [&](const char* language) {
    return samspil({"attribution", wards.base, wards.bundle, "--figure", "wait_east", "-r", "4",
                    "-o", wards.folder / "parts.html", "--overwrite", "--lang", language})
        .out;
  };
  EXPECT_TRUE(said("en").starts_with("East: ")) << said("en");
  EXPECT_NE(said("en").find("parameters.east_beds"), std::string::npos);
  EXPECT_NE(said("da").find("som den sidste"), std::string::npos);
  EXPECT_NE(tests::text_of(wards.folder / "parts.html").find("<svg"), std::string::npos);
}

TEST(Attribution, RefusesWhatItCannotMean) {
  const Wards wards;
  const auto refusal = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"attribution", wards.base});
    const auto said = samspil(words);
    return std::to_string(said.code) + said.problems.substr(0, said.problems.find('\n'));
  };
  const std::string start = "2samspil: error ";
  EXPECT_EQ(refusal({wards.bundle}), start + "E333: --figure is missing");
  EXPECT_EQ(refusal({"--figure", "waits"}), start + "E333: --group is missing");
  EXPECT_EQ(refusal({wards.bundle, "--figure", "waits", "--group", "east"}),
            start + "E335: \"east\" is no group, or its name stands twice");
  EXPECT_EQ(refusal({wards.bundle, "--figure", "waits", "--group", "a=south_*"}),
            start + "E336: a: no change is left for \"south_*\"");
  EXPECT_EQ(refusal({wards.base, "--figure", "waits"}),
            start + "E338: groups of changes: 0; it must be from 2 to 20");
  EXPECT_TRUE(refusal({wards.bundle, "--figure", "wats"}).starts_with(start + "E303"));
  tests::write_text(wards.folder / "more.yaml",
                    "samspil: 1\nextends: bundle.yaml\nkey_figures: {wait_west: !remove, waits: "
                    "!remove}\n");
  EXPECT_EQ(refusal({wards.folder / "more.yaml", "--figure", "wait_east"}),
            start + "E337: key_figures.wait_west.better still differs when all changes are made");
}

}  // namespace
