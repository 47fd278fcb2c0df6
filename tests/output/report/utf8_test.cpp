#include "output/report/utf8.h"

#include <gtest/gtest.h>

namespace output::report {
namespace {

TEST(Width, CountsLettersNotBytes) {
  EXPECT_EQ(width_of(""), 0U);
  EXPECT_EQ(width_of("Ærø"), 3U);
  EXPECT_EQ(width_of("84,1–88,9 %"), 11U);
  EXPECT_EQ(width_of("A\xCC\x8Ars"), 3U) << "A with a combining ring is one letter";
}

TEST(Padding, FillsUpToTheSameWidthWhateverTheLetters) {
  EXPECT_EQ(padded_right("på", 4), "på  ");
  EXPECT_EQ(padded_left("på", 4), "  på");
  EXPECT_EQ(padded_left("længere", 4), "længere");
}

TEST(Wrapping, BreaksAtBlanksAndInsideLongWords) {
  EXPECT_EQ(wrapped("ventetid på afsnit", 11), (std::vector<std::string>{"ventetid på", "afsnit"}));
  EXPECT_EQ(wrapped("ærøskøbing", 4), (std::vector<std::string>{"ærøs", "købi", "ng"}));
  EXPECT_EQ(wrapped("", 4), (std::vector<std::string>{""}));
}

TEST(Shortening, SaysThatSomethingIsLeftOut) {
  EXPECT_EQ(shortened("Ærøskøbing", 4), "Ærø…");
  EXPECT_EQ(shortened("Ærø", 3), "Ærø");
}

}  // namespace
}  // namespace output::report
