// The commands about scenarios: check, explain, schema, new.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
namespace fs = std::filesystem;

TEST(Check, SaysWhatIsInAScenarioThatIsFine) {
  const Folder folder;
  const Said said = samspil({"check", folder.with("tiny.yaml")});
  EXPECT_EQ(said.code, 0);
  EXPECT_NE(said.out.find("tiny.yaml: OK. Scenario. Patient groups: 1, services: 1, pathways: 1"),
            std::string::npos)
      << said.out;
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(Check, TellsAllErrorsOfAllFilesAtOnce) {
  const Folder folder;
  const Said said = samspil({"check", folder.with("tiny.yaml"), folder.with("broken.yaml")});
  EXPECT_EQ(said.code, 3);
  EXPECT_NE(said.out.find("OK"), std::string::npos);
  EXPECT_NE(said.problems.find("broken.yaml:4:"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("broken.yaml:8:"), std::string::npos) << said.problems;
}

TEST(Check, TellsProgramsTheSameErrors) {
  const Folder folder;
  const Said said = samspil({"check", folder.with("broken.yaml"), "--json"});
  EXPECT_EQ(said.code, 3);
  EXPECT_EQ(said.problems, "");
  EXPECT_TRUE(said.out.starts_with("[")) << said.out;
  EXPECT_NE(said.out.find("\"suggestion\": \"replications\""), std::string::npos) << said.out;
}

TEST(Check, ReportsTheOtherFilesWhenOneCannotBeRead) {
  const Folder folder;
  const Said said = samspil(
      {"check", folder.with("tiny.yaml"), folder / "nope.yaml", "/", folder.with("broken.yaml")});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.out.find("tiny.yaml: OK"), std::string::npos) << said.out;
  EXPECT_NE(said.problems.find("nope.yaml\": is not there"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("there is no scenario in the folder \"/\""), std::string::npos)
      << said.problems;
  EXPECT_NE(said.problems.find("broken.yaml:8:"), std::string::npos) << said.problems;
}

TEST(Check, ReadsAScenarioUnderTheFilesLaidOverIt) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tests::write_text(folder / "more.yaml", "samspil: 1\nruns: {seed: 7}\n");
  tests::write_text(folder / "wrong.yaml", "samspil: 1\nservices: {ward: {bedz: 3}}\n");
  const Said fine = samspil({"check", scenario, "--with", folder / "more.yaml"});
  EXPECT_EQ(fine.code, 0) << fine.problems;
  EXPECT_NE(fine.out.find("seed: 7.\n"), std::string::npos) << fine.out;
  const Said wrong = samspil({"check", scenario, "--with", folder / "wrong.yaml"});
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.problems.find("wrong.yaml:2:"), std::string::npos) << wrong.problems;
}

TEST(Check, SaysWhichFilesOfAFolderAreWhat) {
  const Folder folder;
  folder.with("tiny.yaml");
  tests::write_text(folder / "beds.yaml", "samspil: 1\nparameters: {beds: 3}\n");
  tests::write_text(folder / "more.yaml", "extends: [tiny.yaml, beds.yaml]\nruns: {seed: 7}\n");
  tests::write_text(folder / "compose.yml", "volumes: {a: b}\n");
  tests::write_text(folder / "notes.txt", "samspil: 1\n");
  const Said said = samspil({"check", folder.path().string()});
  EXPECT_EQ(said.code, 0) << said.problems;
  const auto says = [&](const std::string& line) {
    EXPECT_NE(said.out.find(line), std::string::npos) << line << '\n' << said.out;
  };
  says("more.yaml: OK. Overlay of tiny.yaml, beds.yaml. Patient groups: 1");
  says("tiny.yaml: OK. Scenario. Patient groups: 1");
  says("beds.yaml: a part, read together with those that build on it.\n");
  says("compose.yml: no scenario: says neither samspil nor extends.\n");
  EXPECT_EQ(said.out.find("notes"), std::string::npos);
}

