#include <gtest/gtest.h>

#include "tests/tools/call.h"
#include "tools/samspil/command.h"
#include "tools/samspil/problem_catalogue.h"

namespace {

using tests::samspil;

TEST(Program, ListsEveryCommandInItsHelp) {
  const auto said = samspil({"--help"});
  EXPECT_EQ(said.code, 0);
  EXPECT_EQ(said.problems, "");
  for (const auto& command : tools::all_commands()) {
    EXPECT_NE(said.out.find("  " + std::string(command.syntax.command) + " "), std::string::npos);
  }
}

TEST(Program, HasHelpWithOptionsAndExamplesForEveryCommandInBothLanguages) {
  for (const auto& command : tools::all_commands()) {
    const std::string name(command.syntax.command);
    const auto english = samspil({name, "--help"});
    const auto danish = samspil({"--lang", "da", "help", name});
    EXPECT_EQ(english.code, 0);
    EXPECT_NE(english.out.find("Examples:\n  samspil " + name), std::string::npos) << english.out;
    EXPECT_NE(danish.out.find("Eksempler:\n  samspil " + name), std::string::npos) << danish.out;
    for (const auto& option : command.syntax.options) {
      EXPECT_NE(english.out.find(option.name), std::string::npos) << option.name;
      EXPECT_FALSE(option.help.da.empty() || option.help.en.empty()) << option.name;
    }
  }
}

TEST(Program, SuggestsTheNearestCommandAndOption) {
  const auto command = samspil({"rum"});
  EXPECT_EQ(command.code, 2);
  EXPECT_EQ(command.out, "");
  EXPECT_NE(command.problems.find("unknown command \"rum\""), std::string::npos);
  EXPECT_NE(command.problems.find("did you mean \"run\"?"), std::string::npos);
  const auto option = samspil({"--lang", "da", "run", "x.yaml", "--sed", "3"});
  EXPECT_EQ(option.code, 2);
  EXPECT_NE(option.problems.find("mente du \"--seed\"?"), std::string::npos) << option.problems;
}

TEST(Program, ShowsItsHelpAndFailsWhenNothingIsAsked) {
  const auto said = samspil({});
  EXPECT_EQ(said.code, 2);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.problems.find("Commands:"), std::string::npos);
}

TEST(Program, SaysItsVersionWithTheSourceItWasBuiltFrom) {
  const auto said = samspil({"--version"});
  EXPECT_EQ(said.code, 0);
  EXPECT_TRUE(said.out.starts_with("samspil 0.")) << said.out;
  EXPECT_NE(said.out.find('('), std::string::npos);
}

TEST(Program, SaysFourWhenAFileCannotBeRead) {
  const auto said = samspil({"check", "/nowhere/basis.yaml"});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("\"/nowhere/basis.yaml\": the folder \"/nowhere\" is not there"),
            std::string::npos)
      << said.problems;
  EXPECT_EQ(samspil({"info", "/nowhere/basis.h5"}).code, 4);
  EXPECT_EQ(samspil({"check", "/"}).code, 4);
}

TEST(Program, SaysFiveWhenAFileIsNoResult) {
  const tests::Folder folder;
  tests::write_text(folder / "basis.h5", "this is no result");
  for (const char* command : {"info", "digest", "extract", "rerun", "report"}) {
    EXPECT_EQ(samspil({command, folder / "basis.h5"}).code, 5) << command;
  }
}

TEST(Program, ExplainsItsOwnCodesInBothLanguages) {
  for (const auto& catalogue : {tools::problem_catalogue(), tools::experiment_problems(),
                                tools::sweep_problems(), tools::search_problems()}) {
    for (const auto& text : catalogue) {
      EXPECT_FALSE(text.what.da.empty() || text.what.en.empty()) << text.code;
      EXPECT_EQ(text.hint.da.empty(), text.hint.en.empty()) << text.code;
      const auto said = samspil({"explain", std::string(text.code)});
      EXPECT_EQ(said.code, 0) << text.code;
      EXPECT_EQ(said.out.find('{'), std::string::npos) << said.out;
    }
  }
  EXPECT_NE(samspil({"explain", "E408"}).out.find("samspil COMMAND --help says what"),
            std::string::npos);
  EXPECT_NE(samspil({"explain", "E408", "--lang", "da"}).out.find("et tal uden for grænserne"),
            std::string::npos);
  EXPECT_NE(samspil({"explain", "E421"}).out.find("cannot be read or written"), std::string::npos);
  EXPECT_EQ(samspil({"explain", "E999"}).code, 2);
}

}  // namespace
