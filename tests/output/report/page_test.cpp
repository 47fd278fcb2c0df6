// The page as a whole: complete, closed, alike each time, and without a single request.
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "output/report.h"
#include "tests/output/report/page_reader.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

using page_reader::read_page;

class PageInLanguage : public testing::TestWithParam<Language> {};

TEST_P(PageInLanguage, ClosesEveryTagInItsPlace) {
  for (const std::size_t replications : {0U, 1U, 2U, 20U}) {
    EXPECT_EQ(read_page(html_report(sample::small(replications), GetParam())).problems,
              std::vector<std::string>());
  }
  EXPECT_EQ(read_page(html_report(sample::empty(3), GetParam())).problems,
            std::vector<std::string>());
}

TEST_P(PageInLanguage, AsksNobodyForAnything) {
  const std::string page = html_report(sample::small(3), GetParam());
  for (const char* part : {"http", "//", "url(", "@import", "<script", "<link", " src="}) {
    EXPECT_EQ(page.find(part), std::string::npos) << part;
  }
}

TEST_P(PageInLanguage, HasUniqueIdsAndLinksThatLeadSomewhere) {
  const auto page = read_page(html_report(sample::small(3), GetParam()));
  std::set<std::string> ids;
  for (const auto& tag : page.tags) {
    if (!tag.attributes.contains("id")) continue;
    EXPECT_TRUE(ids.insert(tag.attributes.at("id")).second);
  }
  for (const auto& tag : page.tags) {
    if (tag.name == "a") {
      EXPECT_TRUE(ids.contains(tag.attributes.at("href").substr(1)));
    }
    if (tag.attributes.contains("aria-labelledby")) {
      EXPECT_TRUE(ids.contains(tag.attributes.at("aria-labelledby")));
    }
  }
}

TEST_P(PageInLanguage, EveryChartHasANameAndEveryTableCanBeReachedByKeyboard) {
  const auto page = read_page(html_report(sample::small(3), GetParam()));
  std::size_t charts = 0;
  for (const auto& tag : page.tags) {
    if (tag.name == "svg" && !tag.attributes.contains("aria-hidden")) {
      EXPECT_EQ(tag.attributes.at("role"), "img");
      EXPECT_FALSE(tag.attributes.at("aria-labelledby").empty());
      ++charts;
    }
    if (tag.attributes.contains("class") && tag.attributes.at("class") == "scroll") {
      EXPECT_EQ(tag.attributes.at("tabindex"), "0");
    }
  }
  EXPECT_EQ(charts, 11U) << "2 wait curves, 2 waiting lists, 2 units, blocked beds, readmissions, "
                            "flows, 2 maps";
}

TEST_P(PageInLanguage, IsTheSameBytesEachTime) {
  EXPECT_EQ(html_report(sample::small(5), GetParam()), html_report(sample::small(5), GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Both, PageInLanguage, testing::Values(Language::danish, Language::english),
                         [](const auto& one) {
                           return one.param == Language::danish ? "danish" : "english";
                         });

TEST(Page, SaysItsLanguage) {
  EXPECT_NE(html_report(sample::empty(2), Language::danish).find("<html lang=\"da\">"),
            std::string::npos);
  EXPECT_NE(html_report(sample::empty(2), Language::english).find("<html lang=\"en\">"),
            std::string::npos);
}

TEST(Page, PutsWhatTheModelCannotSayBeforeTheNumbers) {
  const std::string page = html_report(sample::small(3), Language::danish);
  const auto notice = page.find("Modellen kender ikke virkelige patienter.");
  ASSERT_NE(notice, std::string::npos);
  EXPECT_LT(notice, page.find("Belægningsgrad"));
}

TEST(Page, OfOneReplicationSaysThatThereIsNoUncertainty) {
  const std::string page = html_report(sample::small(1), Language::danish);
  EXPECT_NE(page.find("Kun én gentagelse"), std::string::npos);
  EXPECT_EQ(page.find("I 9 af 10"), std::string::npos);
}

TEST(Page, OfNoReplicationsSaysThatThereAreNoNumbers) {
  const std::string page = html_report(sample::small(0), Language::english);
  EXPECT_NE(page.find("No replication has finished"), std::string::npos);
}

TEST(Page, LeavesOutSectionsWithoutTheirVariable) {
  const std::string page = html_report(sample::empty(3), Language::danish);
  for (const char* id : {"wait_curves", "wait_table", "waiting_list", "occupancy", "blocked",
                         "readmissions", "referrals", "flows", "municipalities"}) {
    EXPECT_EQ(page.find("id=\"" + std::string(id) + '"'), std::string::npos) << id;
  }
  EXPECT_NE(page.find("Scenariet har ingen nøgletal."), std::string::npos);
  EXPECT_NE(page.find("id=\"about\""), std::string::npos);
}

TEST(Page, InEnglishHasNoDanishWordsOfItsOwn) {
  Results results = sample::empty(3);
  const std::string page = read_page(html_report(results, Language::english)).text;
  for (const char* word : {"gentagelse", "senge", "ventetid", "Frø", "dage"}) {
    EXPECT_EQ(page.find(word), std::string::npos) << word;
  }
}

TEST(Page, OfARegionIsSmallEnoughToMail) {
  const std::string page = html_report(sample::large(50, 50, 5), Language::danish);
  EXPECT_LT(page.size(), 500'000U);
  EXPECT_EQ(read_page(page).problems, std::vector<std::string>());
}

/// The parts of the country that a page can show grow to their limits.
TEST(Page, OfDenmarkIsSmallEnoughToMail) {
  const std::string page = html_report(sample::large(1'200, 400, 2), Language::danish);
  EXPECT_LT(page.size(), 500'000U);
  EXPECT_EQ(read_page(page).problems, std::vector<std::string>());
}

/// No limit on rows holds against long names: 20 kB for every wait point.
TEST(Page, ThatWouldBeTooLargeSaysWhatIsLeftOut) {
  Results results = sample::large(50, 50, 2);
  for (engine::Dimension& one : results.schema.dimensions) {
    if (one.name != "wait_point") continue;
    for (std::string& label : std::get<std::vector<std::string>>(one.labels))
      label += std::string(20'000, 'x');
  }
  const std::string page = html_report(results, Language::english);
  EXPECT_LT(page.size(), 500'000U);
  EXPECT_EQ(read_page(page).problems, std::vector<std::string>());
  EXPECT_NE(page.find("Left out, since the page would be larger than 500 kB: "), std::string::npos);
  EXPECT_EQ(page.find("id=\"municipalities\""), std::string::npos) << "the first to go";
  EXPECT_NE(page.find("id=\"key_figures\""), std::string::npos) << "always stays";
  EXPECT_NE(page.find("id=\"about\""), std::string::npos) << "always stays";
}

TEST(Page, ThatIsSmallEnoughLeavesNothingOut) {
  EXPECT_EQ(html_report(sample::large(50, 50, 2), Language::english).find("Left out, since"),
            std::string::npos);
}

TEST(Page, CanBeLookedAt) {
  for (const auto& [name, language] : {std::pair{"report_da.html", Language::danish},
                                       std::pair{"report_en.html", Language::english}}) {
    const std::string path = std::string(REPORT_DEMO_FOLDER).append("/").append(name);
    std::ofstream(path) << html_report(sample::large(8, 4, 20), language);
    EXPECT_TRUE(std::ifstream(path).good());
  }
}

}  // namespace
}  // namespace output
