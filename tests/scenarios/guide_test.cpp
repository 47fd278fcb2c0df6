// Every example of the guide is read without a fault.
#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream file(SOURCE_FOLDER "/" + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// The blocks of one page of the guide that are marked as YAML.
std::vector<std::string> examples_on(const std::string& page) {
  const std::string guide = content_of("docs/guide/" + page);
  const std::string mark = "```yaml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = guide.find(mark); at != std::string::npos; at = guide.find(mark, at + 1)) {
    const std::size_t start = at + mark.size();
    blocks.push_back(guide.substr(start, guide.find("```", start) - start));
  }
  return blocks;
}

std::vector<std::string> examples() {
  std::vector<std::string> all;
  for (const char* page : {"language.md", "arrivals.md", "start-state.md"}) {
    for (const std::string& block : examples_on(page))
      all.push_back(block);
  }
  return all;
}

bool is_whole(const std::string& example) {
  return example.starts_with("samspil: 1");
}

const InputFile municipalities{
    "data/municipalities.csv",
    "code,municipality,region,adult_psychiatric_site,need_weight,pop_0_17,pop_18_64,pop_65plus\n"
    "330,Slagelse,Region Sjælland,Slagelse,1.1,16000,45000,18000\n"
    "265,Roskilde,Region Sjælland,Roskilde,0.9,19000,53000,17000\n"
    "390,Vordingborg,Region Sjælland,Vordingborg,1.0,8000,24000,13000\n"
    "101,København,Region Hovedstaden,København,1.0,112000,486000,73000\n"};
const InputFile places{
    "data/places.csv",
    "municipality;places [places]\nSlagelse;12\nRoskilde;20\nVordingborg;8\nKøbenhavn;90\n"};
const InputFile wards{"data/wards.csv", "site,beds [beds]\nSlagelse,104\nRoskilde,84\n"};

/// What the excerpts of the guide refer to.
const InputFile guide_base{
    "base.yaml",
    "samspil: 1\n"
    "title: Base of the excerpts\n"
    "population: {file: data/municipalities.csv, code: code, name: municipality, ages: "
    "{0-17: pop_0_17, 18-64: pop_18_64, 65+: pop_65plus}, divisions: {site: "
    "adult_psychiatric_site}, weights: {need: need_weight}, where: {region: Region Sjælland}}\n"
    "groups: {acute: {arrivals: poisson(9 /d), pathway: stay}, other: {arrivals: poisson(1 /d), "
    "pathway: crisis}}\n"
    "services:\n"
    "  ward: {kind: ward, beds: 200}\n"
    "  clinic: {kind: clinic, slots: {assessment: {slots: 36 /week}}}\n"
    "pathways:\n"
    "  stay: [{in: ward, for: exponential(mean 1 d)}, leave]\n"
    "  crisis: [{visit: clinic, slot: assessment}, leave]\n"};

TEST(Guide, HasItsExamples) {
  EXPECT_EQ(examples().size(), 12U);
  EXPECT_EQ(std::ranges::count_if(examples(), is_whole), 2);
}

TEST(Guide, ShowsWholeScenariosThatAreReadWithTheLibrary) {
  const FileReader library = read_from_disk("/nonexistent", SOURCE_FOLDER "/scenarios");
  for (const std::string& example : examples()) {
    if (!is_whole(example)) continue;
    const auto read = [&](const std::string& name) {
      return name == "mine.yaml" ? std::optional(example) : library(name);
    };
    const auto loaded = load_scenario("mine.yaml", {}, {read, library.is_something_else});
    EXPECT_EQ(faults_of(loaded), std::vector<std::string>{}) << example;
  }
}

TEST(Guide, ShowsExcerptsThatAreRead) {
  const auto all = examples();
  for (const std::string& example : all) {
    if (is_whole(example)) continue;
    const auto loaded = load_files(
        {{"t.yaml", "extends: base.yaml\n" + example}, guide_base, municipalities, places, wards});
    EXPECT_TRUE(loaded.has_value())
        << example << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  }
}

TEST(Guide, ShowsATableThatIsRead) {
  const auto loaded =
      load_files({{"t.yaml",
                   "extends: base.yaml\n"
                   "services: {ward: {by: site, beds: {file: data/wards.csv, key: site, column: "
                   "beds}}}\npopulation: {where: {municipality: Roskilde}}\n"},
                  guide_base,
                  municipalities,
                  wards});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(loaded->description.services.front().capacity,
            (std::vector<std::optional<std::int64_t>>{84}));
}

}  // namespace
}  // namespace scenarios
