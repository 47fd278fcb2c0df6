// docs/guide/observing.md is read as it stands, and docs/models/semantics.md names tests that
// exist.
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "models/simulation.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

namespace fs = std::filesystem;

std::string all_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

TEST(ObservingGuide, ShowsAScenarioThatRuns) {
  const std::string guide = all_of(SOURCE_FOLDER "/docs/guide/observing.md");
  const std::string mark = "```yaml\n";
  const std::size_t start = guide.find(mark) + mark.size();
  const auto loaded = load_text(guide.substr(start, guide.find("```", start) - start));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  const models::Simulation simulation(loaded->description);
  EXPECT_GT(simulation.run(1, 1).events, 1000U);
}

std::string all_tests() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER "/tests")) {
    if (entry.path().extension() == ".cpp") text += all_of(entry.path());
  }
  return text;
}

TEST(Semantics, NamesTestsThatExist) {
  const std::string page = all_of(SOURCE_FOLDER "/docs/models/semantics.md");
  const std::string tests = all_tests();
  const std::regex name("`([A-Z][A-Za-z0-9]*)\\.([A-Z][A-Za-z]*)`");
  int found = 0;
  for (std::sregex_iterator one(page.begin(), page.end(), name), end; one != end; ++one, ++found) {
    const std::string title = "(" + (*one)[1].str() + ", " + (*one)[2].str() + ")";
    EXPECT_NE(tests.find(title), std::string::npos) << title;
  }
  EXPECT_GT(found, 30);
}

}  // namespace
}  // namespace scenarios