TEST(Check, OfAFolderIsAsStrictAsOfEachFile) {
  const Folder folder;
  folder.with("tiny.yaml");
  tests::write_text(folder / "beds.yaml", "samspil: 1\nparameters: {beds: 3}\n");
  EXPECT_EQ(samspil({"check", folder.path().string()}).code, 3);  // nothing builds on beds.yaml
  const Said json = samspil({"check", folder.path().string(), "--json"});
  EXPECT_EQ(json.problems, "");
  EXPECT_NE(json.out.find("\"file\": \"" + (folder / "beds.yaml") + "\""), std::string::npos)
      << json.out;
}

TEST(Check, NamesFilesAsTheyWereGiven) {
  const Folder folder;
  const std::string one = folder.with("broken.yaml");
  fs::create_directory(folder / "sub");
  fs::copy(one, folder / "sub/broken.yaml");
  tests::write_text(folder / "sub/over.yaml", "extends: ../broken.yaml\n");
  const Said said = samspil({"check", one, folder / "sub/broken.yaml", folder / "sub/over.yaml"});
  EXPECT_TRUE(said.problems.starts_with(one + ":4:8: error E010")) << said.problems;
  EXPECT_NE(said.problems.find("\n" + (folder / "sub/broken.yaml") + ":4:8: error E010"),
            std::string::npos)
      << said.problems;
  EXPECT_EQ(said.problems.find("sub/../"), std::string::npos);
  // With the line below each, whichever file it stands in.
  std::size_t lines = 0;
  for (std::size_t at = said.problems.find("  4 | runs: {replicatons"); at != std::string::npos;
       at = said.problems.find("  4 | runs: {replicatons", at + 1))
    ++lines;
  EXPECT_EQ(lines, 3U) << said.problems;
}

TEST(Check, SaysThatAResultIsNoScenario) {
  const Folder folder;
  ASSERT_EQ(samspil({"run", folder.with("tiny.yaml"), "-r", "1"}).code, 0);
  const std::string result = folder / "tiny.h5";
  const std::string says = "E418: \"" + result + "\" is a result; a scenario is wanted here";
  for (const char* command : {"check", "explain", "run", "draw"}) {
    const Said said = samspil({command, result});
    EXPECT_EQ(said.code, 3) << command;
    EXPECT_NE(said.problems.find(says), std::string::npos) << command << ": " << said.problems;
  }
}

TEST(Check, AnswersInJsonWhateverIsWrong) {
  const Folder folder;
  const std::string missing = folder / "nope.yaml";
  const Said said = samspil({"check", folder.with("broken.yaml"), missing, "--json"});
  EXPECT_EQ(said.code, 4);
  EXPECT_EQ(said.problems, "");
  EXPECT_NE(said.out.find("\"suggestion\": \"replications\""), std::string::npos) << said.out;
  EXPECT_TRUE(said.out.ends_with(
      ",\n{\"file\":\"" + missing +
      "\",\"line\":0,\"column\":0,\"code\":\"E421\",\"severity\":\"error\",\"message\":\"\\\"" +
      missing + "\\\": is not there\",\"hint\":\"\",\"suggestion\":\"\"}]\n"))
      << said.out;
  EXPECT_EQ(samspil({"check", folder.with("tiny.yaml"), "--json"}).out, "[]\n");
  EXPECT_TRUE(samspil({"check", missing, "--set", "x", "--json"}).out.starts_with("[{"));
}

TEST(Explain, SaysInWordsThatAValueIsADefault) {
  const Folder folder;
  const Said said = samspil({"explain", folder.with("tiny.yaml")});
  EXPECT_NE(said.out.find("not in the scenario: default\n"), std::string::npos) << said.out;
  EXPECT_EQ(said.out.find("default:1"), std::string::npos) << said.out;
}

