// Every scenario and template that comes with the program is read without a fault.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

namespace fs = std::filesystem;

const std::string root = SOURCE_FOLDER "/scenarios";

std::vector<std::string> scenarios_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root + "/" + folder)) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Installed : public ::testing::TestWithParam<std::string> {};

TEST_P(Installed, ScenariosAreRead) {
  const std::string folder = GetParam();
  const auto names = scenarios_in(folder);
  ASSERT_FALSE(names.empty());
  for (const std::string& name : names) {
    const auto loaded = load_scenario(name, {}, read_from_disk(root + "/" + folder, root));
    EXPECT_TRUE(loaded.has_value())
        << name << fmt::format("\n{}", fmt::join(faults_of(loaded), "\n"));
  }
}

TEST_P(Installed, ScenariosCauseNoFalseAlarm) {
  const std::string folder = GetParam();
  for (const std::string& name : scenarios_in(folder)) {
    const auto loaded = load_scenario(name, {}, read_from_disk(root + "/" + folder, root));
    for (const engine::Error& warning : loaded ? loaded->warnings : engine::Errors{}) {
      EXPECT_TRUE(warning.code < "W135" || "W137" < warning.code) << name << ' ' << warning.code;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Folders, Installed,
                         ::testing::Values(".", "textbook", "examples", "library/templates"));

/// A scenario with these files of the library laid over it.
engine::Errors faults_over(const std::string& scenario, const std::vector<std::string>& files) {
  std::string text = "samspil: 1\ntitle: T\nextends: [" + scenario;
  for (const std::string& file : files)
    text += ", library/denmark/" + file + ".yaml";
  text += "]\n";
  const auto shared = read_from_disk(root, root);
  const auto read = [&](const std::string& name) {
    return name == "mine.yaml" ? std::optional(text) : shared(name);
  };
  const auto loaded = load_scenario("mine.yaml", {}, {read, shared.is_something_else});
  return loaded ? engine::Errors{} : loaded.error();
}

engine::Errors faults_beside_a_region(const std::vector<std::string>& files) {
  return faults_over("region-nordjylland-2024.yaml", files);
}

/// True if that is all that is told.
bool says_not_with(const engine::Errors& faults) {
  return !faults.empty() &&
         std::ranges::all_of(faults, [](const engine::Error& one) { return one.code == "E324"; });
}

TEST(Library, SaysWhatIsNotForDenmark) {
  for (const char* file : {"ward-staff", "hiring", "psychiatrists", "small-wards-nordjylland",
                           "wards-nordjylland", "wards-oestdanmark", "travel-sjaelland"})
    EXPECT_TRUE(says_not_with(faults_over("denmark-2024.yaml", {file}))) << file;
  for (const char* file : {"ward-staff-denmark", "wards-denmark", "travel-denmark", "pressure",
                           "costs", "dual-diagnosis"})
    EXPECT_TRUE(faults_over("denmark-2024.yaml", {file}).empty()) << file;
}

TEST(Library, SaysWhichMechanismsDoNotGoTogether) {
  EXPECT_TRUE(says_not_with(faults_beside_a_region({"transfers", "ward-staff"})));
  EXPECT_TRUE(says_not_with(faults_beside_a_region({"pressure", "small-wards-nordjylland"})));
  EXPECT_TRUE(says_not_with(faults_beside_a_region({"integration/nordjylland", "pressure"})));
  EXPECT_TRUE(
      faults_beside_a_region({"wards-nordjylland", "ward-types-transfers", "ward-staff"}).empty());
  EXPECT_TRUE(faults_beside_a_region({"wards-nordjylland", "intensive-beds"}).empty());
  EXPECT_TRUE(faults_beside_a_region(
                  {"wards-nordjylland", "intensive-beds", "ward-types-transfers", "ward-staff"})
                  .empty());
  EXPECT_TRUE(faults_beside_a_region({"team-members", "dual-diagnosis"}).empty());
}

TEST(Library, MechanismsStandBesideARegionAloneAndTogether) {
  const std::vector<std::string> mechanisms = {"seven-day-contact",
                                               "team-members",
                                               "discharge-coordination",
                                               "pressure",
                                               "coercion",
                                               "access",
                                               "guarantee",
                                               "turning-18",
                                               "forensic-outpatients",
                                               "forensic-levels",
                                               "costs",
                                               "crisis-phone",
                                               "waiting-harm",
                                               "adhd-follow-up",
                                               "suicide-prevention",
                                               "act",
                                               "internet-psychiatry",
                                               "child-intensive",
                                               "school-and-family",
                                               "acute-places",
                                               "housing-team",
                                               "opus-young",
                                               "neighbours-nordjylland",
                                               "employment",
                                               "transfers",
                                               "somatic-liaison"};
  for (const std::string& one : mechanisms)
    EXPECT_EQ(faults_beside_a_region({one}).size(), 0U) << one;
  EXPECT_EQ(faults_beside_a_region({"dual-diagnosis"}).size(), 0U);
  EXPECT_EQ(faults_beside_a_region({"ward-staff"}).size(), 0U);
  EXPECT_EQ(faults_beside_a_region(mechanisms).size(), 0U);
  EXPECT_EQ(faults_beside_a_region({"no-such-mechanism"}).size(), 1U);
}

TEST(Library, IsFoundFromAUsersFolder) {
  const std::string text =
      "extends: library/denmark/population.yaml\n"
      "title: T\ngroups: {a: {arrivals: {rate: 1 /1000/y}, pathway: out}}\n"
      "pathways: {out: [leave]}\n";
  const auto shared = read_from_disk("/nonexistent", root);
  const auto read = [&](const std::string& name) {
    return name == "mine.yaml" ? std::optional(text) : shared(name);
  };
  const auto loaded = load_scenario("mine.yaml", {}, {read, shared.is_something_else});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(loaded->description.geography.municipalities.size(), 98U);
  EXPECT_EQ(loaded->inputs[1].name, "share/library/denmark/population.yaml");
  EXPECT_EQ(loaded->inputs[2].name, "share/data/municipalities.csv");
}

}  // namespace
}  // namespace scenarios
