// Words the user may paste into a shell, and places in what the user typed.
#include <gtest/gtest.h>

#include "tools/samspil/set_places.h"
#include "tools/samspil/shell_word.h"

namespace {

TEST(ShellWord, IsQuotedOnlyWhereAShellWouldReadSomethingElse) {
  EXPECT_EQ(tools::shell_word("basis-2.yaml"), "basis-2.yaml");
  EXPECT_EQ(tools::shell_word("ældre_åben.yaml"), "ældre_åben.yaml");
  EXPECT_EQ(tools::shell_word("æøå og mellemrum.yaml"), "'æøå og mellemrum.yaml'");
  EXPECT_EQ(tools::shell_word("it's"), R"('it'\''s')");
  EXPECT_EQ(tools::shell_word(""), "''");
}

engine::Errors one_at(const std::string& file, int line) {
  engine::Error error;
  error.code = "E010";
  error.where = {file, line, 20, 2};
  return {error};
}

TEST(SetPlaces, AreNumberedWhenThereAreSeveral) {
  const std::vector<scenarios::Override> one{{"a", "1"}};
  const std::vector<scenarios::Override> two{{"a", "1"}, {"b.c", "2"}};
  EXPECT_EQ(tools::with_set_places(one_at("--set", 1), one).front().where,
            (engine::Place{"--set", 1, 20, 2}));
  EXPECT_EQ(tools::with_set_places(one_at("--set", 2), two).front().where,
            (engine::Place{"--set 2", 1, 20, 2}));
  EXPECT_EQ(tools::with_set_places(one_at("basis.yaml", 2), two).front().where,
            (engine::Place{"basis.yaml", 2, 20, 2}));
}

TEST(SetPlaces, ShowWhatWasTypedBelowTheError) {
  const auto read = tools::with_set_texts(
      {[](const std::string&) { return std::string("file"); }, {}}, {{"a", "1"}, {"b.c", "2"}});
  EXPECT_EQ(read("--set 2"), "b.c=2");
  EXPECT_EQ(read("basis.yaml"), "file");
}

}  // namespace
