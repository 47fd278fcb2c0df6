#include "scenarios/language/utf8.h"

#include <gtest/gtest.h>

namespace scenarios {
namespace {

TEST(Utf8, CountsCharacters) {
  EXPECT_EQ(characters_in("døgn"), 4U);
  EXPECT_EQ(column_of("døgn: 7", 7), 7);
  EXPECT_EQ(first_characters("æøå", 2), "æø");
  EXPECT_EQ(first_characters("a", 2), "a");
}

// Unicode Standard, table 3-7: overlong forms, surrogates, beyond U+10FFFF, cut off.
TEST(Utf8, IsCheckedByTheStandard) {
  EXPECT_EQ(invalid_utf8_at("æ€𝄞"), std::nullopt);
  for (const std::string bad :
       {"\xE6", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF\xFE"}) {
    EXPECT_EQ(invalid_utf8_at("ab" + bad), 2U);
  }
}

TEST(Utf8, IsMadePrintable) {
  EXPECT_EQ(printable("a\x1B[31m\xE6"), "a\xEF\xBF\xBD[31m\xEF\xBF\xBD");
  EXPECT_EQ(printable("æ€"), "æ€");
  EXPECT_EQ(printable("\xC2\x85"), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace scenarios
