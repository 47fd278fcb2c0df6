#include "tools/experiment/progress.h"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

namespace {

using tools::Language;
using tools::ProgressStyle;

TEST(Progress, LooksAsTheUserGuideShowsIt) {
  // 20 of 40 done in 9 s, so the other half takes 9 s more; 10.8 million events in 9 s.
  const tools::ProgressState state{"basis", 20, 40, 0, 10'800'000, 9};
  EXPECT_EQ(tools::progress_line(state, Language::danish),
            "Kører basis  [##########----------] 20/40 gentagelser  1,2 mio. hændelser/s  "
            "ca. 9 s tilbage");
  EXPECT_EQ(tools::progress_line(state, Language::english),
            "Running basis  [##########----------] 20/40 replications  1.2 M events/s  "
            "about 9 s left");
}

TEST(Progress, CountsOnlyWhatWasDoneNowWhenItForetellsTheRest) {
  // 10 of 40 were kept from earlier; 10 took 5 s; 20 are left.
  const tools::ProgressState state{"basis", 20, 40, 10, 5'000, 5};
  EXPECT_NE(tools::progress_line(state, Language::english).find("about 10 s left"),
            std::string::npos);
}

TEST(Progress, SaysAPlainLineForEveryTenPerCentWhereThereIsNoTerminal) {
  std::ostringstream said;
  tools::Progress progress(said, ProgressStyle::lines, Language::english);
  progress.begin("basis", 200, 0);
  for (int i = 0; i < 200; ++i)
    progress.add(100);
  progress.end();
  const std::string lines = said.str();
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 10);
  EXPECT_EQ(lines.find('\r'), std::string::npos);
  EXPECT_NE(lines.find("] 20/200 "), std::string::npos);
  EXPECT_NE(lines.find("] 200/200 "), std::string::npos);
}

TEST(Progress, SaysNothingWhenAskedToBeQuiet) {
  std::ostringstream said;
  tools::Progress progress(said, ProgressStyle::none, Language::english);
  progress.begin("basis", 2, 0);
  progress.add(1);
  progress.end();
  EXPECT_EQ(said.str(), "");
}

TEST(Progress, SaysTimesInTheLargestTwoUnits) {
  EXPECT_EQ(tools::time_in_words(0.4), "0 s");
  EXPECT_EQ(tools::time_in_words(41), "41 s");
  EXPECT_EQ(tools::time_in_words(185), "3 min 5 s");
  EXPECT_EQ(tools::time_in_words(8040), "2 h 14 min");
}

}  // namespace
