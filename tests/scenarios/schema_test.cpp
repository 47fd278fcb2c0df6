// The reference and the schema for editors come from the table that the reader checks against.
#include "scenarios/schema.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "scenarios/language/keys.h"

namespace scenarios {
namespace {

TEST(Reference, IsTheGeneratedText) {
  std::ifstream file(SOURCE_FOLDER "/scenarios/REFERENCE.md");
  std::ostringstream content;
  content << file.rdbuf();
  EXPECT_EQ(content.str(), reference_markdown())
      << "write it again: samspil schema --markdown > scenarios/REFERENCE.md";
}

TEST(Reference, NamesEveryKey) {
  const std::string text = reference_markdown();
  for (const Key& key : keys()) {
    EXPECT_NE(text.find("| `" + std::string(key.name) + "` | "), std::string::npos) << key.name;
  }
}

TEST(Keys, SayWhatTheyMeanInBothLanguages) {
  for (const Key& key : keys()) {
    EXPECT_FALSE(key.da.empty()) << key.object << "." << key.name;
    EXPECT_FALSE(key.en.empty()) << key.object << "." << key.name;
  }
}

TEST(Keys, StandOnceInTheirPlace) {
  for (const Key& key : keys()) {
    const Key* found = find_key(key.object, key.variant, key.name);
    EXPECT_EQ(found, &key) << key.object << "." << key.name;
  }
}

TEST(Keys, AreFoundByWordsOfTheOtherLanguage) {
  EXPECT_EQ(suggested_key("senge", key_names("services.*", "ward")), "beds");
  EXPECT_EQ(suggested_key("forløb", key_names("", "")), "pathways");
  EXPECT_EQ(suggested_key("forløb", key_names("groups.*", "")), "pathway");
  EXPECT_EQ(suggested_key("xyzzy", key_names("", "")), "");
}

TEST(JsonSchema, IsDraft7AndKnowsEveryTopKey) {
  const auto schema = nlohmann::json::parse(json_schema());
  EXPECT_EQ(schema["$schema"], "http://json-schema.org/draft-07/schema#");
  EXPECT_FALSE(schema["additionalProperties"]);
  for (const std::string& name : key_names("", ""))
    EXPECT_TRUE(schema["properties"].contains(name)) << name;
}

TEST(JsonSchema, KnowsTheWordsAndDefaultsOfAQueue) {
  const auto schema = nlohmann::json::parse(json_schema());
  const auto& service =
      schema["properties"]["services"]["additionalProperties"]["anyOf"][0]["properties"];
  const auto& order = service["queue"]["properties"]["order"];
  EXPECT_EQ(order["default"], "priority");
  EXPECT_EQ(order["anyOf"][0]["enum"],
            (std::vector<std::string>{"priority", "fifo", "lifo", "random", "shortest"}));
}

}  // namespace
}  // namespace scenarios
