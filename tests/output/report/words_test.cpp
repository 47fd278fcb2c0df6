#include "output/report/words.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace output::report {
namespace {

std::set<std::string> keys(std::span<const Phrase> phrases) {
  std::set<std::string> all;
  for (const auto& [key, text] : phrases)
    all.emplace(key);
  return all;
}

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// Every literal in the sources that looks like a key; the catalogues themselves apart.
std::set<std::string> keys_used() {
  std::set<std::string> used;
  const std::regex literal(R"rx("([a-z_]+\.[a-z_0-9]+)")rx");
  const std::regex part(R"rx(\{"([a-z_]+)", [a-z_]+_section\()rx");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(REPORT_SOURCES)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".cpp" || name.starts_with("words_")) continue;
    const std::string text = text_of(entry.path());
    for (std::sregex_iterator one(text.begin(), text.end(), literal), end; one != end; ++one) {
      used.insert((*one)[1]);
    }
    for (std::sregex_iterator one(text.begin(), text.end(), part), end; one != end; ++one) {
      used.insert((*one)[1].str() + ".title");
    }
  }
  return used;
}

/// Keys that are put together from a prefix and a word of the results.
bool is_put_together(const std::string& key) {
  const auto prefixes = {"month.", "month_short.", "unit.", "kind.", "better.", "node."};
  return std::ranges::any_of(prefixes, [&](const char* one) { return key.starts_with(one); });
}

TEST(Catalogues, HaveTheSameKeysInBothLanguages) {
  EXPECT_EQ(keys(danish_phrases()), keys(english_phrases()));
  EXPECT_EQ(keys(danish_phrases()).size(), danish_phrases().size()) << "a key stands twice";
  EXPECT_EQ(keys(english_phrases()).size(), english_phrases().size()) << "a key stands twice";
}

TEST(Catalogues, HaveEveryKeyThatTheReportUses) {
  const auto used = keys_used();
  EXPECT_GT(used.size(), 100U) << "the sources were not found";
  for (const std::string& key : used) {
    EXPECT_TRUE(keys(danish_phrases()).contains(key)) << key;
  }
}

TEST(Catalogues, HaveNoTextThatNobodyUses) {
  const auto used = keys_used();
  for (const std::string& key : keys(danish_phrases())) {
    EXPECT_TRUE(used.contains(key) || is_put_together(key)) << key;
  }
}

TEST(Catalogues, HaveTheSamePlacesForValuesInBothLanguages) {
  const std::regex place(R"(\{[0-9]\})");
  for (const auto& [key, danish] : danish_phrases()) {
    const auto english = std::ranges::find(english_phrases(), key, &Phrase::first);
    ASSERT_NE(english, english_phrases().end()) << key;
    const auto places = [&](std::string_view text) {
      std::multiset<std::string> all;
      const std::string copy(text);
      for (std::sregex_iterator one(copy.begin(), copy.end(), place), end; one != end; ++one) {
        all.insert(one->str());
      }
      return all;
    };
    EXPECT_EQ(places(danish), places(english->second)) << key;
  }
}

TEST(Words, OfAnUnknownKeyAreAProgrammersMistake) {
  EXPECT_THROW(Words(Language::danish)("no.such_key"), std::logic_error);
}

TEST(Words, FallBackToTheOtherLanguageWhereTheScenarioHasOnlyOne) {
  const Words say(Language::english);
  EXPECT_EQ(say.either("Afsnit", "Ward"), "Ward");
  EXPECT_EQ(say.either("Afsnit", ""), "Afsnit");
}

}  // namespace
}  // namespace output::report
