// Files that are not fit to be read: what the guard refuses, and in which words.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongYaml : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongYaml, IsToldAtItsPlace) {
  expect_said(GetParam());
}

const std::vector<WrongScenario> wrong_yaml = {
    {"EmptyFile",
     "",
     {"t.yaml:1:1: error E006: the file is empty = start from an example: samspil new NAME"}},
    {"OnlyComments",
     "# nothing\n\n",
     {"t.yaml:1:1: error E006: the file is empty = start from an example: samspil new NAME"}},
    {"OnlyDashes",
     "---\n",
     {"t.yaml:1:1: error E006: the file is empty = start from an example: samspil new NAME"}},
    {"Latin1",
     "samspil: 1\ntitle: K\xF8\n",
     {"t.yaml:2:9: error E003: the file is not UTF-8 from here on = save it as UTF-8 in your "
      "editor"}},
    {"Utf16",
     std::string("\xFF\xFEs\0a\0", 6),
     {"t.yaml:1:1: error E003: the file is not UTF-8 from here on = save it as UTF-8 in your "
      "editor"}},
    {"Nul",
     std::string("samspil: 1\ntitle: a\0b\n", 21),
     {"t.yaml:2:9: error E004: the character 0x00 cannot stand in a scenario = delete it"}},
    {"Escape",
     "samspil: 1\ntitle: \x1B[2J\n",
     {"t.yaml:2:8: error E004: the character 0x1B cannot stand in a scenario = delete it"}},
    {"EscapeByAnEscape",
     with_line(2, R"(title: "a\x1b[31mred\u0007")"),
     {"t.yaml:2:8: error E004: the character 0x1B cannot stand in a scenario = delete it"}},
    {"NulByAnEscape",
     with_line(3, R"(groups: {acute: {label: "a\0b", arrivals: poisson(1 /d), pathway: stay}})"),
     {"t.yaml:3:25: error E004: the character 0x00 cannot stand in a scenario = delete it"}},
    {"BellInAName",
     with_line(6, R"(key_figures: {"a\ab": {figure: deaths}})"),
     {"t.yaml:6:15: error E004: the character 0x07 cannot stand in a scenario = delete it"}},
    {"TabsInTwoLines",
     "samspil: 1\nclock:\n\tstart: 2026-01-01\n  \trun: 1 y\n",
     {"t.yaml:3:1: error E005: the line is indented with a tab = use spaces, no tab",
      "t.yaml:4:3: error E005: the line is indented with a tab = use spaces, no tab"}},
    {"QuoteOpenAtTheEnd",
     with_line(6, "notice: \"never closed"),
     {"t.yaml:6:9: error E009: the quotation mark is never closed"}},
    {"SingleQuoteOpenAtTheEnd",
     with_line(6, "notice: 'never closed\nnor here"),
     {"t.yaml:6:9: error E009: the quotation mark is never closed"}},
    {"QuoteClosedByTheNext",
     with_line(2, "title: \"open\nsummary: \"x\""),
     {"t.yaml:2:8: error E009: the quotation mark is never closed"}},
    {"BracketNotClosed",
     with_line(5, "pathways: {stay: [{in: ward, for: 3 d}, leave}"),
     {"t.yaml:5:46: error E008: this bracket has no partner = every [ needs a ], every { a }"}},
    {"BraceNotClosed",
     with_line(4, "services: {ward: {kind: ward, beds: 10}"),
     {"t.yaml:4:11: error E008: this bracket has no partner = every [ needs a ], every { a }"}},
    {"BracketTooMany",
     with_line(4, "services: {ward: {kind: ward, beds: 10}}}"),
     {"t.yaml:4:41: error E008: this bracket has no partner = every [ needs a ], every { a }"}},
    {"ColonInText",
     with_line(2, "title: Plan: more beds"),
     {"t.yaml:2:12: error E018: this does not fit what stands above it = look at the indentation; "
      "a "
      "text with \": \" in it needs quotation marks"}},
    {"WrongIndentation",
     "samspil: 1\nclock:\n    start: 2026-01-01\n  run: 1 y\n",
     {"t.yaml:4:3: error E018: this does not fit what stands above it = look at the indentation; a "
      "text with \": \" in it needs quotation marks"}},
    {"TextBeginsWithAt",
     with_line(2, "title: @home"),
     {"t.yaml:2:8: error E007: a text cannot begin with \"@\" here = put it in quotation marks"}},
    {"UnknownEscape",
     with_line(2, R"(title: "data\places")"),
     {"t.yaml:2:13: error E019: unknown character after a backslash = write the text in single "
      "quotation marks, or \\\\ for a backslash"}},
    {"DuplicateKey",
     with_line(4, "services: {ward: {kind: ward, beds: 10, beds: 12}}"),
     {"t.yaml:4:41: error E011: \"beds\" stands twice (first in line 4) = delete one of them; "
      "otherwise "
      "we do not know which one holds"}},
    {"DuplicateKeysInTwoPlaces",
     with_line(6, "title: Again\nruns: {seed: 1, seed: 2}"),
     {"t.yaml:6:1: error E011: \"title\" stands twice (first in line 2) = delete one of them; "
      "otherwise "
      "we do not know which one holds",
      "t.yaml:7:17: error E011: \"seed\" stands twice (first in line 7) = delete one of them; "
      "otherwise "
      "we do not know which one holds"}},
    {"KeyIsAList",
     with_line(6, "[a, b]: 1"),
     {"t.yaml:6:1: error E015: the name in front of the colon must be plain text"}},
    {"KeyIsEmpty",
     with_line(6, ": 1"),
     {"t.yaml:6:1: error E015: the name in front of the colon must be plain text"}},
    {"TwoDocuments",
     with_line(6, "---\nsamspil: 1"),
     {"t.yaml:6:1: error E016: the file has more than one document = delete this line and what "
      "follows, "
      "or make it a file of its own"}},
    {"UnknownTag",
     with_line(2, "title: !!str Ward"),
     {"t.yaml:2:8: error E017: \"tag:yaml.org,2002:str\" cannot stand here = known: !remove "
      "(stands "
      "alone), !replace {...}. A text that begins with ! needs quotation marks"}},
    {"AnchorAndAlias",
     with_line(6, "runs: &r {seed: 1}\nclock: *r"),
     {"t.yaml:6:7: error E014: anchors, aliases and merge keys cannot be used, found \"&\" = name "
      "the "
      "value under parameters and write $name, or use extends",
      "t.yaml:7:8: error E014: anchors, aliases and merge keys cannot be used, found \"*\" = name "
      "the "
      "value under parameters and write $name, or use extends"}},
    {"MergeKey",
     with_line(6, "runs: {<<: {seed: 1}}"),
     {"t.yaml:6:8: error E014: anchors, aliases and merge keys cannot be used, found \"<<\" = name "
      "the "
      "value under parameters and write $name, or use extends"}},
    {"CommaTearsADistribution",
     with_line(5, "pathways: {stay: [{in: ward, for: lognormal(mean 1 d, sd 2 d)}, leave]}"),
     {"t.yaml:5:35: error E043: \"lognormal(mean 1 d\" is torn by a comma or a colon = put the "
      "whole "
      "value in quotation marks"}},
    {"CommasTearAListOfArguments",
     with_line(5, "pathways: {stay: [{in: ward, for: triangular(1 d, 2 d, 5 d)}, leave]}"),
     {"t.yaml:5:35: error E043: \"triangular(1 d\" is torn by a comma or a colon = put the whole "
      "value "
      "in quotation marks"}},
    {"ColonTearsADistribution",
     with_line(5, "pathways: {stay: [{in: ward, for: discrete(20 %: 1 d, 80 %: 2 d)}, leave]}"),
     {"t.yaml:5:35: error E043: \"discrete(20 %\" is torn by a comma or a colon = put the whole "
      "value in "
      "quotation marks"}},
    {"NoBlankAfterColon",
     with_line(4, "services: {ward: {kind: ward, beds:10}}"),
     {"t.yaml:4:18: error E047: \"beds\" is missing in ward",
      "t.yaml:4:31: error E044: there is no blank after the colon in \"beds:10\" = write \"beds: "
      "10\""}},
    {"TopIsAList",
     "- a\n- b\n",
     {"t.yaml:1:1: error E042: the scenario: a map is wanted here, found a list"}},
    {"TopIsAWord",
     "hello\n",
     {"t.yaml:1:1: error E042: the scenario: a map is wanted here, found a value"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongYaml, ::testing::ValuesIn(wrong_yaml), name_of);

}  // namespace
}  // namespace scenarios
