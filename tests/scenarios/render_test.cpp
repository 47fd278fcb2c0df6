#include <algorithm>
#include <optional>
#include <stdexcept>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "scenarios/messages.h"

namespace scenarios {
namespace {

const std::string basis =
    "samspil: 1\nstart: 01-02-2027\nreplicatons: 20\n\n\n\n\n\n\n    occupancy_target: 0,85\n";

std::optional<std::string> read_sample(const std::string& file) {
  if (file == "basis.yaml") return basis;
  return std::nullopt;
}

engine::Error unknown_field() {
  return {"E010", {"basis.yaml", 3, 1, 11}, {{"found", "replicatons"}}, "replications"};
}
engine::Error comma() {
  return {"E021", {"basis.yaml", 10, 23, 4}, {{"found", "0,85"}, {"point", "0.85"}}, "0.85"};
}
engine::Error date() {
  return {"E030", {"basis.yaml", 2, 8, 10}, {{"found", "01-02-2027"}}, "2027-02-01"};
}

TEST(Messages, ShowTheLineACaretAndTheSmallestFixInDanish) {
  EXPECT_EQ(render({comma(), unknown_field(), date()}, Language::danish, read_sample),
            R"(basis.yaml:2:8: fejl E030: datoen "01-02-2027" kan læses på to måder
  2 | start: 01-02-2027
    |        ^^^^^^^^^^
    = hint: skriv år-måned-dag: 2027-02-01
basis.yaml:3:1: fejl E010: ukendt felt "replicatons"
  3 | replicatons: 20
    | ^^^^^^^^^^^
    = hint: mente du "replications"?
basis.yaml:10:23: fejl E021: "0,85" er ikke et tal
 10 |     occupancy_target: 0,85
    |                       ^^^^
    = hint: brug punktum i YAML: 0.85
3 fejl. Intet er kørt.
)");
}

TEST(Messages, SayTheSameInEnglish) {
  EXPECT_EQ(render({unknown_field()}, Language::english, read_sample),
            R"(basis.yaml:3:1: error E010: unknown field "replicatons"
  3 | replicatons: 20
    | ^^^^^^^^^^^
    = hint: did you mean "replications"?
1 error. Nothing was run.
)");
}

TEST(Messages, CountWarningsApartAndLetThemRun) {
  engine::Error warning = unknown_field();
  warning.severity = engine::Severity::warning;
  const auto nothing = [](const std::string&) {
    return std::nullopt;
  };
  EXPECT_EQ(render({warning}, Language::danish, nothing),
            "basis.yaml:3:1: advarsel E010: ukendt felt \"replicatons\"\n"
            "    = note: mente du \"replications\"?\n1 advarsel.\n");
  const std::string both = render({warning, comma(), date()}, Language::english, nothing);
  EXPECT_TRUE(both.ends_with("2 errors, 1 warning. Nothing was run.\n")) << both;
  EXPECT_TRUE(render({warning, warning, comma()}, Language::danish, nothing)
                  .ends_with("1 fejl, 2 advarsler. Intet er kørt.\n"));
}

TEST(Messages, StopAfterTwentyAndSayHowManyMore) {
  const engine::Errors many(25, unknown_field());
  const auto nothing = [](const std::string&) {
    return std::nullopt;
  };
  const std::string text = render(many, Language::english, nothing);
  EXPECT_TRUE(text.ends_with("… and 5 more\n25 errors. Nothing was run.\n")) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 20 * 2 + 2);
}

TEST(Messages, AreEmptyIfNothingIsWrong) {
  EXPECT_EQ(render({}, Language::english, read_sample), "");
}

TEST(Messages, FitLongLinesAndWindowsLineEnds) {
  const auto text = [](const std::string&) {
    return std::string(5000, 'x') + ": bad\r\nnext";
  };
  engine::Error error = unknown_field();
  error.where = {"a.yaml", 1, 5003, 3};
  const std::string shown = render({error}, Language::english, text);
  EXPECT_NE(shown.find("  1 | " + std::string(58, 'x') + ": bad\n    | " + std::string(60, ' ') +
                       "^^^\n"),
            std::string::npos)
      << shown;
}

TEST(Messages, KeepTheCaretUnderTheWordAfterDanishLetters) {
  const auto text = [](const std::string&) {
    return "død: 0,85";
  };
  engine::Error error = comma();
  error.where = {"a.yaml", 1, 6, 4};
  EXPECT_NE(render({error}, Language::english, text).find("  1 | død: 0,85\n    |      ^^^^\n"),
            std::string::npos);
}

TEST(Messages, SurvivePlacesOutsideTheText) {
  engine::Error error = comma();
  for (const engine::Place& where :
       {engine::Place{"basis.yaml", 999, 1, 1}, engine::Place{"basis.yaml", 1, 999, 999},
        engine::Place{"", 1, 1, 1}}) {
    error.where = where;
    EXPECT_NE(render({error}, Language::english, read_sample).find("E021"), std::string::npos);
  }
}

TEST(Messages, AreObjectsForPrograms) {
  const auto all =
      nlohmann::json::parse(render_json({comma(), unknown_field()}, Language::english));
  ASSERT_EQ(all.size(), 2U);
  const nlohmann::json first = {{"file", "basis.yaml"},
                                {"line", 3},
                                {"column", 1},
                                {"code", "E010"},
                                {"severity", "error"},
                                {"message", "unknown field \"replicatons\""},
                                {"hint", "did you mean \"replications\"?"},
                                {"suggestion", "replications"}};
  EXPECT_EQ(all[0], first);
  EXPECT_EQ(all[1]["line"], 10);
}

TEST(Messages, OfAnUnknownCodeAreAProgrammingError) {
  EXPECT_THROW(message({"E999", {}, {}, ""}, Language::english), std::logic_error);
}

}  // namespace
}  // namespace scenarios
