// docs/models/behaviours.md names tests that exist, enough of them in every section.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string all_tests() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER "/tests")) {
    if (entry.path().extension() == ".cpp") text += content_of(entry.path());
  }
  return text;
}

struct Row {
  std::string section;
  std::string behaviour;
  std::vector<std::string> tests;  ///< "(Suite, Name)"
};

/// The rows of the tables, without their headings.
std::vector<Row> rows() {
  std::istringstream page(content_of(SOURCE_FOLDER "/docs/models/behaviours.md"));
  const std::regex row("\\| ([^|]+) \\| ([^|]+) \\|");
  const std::regex name("`([A-Z][A-Za-z0-9]*)\\.([A-Z][A-Za-z0-9]*)`");
  std::vector<Row> all;
  std::string section;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) section = line.substr(3);
    std::smatch parts;
    if (!std::regex_match(line, parts, row) || parts[1] == "behaviour") continue;
    Row one{section, parts[1], {}};
    const std::string tests = parts[2];
    for (std::sregex_iterator test(tests.begin(), tests.end(), name), end; test != end; ++test)
      one.tests.push_back("(" + (*test)[1].str() + ", " + (*test)[2].str() + ")");
    all.push_back(one);
  }
  return all;
}

TEST(Behaviours, NameTestsThatExist) {
  const std::string tests = all_tests();
  for (const Row& row : rows()) {
    EXPECT_FALSE(row.tests.empty()) << row.behaviour;
    for (const std::string& title : row.tests)
      EXPECT_NE(tests.find(title), std::string::npos) << title;
  }
}

TEST(Behaviours, AreThreeOrMoreOfEachKind) {
  std::map<std::string, int> of_section;
  const auto all = rows();
  for (const Row& row : all)
    ++of_section[row.section];
  EXPECT_EQ(of_section.size(), 15U);
  for (const auto& [section, number] : of_section)
    EXPECT_GE(number, 3) << section;
  EXPECT_GE(all.size(), 120U);
}

TEST(Behaviours, StandOnceEach) {
  std::set<std::string> known;
  for (const Row& row : rows())
    EXPECT_TRUE(known.insert(row.section + ": " + row.behaviour).second) << row.behaviour;
}

}  // namespace
