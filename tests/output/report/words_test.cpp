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

/// All catalogues of a language.
std::vector<Phrase> joined(std::initializer_list<std::span<const Phrase>> catalogues) {
  std::vector<Phrase> all;
  for (const auto& one : catalogues)
    all.insert(all.end(), one.begin(), one.end());
  return all;
}

std::vector<Phrase> all_danish() {
  return joined({danish_phrases(), danish_comparison_phrases(), danish_sensitivity_phrases(),
                 danish_search_phrases(), danish_topic_phrases()});
}

std::vector<Phrase> all_english() {
  return joined({english_phrases(), english_comparison_phrases(), english_sensitivity_phrases(),
                 english_search_phrases(), english_topic_phrases()});
}

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
    const bool is_source = name.ends_with(".cpp") || name.ends_with(".h");
    if (!is_source || name.starts_with("words_")) continue;
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
  const auto prefixes = {"month.",  "month_short.", "unit.",       "unit_of_one.", "kind.",
                         "better.", "node.",        "validate.",   "heat.class_",  "measure.",
                         "design.", "how_measure.", "topic_lead.", "division."};
  return std::ranges::any_of(prefixes, [&](const char* one) { return key.starts_with(one); });
}

TEST(Catalogues, HaveTheSameKeysInBothLanguages) {
  EXPECT_EQ(keys(all_danish()), keys(all_english()));
  EXPECT_EQ(keys(all_danish()).size(), all_danish().size()) << "a key stands twice";
  EXPECT_EQ(keys(all_english()).size(), all_english().size()) << "a key stands twice";
}

TEST(Catalogues, HaveEveryKeyThatTheReportUses) {
  const auto used = keys_used();
  EXPECT_GT(used.size(), 100U) << "the sources were not found";
  for (const std::string& key : used) {
    EXPECT_TRUE(keys(all_danish()).contains(key)) << key;
  }
}

TEST(Catalogues, HaveNoTextThatNobodyUses) {
  const auto used = keys_used();
  for (const std::string& key : keys(all_danish())) {
    EXPECT_TRUE(used.contains(key) || is_put_together(key)) << key;
  }
}

TEST(Catalogues, HaveTheSamePlacesForValuesInBothLanguages) {
  const std::regex place(R"(\{[0-9]\})");
  const std::vector<Phrase> in_english = all_english();
  for (const auto& [key, danish] : all_danish()) {
    const auto english = std::ranges::find(in_english, key, &Phrase::first);
    ASSERT_NE(english, in_english.end()) << key;
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

TEST(Catalogues, HaveEveryUnitForOneToo) {
  for (const std::string& key : keys(all_danish())) {
    if (!key.starts_with("unit.") || key == "unit.share") continue;  // a sign, not a word
    EXPECT_TRUE(keys(all_danish()).contains("unit_of_one." + key.substr(5))) << key;
  }
}

TEST(Words, OfAnUnknownKeyAreAProgrammersMistake) {
  const Words words(Language::danish);
  EXPECT_THROW(words("no.such_key"), std::logic_error);
}

TEST(Words, FallBackToTheOtherLanguageWhereTheScenarioHasOnlyOne) {
  const Words say(Language::english);
  EXPECT_EQ(say.either("Afsnit", "Ward"), "Ward");
  EXPECT_EQ(say.either("Afsnit", ""), "Afsnit");
}

}  // namespace
}  // namespace output::report
