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
