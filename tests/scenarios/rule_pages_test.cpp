// The guide's pages on formulas and pathways: every example in them is read.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace tests {
namespace {

std::vector<std::string> examples_of(const std::string& page) {
  std::ifstream file(std::string(SOURCE_FOLDER "/docs/guide/") + page);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string text = content.str();
  const std::string mark = "```yaml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t start = at + mark.size();
    blocks.push_back(text.substr(start, text.find("```", start) - start));
  }
  return blocks;
}

const std::string base =
    "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(9 /d), pathway: stay}}\n"
    "services: {ward: {kind: ward, beds: 200}}\npathways: {stay: [{in: ward, for: 1 d}, leave]}\n";

const scenarios::InputFile municipalities{"data/municipalities.csv",
                                          "code,municipality,pop_18_64,region\n330,Slagelse,45000,"
                                          "Sjælland\n265,Roskilde,53000,Hovedstaden\n"};
const scenarios::InputFile travel{"data/travel.csv",
                                  "municipality,clinic_a [min]\nSlagelse,5\nRoskilde,45\n"};

class RulePages : public ::testing::TestWithParam<std::string> {};

TEST_P(RulePages, ShowExamplesThatAreRead) {
  const auto examples = examples_of(GetParam());
  ASSERT_FALSE(examples.empty());
  for (const std::string& example : examples) {
    const auto loaded = scenarios::load_files({{"t.yaml", "extends: base.yaml\n" + example},
                                               {"base.yaml", base},
                                               municipalities,
                                               travel});
    EXPECT_TRUE(loaded.has_value())
        << example << fmt::format("{}", fmt::join(scenarios::faults_of(loaded), "\n"));
  }
}

INSTANTIATE_TEST_SUITE_P(Guide, RulePages,
                         ::testing::Values("expressions.md", "pathways.md", "staff.md"));

}  // namespace
}  // namespace tests
