// samspil partition: what is told, in which words, and the drawing.
#include <gtest/gtest.h>

#include "tests/tools/call.h"
#include "tools/samspil/partition_text.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;

const std::string three_areas = TESTS_TOOLS_DATA "/../../../scenarios/examples/three-areas.yaml";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Partition, TellsProcessesLinksAndWhatTiesThem) {
  const Said said = samspil({"partition", three_areas, "--threads", "3"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_TRUE(has(said.out, "three-areas: processes 3, links 6, about 189 events a day"));
  EXPECT_TRUE(has(said.out, "  1    2  2 h\n")) << said.out;
  EXPECT_TRUE(has(said.out, "33 %       1         2               1  north_ward, north_rehab"))
      << said.out;
  EXPECT_TRUE(has(said.out, "at most 3.0 times as fast")) << said.out;
  EXPECT_TRUE(has(said.out, "in north_ward -> north_training 1: in north_rehab")) << said.out;
}

TEST(Partition, TellsTheSameInDanish) {
  const Said said = samspil({"partition", three_areas, "--lang", "da"});
  EXPECT_EQ(said.code, 0);
  EXPECT_TRUE(has(said.out, "three-areas: processer 3, forbindelser 6, ventet 189 hændelser"));
  EXPECT_TRUE(has(said.out, "højst 3,0 gange så hurtig")) << said.out;
}

TEST(Partition, SaysThatOneProcessRunsOnOneThread) {
  const Folder folder;
  const Said said = samspil({"partition", folder.with("tiny.yaml")});
  EXPECT_EQ(said.code, 0);
  EXPECT_TRUE(has(said.out, "One replication runs on one thread")) << said.out;
}

TEST(Partition, DrawsWhatItTells) {
  const Folder folder;
  const std::string file = folder / "three.svg";
  EXPECT_EQ(samspil({"partition", three_areas, "-o", file}).code, 0);
  const std::string drawing = tests::text_of(file);
  EXPECT_TRUE(drawing.starts_with("<svg xmlns=")) << drawing;
  EXPECT_TRUE(drawing.ends_with("</svg>\n"));
  std::size_t circles = 0, labels = 0;
  for (std::size_t at = 0; (at = drawing.find("<circle ", at)) != std::string::npos; ++at)
    ++circles;
  for (std::size_t at = 0; (at = drawing.find(">2 h</text>", at)) != std::string::npos; ++at)
    ++labels;
  EXPECT_EQ(circles, 3U);
  EXPECT_EQ(labels, 6U);
  const Said again = samspil({"partition", three_areas, "-o", file});
  EXPECT_EQ(again.code, 4);
  EXPECT_TRUE(has(again.problems, "E420")) << again.problems;
  EXPECT_EQ(samspil({"partition", three_areas, "-o", file, "--overwrite"}).code, 0);
}

TEST(Partition, AnswersPrograms) {
  const Said said = samspil({"partition", three_areas, "--json"});
  EXPECT_TRUE(has(said.out, "\"links\":[{\"from\":0,\"to\":1,\"least_us\":7200000000}"))
      << said.out;
}

TEST(Partition, TellsWhatIsWrongWithTheScenario) {
  const Folder folder;
  EXPECT_EQ(samspil({"partition", folder.with("broken.yaml")}).code, 3);
  EXPECT_EQ(samspil({"partition", folder / "nope.yaml"}).code, 4);
  EXPECT_EQ(samspil({"partition", three_areas, "--threads", "0"}).code, 2);
}

TEST(Partition, TellsTimesInWholeUnits) {
  using namespace std::chrono_literals;
  EXPECT_EQ(tools::least_time(48h), "2 d");
  EXPECT_EQ(tools::least_time(25h), "25 h");
  EXPECT_EQ(tools::least_time(90min), "90 min");
  EXPECT_EQ(tools::least_time(engine::Duration{1500}), "1500 us");
}

}  // namespace