TEST(Explain, SaysWhereAValueComesFrom) {
  const Folder folder;
  const Said said = samspil({"explain", folder.with("tiny.yaml"), "services.ward.beds"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_NE(said.out.find("services.ward.beds: 3"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("a test"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("tiny.yaml:9"), std::string::npos) << said.out;
}

TEST(Explain, ShowsAllBelowAPath) {
  const Folder folder;
  const Said said = samspil({"explain", folder.with("tiny.yaml"), "clock"});
  EXPECT_NE(said.out.find("clock.start"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("clock.warm_up"), std::string::npos);
  EXPECT_EQ(said.out.find("services"), std::string::npos);
}

TEST(Explain, SuggestsTheNearestPath) {
  const Folder folder;
  const Said said = samspil({"explain", folder.with("tiny.yaml"), "service.ward.beds"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("did you mean \"services.ward.beds\"?"), std::string::npos)
      << said.problems;
}

TEST(Explain, ExplainsTheCodesOfScenarioErrorsInBothLanguages) {
  const Said english = samspil({"explain", "E010"});
  const Said danish = samspil({"explain", "E010", "--lang", "da"});
  EXPECT_EQ(english.code, 0);
  EXPECT_EQ(danish.code, 0);
  EXPECT_NE(english.out, danish.out);
  EXPECT_EQ(samspil({"explain", "e010"}).out, english.out);
}

TEST(Schema, IsGivenForEditorsAndForPeople) {
  EXPECT_TRUE(samspil({"schema"}).out.starts_with("{"));
  EXPECT_NE(samspil({"schema", "--markdown"}).out.find("|"), std::string::npos);
}

struct Template {
  const char* name;
  const char* language;
};
void PrintTo(const Template& which, std::ostream* to) {
  *to << which.name << ' ' << which.language;
}

class Templates : public testing::TestWithParam<Template> {};

TEST_P(Templates, AreScenariosWithoutError) {
  const Folder folder;
  const auto [name, language] = GetParam();
  const Said made = samspil({"new", folder / "my", "--template", name, "--lang", language});
  ASSERT_EQ(made.code, 0) << made.problems;
  EXPECT_TRUE(tests::text_of(folder / "my.yaml").starts_with("# yaml-language-server: $schema="));
  EXPECT_TRUE(fs::exists(folder / "samspil.schema.json"));
  const Said checked = samspil({"check", folder / "my.yaml"});
  EXPECT_EQ(checked.code, 0) << checked.problems;
  EXPECT_EQ(checked.problems, "");
}

INSTANTIATE_TEST_SUITE_P(All, Templates,
                         testing::Values(Template{"ward", "da"}, Template{"ward", "en"},
                                         Template{"clinic", "da"}, Template{"clinic", "en"},
                                         Template{"emergency", "da"}, Template{"emergency", "en"},
                                         Template{"surgery", "da"}, Template{"surgery", "en"},
                                         Template{"municipal", "da"}, Template{"municipal", "en"},
                                         Template{"region", "da"}, Template{"region", "en"}),
                         [](const auto& each) {
                           return std::string(each.param.name) + "_" + each.param.language;
                         });

TEST(New, ReplacesNoFile) {
  const Folder folder;
  tests::write_text(folder / "my.yaml", "mine");
  EXPECT_EQ(samspil({"new", folder / "my"}).code, 4);
  EXPECT_EQ(tests::text_of(folder / "my.yaml"), "mine");
}

TEST(New, RenewsTheSchemaOfAnOlderProgramAndLeavesAStrangers) {
  const Folder folder;
  ASSERT_EQ(samspil({"new", folder / "first"}).code, 0);
  const std::string schema = folder / "samspil.schema.json";
  const std::string fresh = tests::text_of(schema);
  EXPECT_EQ(fresh, samspil({"schema"}).out);
  tests::write_text(schema, "{\n  \"title\": \"Samspil scenario\",\n  \"old\": true\n}\n");
  ASSERT_EQ(samspil({"new", folder / "second"}).code, 0);
  EXPECT_EQ(tests::text_of(schema), fresh);
  tests::write_text(schema, "{\"title\": \"mine\"}\n");
  ASSERT_EQ(samspil({"new", folder / "third"}).code, 0);
  EXPECT_EQ(tests::text_of(schema), "{\"title\": \"mine\"}\n");
}

TEST(New, RefusesNamesThatNoCommandCouldBeGiven) {
  const Folder folder;
  for (const std::string& name : {std::string(), std::string("-x"), folder / "-x", folder / ""}) {
    const Said said = samspil({"new", "--", name});
    EXPECT_EQ(said.code, 2) << name;
    EXPECT_NE(said.problems.find("E415"), std::string::npos) << said.problems;
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(New, QuotesTheNameForTheShell) {
  const Folder folder;
  const Said said = samspil({"new", folder / "æøå og mellemrum"});
  EXPECT_NE(said.problems.find("samspil run '" + (folder / "æøå og mellemrum.yaml") + "'\n"),
            std::string::npos)
      << said.problems;
}

TEST(New, NamesTheTemplatesThereAre) {
  const Folder folder;
  const Said said = samspil({"new", folder / "my", "--template", "hospital"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("templates: clinic, emergency, municipal, region, surgery, ward"),
            std::string::npos)
      << said.problems;
  EXPECT_EQ(samspil({"new", folder / "my", "--template", "../denmark/common"}).code, 2);
}

const std::string draft = "# wards\r\ntitle: T\r\nservices: {ward: {queue: fifo}} # c\r\n";
const std::string lifted_draft =
    "# wards\r\nsamspil: 1\r\ntitle: T\r\nservices: {ward: {queue: {order: fifo}}} # c\r\n";

TEST(Migrate, WritesTheLiftedTextAndTellsWhatItChanged) {
  const Folder folder;
  const std::string file = folder / "old.yaml";
  tests::write_text(file, draft);
  const Said said = samspil({"migrate", file});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_EQ(said.out, lifted_draft);
  EXPECT_EQ(said.problems, file + ":2:1: samspil: 1\n" + file + ":3:26: fifo -> {order: fifo}\n" +
                               file +
                               ": lifted from version 0 of the language; changed in 2 places\n");
  EXPECT_EQ(tests::text_of(file), draft);
}

TEST(Migrate, WritesWhereItIsTold) {
  const Folder folder;
  const std::string file = folder / "old.yaml";
  tests::write_text(file, draft);
  EXPECT_EQ(samspil({"migrate", file, "-o", folder / "new.yaml"}).code, 0);
  EXPECT_EQ(tests::text_of(folder / "new.yaml"), lifted_draft);
  EXPECT_EQ(samspil({"migrate", file, "-o", folder / "new.yaml"}).code, 4);  // it is there
  EXPECT_EQ(samspil({"migrate", file, "-o", folder / "new.yaml", "--overwrite"}).code, 0);
  EXPECT_EQ(samspil({"migrate", file, "-o", folder / "x.yaml", "--in-place"}).code, 2);
  EXPECT_EQ(samspil({"migrate", file, "--in-place", "--quiet"}).problems, "");
  EXPECT_EQ(tests::text_of(file), lifted_draft);
}

TEST(Migrate, LeavesNewestFilesAloneAndRefusesNewerOnes) {
  const Folder folder;
  const Said newest = samspil({"migrate", folder.with("tiny.yaml"), "--in-place"});
  EXPECT_EQ(newest.code, 0);
  EXPECT_NE(newest.problems.find("version 1 of the language, the newest; nothing is changed\n"),
            std::string::npos)
      << newest.problems;
  tests::write_text(folder / "newer.yaml", "samspil: 2\n");
  const Said newer = samspil({"migrate", folder / "newer.yaml", "--in-place"});
  EXPECT_EQ(newer.code, 3);
  EXPECT_NE(newer.problems.find("newer.yaml:1:10: error E109: "), std::string::npos)
      << newer.problems;
  EXPECT_EQ(tests::text_of(folder / "newer.yaml"), "samspil: 2\n");
  EXPECT_EQ(samspil({"migrate", folder / "nope.yaml"}).code, 4);
  EXPECT_EQ(samspil({"migrate", folder.path().string()}).code, 4);
}

}  // namespace
