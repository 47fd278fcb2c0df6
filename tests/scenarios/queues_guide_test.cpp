// docs/guide/queues.md is read as it stands, and every scenario of scenarios/examples runs.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "models/simulation.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

std::vector<std::string> yaml_blocks(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string text = content.str(), mark = "```yaml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t start = at + mark.size();
    blocks.push_back(text.substr(start, text.find("```", start) - start));
  }
  return blocks;
}

/// What the excerpts add to.
const InputFile ward_and_clinic{
    "base.yaml",
    "samspil: 1\n"
    "title: Base of the excerpts\n"
    "groups: {acute: {arrivals: poisson(9 /d), pathway: stay}}\n"
    "services: {ward: {kind: ward, beds: 200}}\n"
    "pathways: {stay: [{in: ward, for: exponential(mean 1 d)}, leave]}\n"};

TEST(QueuesGuide, ShowsExcerptsThatAreRead) {
  const auto all = yaml_blocks(SOURCE_FOLDER "/docs/guide/queues.md");
  EXPECT_EQ(all.size(), 6U);
  for (const std::string& example : all) {
    const auto loaded = load_files({{"t.yaml", "extends: base.yaml\n" + example}, ward_and_clinic});
    EXPECT_TRUE(loaded.has_value())
        << example << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  }
}

std::vector<std::string> example_names() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(SOURCE_FOLDER "/scenarios/examples")) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Examples : public ::testing::TestWithParam<std::string> {};

/// The run is audited: persons, beds, lines and time balance.
TEST_P(Examples, AreReadWithoutAWarningAndRun) {
  const std::string root = SOURCE_FOLDER "/scenarios";
  const auto loaded = load_scenario(GetParam(), {}, read_from_disk(root + "/examples", root));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(faults_of(loaded), std::vector<std::string>{});
  const models::Simulation simulation(loaded->description);
  EXPECT_GT(simulation.run(1, 1).events, 1000U);
}

INSTANTIATE_TEST_SUITE_P(Files, Examples, ::testing::ValuesIn(example_names()),
                         [](const auto& row) {
                           std::string name = row.param.substr(0, row.param.find('.'));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(OpeningHours, AreReadAsThePlannerMeansThem) {
  const auto loaded = load_text(
      with_line(4,
                "services: {ward: {kind: ward, beds: {normal: 4, weekly: {fri-mon 22:00-06:00: 2, "
                "08:00-16:00: 9}, changes: {from: 2027-01-01, fewer: 1}}}}"));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  using std::chrono::hours;
  const models::CapacityPlan& plan = loaded->description.services[0].plans.at(0);
  EXPECT_EQ(plan.weekly,
            (std::vector<models::WeeklyHours>{
                {{true, false, false, false, true, true, true}, hours{22}, hours{30}, 2},
                {{true, true, true, true, true, true, true}, hours{8}, hours{16}, 9}}));
  EXPECT_EQ(plan.changes.at(0).more, -1);
  EXPECT_EQ(loaded->description.services[0].capacity.at(0), 4);
}

}  // namespace
}  // namespace scenarios
