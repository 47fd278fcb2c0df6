// Tables beside the targets: what another scenario's run said, and what is wrong with such a table.
#include "scenarios/targets.h"

#include <gtest/gtest.h>

#include "scenarios/messages.h"

namespace scenarios {
namespace {

TEST(Targets, WhatAnotherScenarioSaidHasAnIntervalAndANumberOfReplications) {
  const auto read = read_seen_elsewhere(
      "id,value,low,high,replications,from\nV1f,0.2,0.18,0.22,4,denmark-2020.yaml\n", "t.csv");
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), 1);
  const SeenElsewhere& one = read->front();
  EXPECT_EQ(one.id, "V1f");
  EXPECT_EQ(one.value, 0.2);
  EXPECT_EQ(one.low, 0.18);
  EXPECT_EQ(one.high, 0.22);
  EXPECT_EQ(one.replications, 4);
  EXPECT_EQ(one.from, "denmark-2020.yaml");
}

struct WrongTable {
  const char* text;
  const char* says;
};

TEST(Targets, WhatAnotherScenarioSaidIsRefusedIfItIsNoNumberOrHasNoInterval) {
  const WrongTable wrong[] = {
      {"id,value,low,high,replications,from\nV1f,much,0.18,0.22,4,x\n",
       "E070: \"much\" in column \"value\" is not a number"},
      {"id,value,low,replications,from\nV1f,0.2,0.18,4,x\n",
       "E067: \"t.csv\" has no column \"high\""},
  };
  for (const WrongTable& one : wrong) {
    const auto read = read_seen_elsewhere(one.text, "t.csv");
    ASSERT_FALSE(read.has_value()) << one.text;
    const engine::Error& error = read.error().front();
    EXPECT_EQ(error.code + ": " + message(error, Language::english).what, one.says);
  }
}

}  // namespace
}  // namespace scenarios
