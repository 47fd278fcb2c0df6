#include <gtest/gtest.h>

#include "output/report.h"
#include "output/report/html.h"
#include "tests/output/report/page_reader.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;";

/// The same text wherever a scenario has a say.
Results hostile() {
  Results results = sample::small(3);
  RunHeader& header = results.header;
  for (std::string* text :
       {&header.scenario_name, &header.title_da, &header.title_en, &header.summary_da,
        &header.summary_en, &header.notice_da, &header.notice_en, &header.start, &header.end}) {
    *text = attack;
  }
  for (engine::Dimension& one : results.schema.dimensions) {
    if (auto* labels = std::get_if<std::vector<std::string>>(&one.labels)) {
      if (one.name != "kpi") labels->assign(labels->size(), attack);
    }
  }
  for (engine::Variable& one : results.schema.variables) {
    one.fixed_text.assign(one.fixed_text.size(), attack);
  }
  for (engine::KeyFigure& one : results.schema.key_figures) {
    one.label_da = one.label_en = one.unit = one.better = attack;
  }
  Provenance& made = results.provenance;
  made.inputs = {{attack, attack}, {attack + "2", std::string(100'000, '<')}};
  made.overrides = {{attack, attack}};
  made.git_dirty = true;
  for (std::string* text : {&made.program_version, &made.git_hash, &made.compiler,
                            &made.command_line, &made.started, &made.finished}) {
    *text = attack;
  }
  return results;
}

TEST(Escaping, NothingThatAScenarioSaysBecomesMarkup) {
  for (const Language language : {Language::danish, Language::english}) {
    const std::string page = html_report(hostile(), language);
    const auto read = page_reader::read_page(page);
    EXPECT_EQ(read.problems, std::vector<std::string>());
    for (const auto& tag : read.tags) {
      EXPECT_NE(tag.name, "script");
      EXPECT_NE(tag.name, "img");
      EXPECT_FALSE(tag.attributes.contains("onerror"));
    }
    EXPECT_NE(read.text.find(attack), std::string::npos) << "the reader sees what was written";
  }
}

TEST(Escaping, KeepsTheTextAndHidesControlCharacters) {
  EXPECT_EQ(report::Html("a<b & \"c\" 'd' æøå\n\te").bytes(),
            "a&lt;b &amp; &quot;c&quot; &#39;d&#39; æøå\n\te");
  EXPECT_EQ(report::Html(std::string_view("\0\x1b", 2)).bytes(), "\uFFFD\uFFFD");
}

TEST(Escaping, AttributesCannotBeLeft) {
  EXPECT_EQ(report::element("p", {{"class", "\"><b>"}}, report::Html("x")).bytes(),
            "<p class=\"&quot;&gt;&lt;b&gt;\">x</p>");
}

TEST(Escaping, TheTerminalIsNotSteeredByALabel) {
  Results results = sample::empty(2);
  sample::add_key_figures(results, {{{"a", "day", "ond\x1b[2Jskab\n", "", "none"}, {1, 2}}});
  const std::string table = key_figure_table(results, Language::danish);
  EXPECT_EQ(table.find('\x1b'), std::string::npos);
  EXPECT_NE(table.find("ond [2Jskab"), std::string::npos);
}

}  // namespace
}  // namespace output
