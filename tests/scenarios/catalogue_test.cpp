#include "scenarios/language/catalogue.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "scenarios/language/template_text.h"

namespace scenarios {
namespace {

std::vector<std::string> codes(Language language) {
  std::vector<std::string> all;
  for (const CatalogueRow& row : catalogue(language))
    all.emplace_back(row.code);
  return all;
}

std::set<std::string> gap_names(std::string_view text) {
  std::set<std::string> names;
  for (const Gap& gap : gaps_of(text))
    names.insert((gap.is_term ? "@" : "") + std::string(gap.name));
  return names;
}

TEST(Catalogue, HasEveryCodeInBothLanguages) {
  EXPECT_EQ(codes(Language::danish), codes(Language::english));
}

TEST(Catalogue, HasEveryCodeOnce) {
  const auto all = codes(Language::english);
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
}

TEST(Catalogue, UsesTheSameWordsInBothLanguages) {
  for (const CatalogueRow& english : catalogue(Language::english)) {
    const auto danish = find_message(english.code, Language::danish);
    ASSERT_TRUE(danish.has_value()) << english.code;
    EXPECT_EQ(gap_names(danish->what), gap_names(english.what)) << english.code;
    EXPECT_EQ(gap_names(danish->hint), gap_names(english.hint)) << english.code;
  }
}

TEST(Catalogue, SaysSomethingAboutEveryCode) {
  for (const Language language : {Language::danish, Language::english}) {
    for (const CatalogueRow& row : catalogue(language)) {
      EXPECT_FALSE(row.what.empty()) << row.code;
      EXPECT_GE(row.explanation.size(), 40U) << row.code;
    }
  }
}

TEST(Catalogue, HasEveryTermInBothLanguages) {
  const auto danish = terms_da();
  const auto english = terms_en();
  EXPECT_TRUE(std::ranges::equal(danish, english, {}, &Term::name, &Term::name));
  const auto is_empty = [](const Term& term) {
    return term.text.empty();
  };
  EXPECT_TRUE(std::ranges::none_of(danish, is_empty));
  EXPECT_TRUE(std::ranges::none_of(english, is_empty));
}

TEST(Sentences, AreFilledWithTheWordsOfTheError) {
  const engine::Error error{
      "E010", {}, {{"found", "x"}, {"kind", "rate"}, {"beds", "{found}"}}, "y"};
  EXPECT_EQ(fill("{found}, {suggestion}, {da: x}, {", error, Language::english),
            "x, y, {da: x}, {");
  EXPECT_EQ(fill("{@kind} or {kind}", error, Language::english), "a rate or rate");
  EXPECT_EQ(fill("{@kind}", error, Language::danish), "en rate");
  EXPECT_EQ(fill("{@found}", error, Language::danish), "x");       // no such term: the word itself
  EXPECT_EQ(fill("{beds}", error, Language::english), "{found}");  // words are not templates
}

TEST(Sentences, AreLeftOutIfAWordIsMissing) {
  const engine::Error error{"E010", {}, {{"known", "a, b"}}, ""};
  EXPECT_EQ(
      fill_sentences("known: {known}. | Did you mean {suggestion}?", error, Language::english),
      "known: a, b.");
  EXPECT_EQ(fill_sentences("{other} | {known} | end", error, Language::english), "a, b; end");
}

TEST(Sentences, ShowNoControlCharactersAndNoEndlessWords) {
  const engine::Error error{"E010", {}, {{"found", "a\x1B[2J" + std::string(5000, 'b')}}, ""};
  const std::string text = fill("{found}", error, Language::english);
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_LT(text.size(), 320U);
}

TEST(Explanations, ExistForEveryCodeAndNoOther) {
  const auto text = explain_code("E030", Language::english);
  ASSERT_TRUE(text.has_value());
  EXPECT_NE(text->find("2 January in the USA"), std::string::npos);
  EXPECT_NE(explain_code("E030", Language::danish)->find("1. februar"), std::string::npos);
  EXPECT_EQ(explain_code("E999", Language::english), std::nullopt);
}

}  // namespace
}  // namespace scenarios
