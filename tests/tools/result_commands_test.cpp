// The commands that read a result: info, digest, extract, rerun, report.
#include <filesystem>

#include <gtest/gtest.h>

#include "output/result_file.h"
#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
namespace fs = std::filesystem;

/// tiny.yaml, run twice over, with an override and a seed of its own.
class ResultCommands : public testing::Test {
 protected:
  void SetUp() override {
    const Said said = samspil({"run", folder.with("tiny.yaml"), "-r", "2", "--seed", "5", "--set",
                               "services.ward.beds=4", "-o", result});
    ASSERT_EQ(said.code, 0) << said.problems;
  }

  /// The result with one thing in it changed.
  template <class Change>
  std::string changed(Change change) {
    output::Results results = output::read_results(result);
    change(results);
    output::write_results(results, folder / "changed.h5");
    return folder / "changed.h5";
  }

  Folder folder;
  std::string result = folder / "four.h5";
};

TEST_F(ResultCommands, ExtractGivesTheScenarioByteForByte) {
  EXPECT_EQ(samspil({"extract", result}).out, tests::text_of(folder / "tiny.yaml"));
}

TEST_F(ResultCommands, RerunGivesTheSameBitsFromWhatIsStoredAlone) {
  fs::remove(folder / "tiny.yaml");
  const Said said = samspil({"rerun", result, "--threads", "1"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_EQ(said.out, "equal: " + samspil({"digest", result}).out);
  EXPECT_FALSE(fs::exists(folder / "four.rerun.h5"));
  EXPECT_EQ(samspil({"rerun", result, "-o", folder / "again.h5"}).code, 0);
  EXPECT_EQ(samspil({"digest", folder / "again.h5"}).out, samspil({"digest", result}).out);
}

TEST_F(ResultCommands, RerunNoticesNumbersThatAreNotThoseOfTheScenario) {
  const std::string other = changed([](output::Results& results) {
    results.provenance.overrides = {{"services.ward.beds", "5"}};
  });
  const Said said = samspil({"rerun", other});
  EXPECT_EQ(said.code, 5);
  EXPECT_NE(said.problems.find("E503"), std::string::npos) << said.problems;
  EXPECT_TRUE(fs::exists(folder / "changed.rerun.h5"));
}

TEST_F(ResultCommands, RerunRefusesAnotherProgramUntilForced) {
  const std::string other =
      changed([](output::Results& results) { results.provenance.git_hash = "0123456789ab"; });
  const Said refused = samspil({"rerun", other});
  EXPECT_EQ(refused.code, 5);
  EXPECT_NE(refused.problems.find("E502"), std::string::npos) << refused.problems;
  EXPECT_EQ(samspil({"rerun", other, "--force"}).code, 0);
}

TEST_F(ResultCommands, InfoTellsHowTheResultWasMade) {
  const Said said = samspil({"info", result});
  EXPECT_NE(said.out.find("services.ward.beds = 4"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("-r 2 --seed 5 --set services.ward.beds=4"), std::string::npos);
  EXPECT_NE(said.out.find("Mean wait"), std::string::npos);
  // Observed are the 60 days after 1 January 2026 and 10 days of warm-up, or 60 days with them.
  const std::string page = tests::text_of(folder / "four.html");
  const std::size_t period = said.out.find("period");
  const std::size_t first = said.out.find_first_not_of(' ', period + 6);
  const std::string words = said.out.substr(first, said.out.find('\n', period) - first);
  EXPECT_NE(words.find(", both included"), std::string::npos) << words;
  EXPECT_NE(page.find(words), std::string::npos) << words;
  EXPECT_NE(samspil({"info", result, "--lang", "da"}).out.find("Middelventetid"),
            std::string::npos);
}

TEST_F(ResultCommands, InfoTellsProgramsTheSame) {
  const Said said = samspil({"info", result, "--json"});
  EXPECT_TRUE(said.out.starts_with("{\"scenario\":\"tiny\",")) << said.out;
  EXPECT_NE(said.out.find("\"seed\":5,\"replications\":2,"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("\"overrides\":[\"services.ward.beds=4\"]"), std::string::npos);
}

TEST_F(ResultCommands, ReportIsOneFileAndReplacesNone) {
  EXPECT_EQ(samspil({"report", result}).code, 4);  // run has written it already
  EXPECT_EQ(samspil({"report", result, "-o", folder / "r.html"}).code, 0);
  EXPECT_NE(tests::text_of(folder / "r.html").find("<html"), std::string::npos);
  EXPECT_EQ(samspil({"report", result, "--overwrite", "--lang", "da"}).code, 0);
}

TEST_F(ResultCommands, ReportOfSeveralResultsIsTheirComparison) {
  const std::string other = folder / "other.h5";
  ASSERT_EQ(samspil({"run", folder / "tiny.yaml", "-r", "2", "-o", other}).code, 0);
  const Said said = samspil({"report", other, result, "--lang", "en"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_EQ(said.out, (folder / "other.compare.html") + "\n");
  EXPECT_NE(tests::text_of(folder / "other.compare.html").find("services.ward.beds"),
            std::string::npos)
      << "what differs";
  EXPECT_EQ(samspil({"report", result, folder / "tiny.yaml", "-o", folder / "r.html"}).code, 5);
}

/// The answers of capacity and of a sweep stand in the report of a result, in the words that their
/// own pages have.
class ReportWithAnswers : public ResultCommands {
 protected:
  void SetUp() override {
    ResultCommands::SetUp();
    const Said said = samspil({"capacity", folder / "tiny.yaml", "--lever", "services.ward.beds",
                               "--from", "3", "--to", "6", "--target", "wait <= 6 h", "-q"});
    ASSERT_NE(said.out.find("is enough"), std::string::npos) << said.problems;
    tests::write_text(folder / "plan.yaml",
                      "plan: 1\nscenario: tiny.yaml\nfactors:\n"
                      "  beds: {path: services.ward.beds, kind: integer, range: [3, 5]}\n"
                      "  arrivals: {path: groups.acute.arrivals.rate, range: [1.8 /d, 2.2 /d]}\n"
                      "design: {method: one_at_a_time}\nreplications: 2\n");
    ASSERT_EQ(samspil({"sweep", folder / "plan.yaml", "-q"}).code, 0);
  }

  std::string page(const std::vector<std::string>& files) {
    std::vector<std::string> words = {"report"};
    words.insert(words.end(), files.begin(), files.end());
    words.insert(words.end(), {"-o", folder / "all.html", "--overwrite", "--lang", "en"});
    const Said said = samspil(words);
    return said.code == 0 ? tests::text_of(folder / "all.html")
                          : std::to_string(said.code) + said.problems;
  }

  std::string capacity = folder / "tiny.capacity.h5", sweep = folder / "plan.h5";
};

TEST_F(ReportWithAnswers, HasTheCurveAndTheTornado) {
  const std::string all = page({result, capacity, sweep});
  const std::string curve = tests::text_of(folder / "tiny.capacity.html");
  const std::size_t answer = curve.find("services.ward.beds = ");
  ASSERT_NE(answer, std::string::npos);
  EXPECT_NE(all.find(curve.substr(answer, curve.find('<', answer) - answer)), std::string::npos)
      << "the answer, word for word";
  EXPECT_NE(all.find("<section id=\"what_matters\">"), std::string::npos);
  EXPECT_NE(all.find("id=\"tornado_0\""), std::string::npos);
  EXPECT_EQ(page({result}).find("id=\"how_much\""), std::string::npos);
}

TEST_F(ReportWithAnswers, TakesItsFilesInAnyOrder) {
  const std::string one = page({result, capacity, sweep});
  EXPECT_EQ(page({sweep, result, capacity}), one);
}

TEST_F(ReportWithAnswers, IsOfOneResultAndAtMostOneSweep) {
  EXPECT_TRUE(page({capacity})
                  .starts_with("2samspil: error E441: answers of capacity and sweep "
                               "stand in the report of one result only; there are 0"))
      << page({capacity});
  EXPECT_NE(page({result, result, sweep}).find("there are 2"), std::string::npos);
  EXPECT_NE(page({result, sweep, sweep}).find("E442"), std::string::npos);
}

/// A program in place of the browser: writes what Chromium writes, where Chromium writes it.
TEST_F(ResultCommands, ReportIsPrintedByTheBrowserThatIsInstalled) {
  const tests::Environment path("PATH", folder / "bin" + std::string(":/usr/bin:/bin"));
  std::filesystem::create_directory(folder / "bin");
  tests::write_text(folder / "bin/chromium",
                    "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) printf '%%PDF-1.4 ' > "
                    "\"${word#--print-to-pdf=}\";; esac; done\n");
  std::filesystem::permissions(folder / "bin/chromium", std::filesystem::perms::owner_all);
  const Said said = samspil({"report", result, "-o", folder / "r.html", "--pdf"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_EQ(said.out, (folder / "r.html") + "\n" + (folder / "r.pdf") + "\n");
  EXPECT_EQ(tests::text_of(folder / "r.pdf"), "%PDF-1.4 ");
  EXPECT_EQ(samspil({"report", result, "-o", folder / "s.html", "--pdf"}).code, 0);
  std::filesystem::remove(folder / "s.html");
  EXPECT_EQ(samspil({"report", result, "-o", folder / "s.html", "--pdf"}).code, 4)
      << "s.pdf is there already";
  tests::write_text(folder / "bin/chromium", "#!/bin/sh\nexit 0\n");
  const Said none = samspil({"report", result, "-o", folder / "t.html", "--pdf", "--lang", "en"});
  EXPECT_EQ(none.code, 4);
  EXPECT_NE(none.problems.find("E432"), std::string::npos) << none.problems;
}

TEST_F(ResultCommands, ReportWithoutABrowserSaysHowToPrint) {
  const tests::Environment path("PATH", folder / "bin");
  const Said said = samspil({"report", result, "-o", folder / "r.html", "--pdf", "--lang", "en"});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("E431"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("print it to PDF"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(folder / "r.html")) << "the report itself is written";
}

TEST_F(ResultCommands, ReportLooksAtTheResultFirst) {
  const Said said = samspil({"report", folder / "tiny.yaml", "-o", folder / "four.html"});
  EXPECT_EQ(said.code, 5);
  EXPECT_NE(said.problems.find("E501: \"" + (folder / "tiny.yaml") + "\" is not a result file"),
            std::string::npos)
      << said.problems;
}

TEST_F(ResultCommands, EveryOneOfThemNamesAFileThatIsDamaged) {
  const std::string bytes = tests::text_of(result);
  tests::write_text(result, bytes.substr(0, bytes.size() / 2));
  for (const char* command : {"info", "digest", "extract", "rerun", "report"}) {
    const Said said = samspil({command, result});
    EXPECT_EQ(said.code, 5) << command;
    EXPECT_NE(said.problems.find("E507: \"" + result + "\" was damaged"), std::string::npos)
        << command << ": " << said.problems;
    EXPECT_NE(samspil({command, result, "--lang", "da"}).problems.find("er beskadiget"),
              std::string::npos);
  }
}

TEST_F(ResultCommands, WithoutAScenarioThereIsNothingToRunAgain) {
  const std::string bare =
      changed([](output::Results& results) { results.provenance.inputs.clear(); });
  for (const char* command : {"extract", "rerun"}) {
    const Said said = samspil({command, bare});
    EXPECT_EQ(said.code, 5) << command;
    EXPECT_NE(said.problems.find("E508: \"" + bare + "\""), std::string::npos) << said.problems;
  }
}

TEST(Extract, GivesTheWholeTreeSoThatItRunsAgain) {
  const Folder folder;
  folder.with("common/base.yaml");
  ASSERT_EQ(samspil({"run", folder.with("site/north.yaml"), "-o", folder / "n.h5"}).code, 0);
  const Said said = samspil({"extract", folder / "n.h5", "--all", folder / "tree"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_EQ(tests::text_of(folder / "tree/north.yaml"), tests::text_of(folder / "site/north.yaml"));
  EXPECT_EQ(tests::text_of(folder / "tree/_up/common/base.yaml"),
            tests::text_of(folder / "common/base.yaml"));
  EXPECT_EQ(samspil({"extract", folder / "n.h5", "--all", folder / "tree"}).code, 4);
}

TEST(Rerun, ReadsTheFilesThatTheScenarioBuiltOnFromTheResult) {
  const Folder folder;
  folder.with("common/base.yaml");
  ASSERT_EQ(samspil({"run", folder.with("site/north.yaml"), "-o", folder / "n.h5"}).code, 0);
  fs::remove_all(folder / "common");
  fs::remove_all(folder / "site");
  EXPECT_EQ(samspil({"rerun", folder / "n.h5"}).code, 0);
}

}  // namespace
