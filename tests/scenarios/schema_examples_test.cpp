// An editor that follows our JSON Schema marks no scenario that is right.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "scenarios/file_head.h"
#include "tests/scenarios/schema_refuses.h"

namespace scenarios {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

TEST(JsonSchema, AcceptsEveryScenarioThatComesWithTheProgram) {
  int seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER "/scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string content = content_of(entry.path());
    if (head_of(entry.path().filename(), content).kind == FileKind::plan) continue;  // no scenario
    EXPECT_FALSE(schema_refuses(content)) << entry.path();
    ++seen;
  }
  EXPECT_GT(seen, 20) << "or they have moved";
}

TEST(JsonSchema, MarksWhatStandsInNoTableOfKeys) {
  const std::string start = "samspil: 1\ntitle: T\n";
  EXPECT_TRUE(schema_refuses(start + "servces: {}\n"));
  EXPECT_TRUE(schema_refuses(start + "services: {w: {kind: wrad, beds: 1}}\n"));
  EXPECT_TRUE(schema_refuses(start + "services: {w: {kind: ward, bedz: 1}}\n"));
  EXPECT_TRUE(schema_refuses(start + "pathways: {p: [{in: w, forr: 1 d}]}\n"));
  EXPECT_TRUE(schema_refuses(start + "observe: {services: [w], censuss: yes}\n"));
  EXPECT_TRUE(schema_refuses("title: T\n")) << "samspil is missing";
  EXPECT_FALSE(schema_refuses(start + "services: {w: {kind: ward, beds: 1}}\n"));
}

TEST(JsonSchema, CatchesWhatIsListed) {
  EXPECT_GE(caught_by_schema().size(), 20U);
}

}  // namespace
}  // namespace scenarios
