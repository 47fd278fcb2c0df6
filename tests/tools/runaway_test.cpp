// Scenarios whose run would never end are stopped, and the scenario is blamed and not the program.
#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

struct Case {
  std::string about;
  std::string text;  ///< after samspil, title and clock
  std::string told;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.about;
}

class Runaway : public testing::TestWithParam<Case> {};

TEST_P(Runaway, IsStoppedAndToldOfTheScenario) {
  const tests::Folder folder;
  const std::string file = folder / "away.yaml";
  tests::write_text(
      file, "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 30 d}\n" + GetParam().text);
  for (const char* threads : {"1", "2"}) {
    const auto said = tests::samspil({"run", file, "-q", "-r", "1", "--threads", threads});
    EXPECT_EQ(said.code, 3);
    EXPECT_NE(said.problems.find(GetParam().told), std::string::npos) << said.problems;
  }
}

const Case cases[] = {
    {"circle",
     "groups: {p: {arrivals: every(36 h), pathway: rounds, attributes: {kind: 3}}}\n"
     "pathways:\n"
     "  rounds: [{wait: (3 - kind) * 1 h}, {choose: {again: 100 %}}]\n"
     "  again: [{go: rounds}]\n",
     "E594: in the run patients go round in the pathway \"rounds\" without time passing, 1.5 days "
     "after the start"},
    {"visits",
     "groups: {p: {arrivals: every(36 h), pathway: rounds, attributes: {kind: 3}}}\n"
     "services: {ward: {kind: ward, beds: 5}}\n"
     "pathways:\n"
     "  rounds: [{in: ward, for: (3 - kind) * 1 h}, {go: rounds}]\n",
     "E594: in the run patients go round in the pathway \"rounds\" without time passing, 1.5 days "
     "after the start"},
    {"course",
     "groups: {p: {arrivals: {present: 3}, pathway: begin}}\n"
     "services: {c: {kind: clinic, slots: {k: {together: 2}}}}\n"
     "pathways: {begin: [{wait: 36 h}, {go: rounds}], rounds: [{visit: c}, {go: rounds}]}\n",
     "E594: in the run patients go round in the pathway \"rounds\" without time passing, 1.5 days "
     "after the start"},
    {"crawl",
     "groups: {p: {arrivals: every(36 h), pathway: rounds}}\n"
     "pathways:\n"
     "  rounds: [{wait: \"uniform(0 s, 0.000004 s)\"}, {go: rounds}]\n",
     "E595: in the run time hardly passes: more than 100000 things happen in a second, from "},
};

INSTANTIATE_TEST_SUITE_P(Scenarios, Runaway, testing::ValuesIn(cases),
                         [](const auto& one) { return one.param.about; });

}  // namespace
