// What a user is told when the machine or the program gives up.
#include "tools/samspil/fault.h"

#include <fstream>
#include <new>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "models/expression/unusable_value.h"
#include "models/network/locked.h"
#include "tests/tools/call.h"
#include "tools/samspil/program.h"

namespace {

using tools::Language;

template <class Fault>
tests::Said told(const Fault& fault, Language language) {
  std::ostringstream problems;
  try {
    throw fault;
  } catch (const std::exception&) {
    const int code = tools::tell_fault(language, problems);
    return {code, "", problems.str()};
  }
}

TEST(Fault, OfMemoryIsNoFaultInTheProgram) {
  const auto english = told(std::bad_alloc(), Language::english);
  EXPECT_EQ(english.code, 1);
  EXPECT_NE(english.problems.find("E591: there is not enough memory; the program has used "),
            std::string::npos)
      << english.problems;
  EXPECT_NE(english.problems.find("--threads 1"), std::string::npos);
  EXPECT_EQ(english.problems.find("report it"), std::string::npos);
  const auto danish = told(std::bad_alloc(), Language::danish);
  EXPECT_NE(danish.problems.find("ikke hukommelse nok"), std::string::npos) << danish.problems;
}

TEST(Fault, OfTheProgramIsAskedToBeReported) {
  const auto said = told(std::logic_error("a bug"), Language::english);
  EXPECT_EQ(said.code, 1);
  EXPECT_NE(said.problems.find("E590: there is a fault in the program: a bug"), std::string::npos);
}

TEST(Fault, OfARunThatIsLockedNamesTheCircle) {
  const auto english = told(models::Locked("ward > home > ward"), Language::english);
  EXPECT_NE(
      english.problems.find("E592: in the run patients wait in beds for each other's beds for "
                            "ever: ward > home > ward"),
      std::string::npos)
      << english.problems;
  const auto danish = told(models::Locked("a > b > a"), Language::danish);
  EXPECT_NE(danish.problems.find("skriv circular_blocking: swap"), std::string::npos);
}

TEST(Fault, OfAFormulaIsOneOfTheScenario) {
  const auto said = told(models::UnusableValue("3 d - waited", -172'800e6), Language::english);
  EXPECT_EQ(said.code, 3);
  EXPECT_NE(said.problems.find("E593: in the run the formula \"3 d - waited\" gave -1.728e+11, "
                               "which is of no use; if it is a time, it is -2 days"),
            std::string::npos)
      << said.problems;
}

TEST(Fault, OfAFullDiskUnderTheAnswerIsCalledSo) {
  std::ofstream full("/dev/full");
  std::ostringstream problems;
  const std::vector<std::string> words{"--lang", "en", "schema"};
  EXPECT_EQ(tools::samspil(words, full, problems), 4);
  EXPECT_NE(problems.str().find("\"stdout\": the disk is full"), std::string::npos)
      << problems.str();
}

TEST(Fault, OfAMissingFolderNamesWhatTheUserGave) {
  const auto said = tests::samspil({"new", "/nowhere/x"});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("\"/nowhere/x.yaml\": the folder \"/nowhere\" is not there"),
            std::string::npos)
      << said.problems;
}

}  // namespace
