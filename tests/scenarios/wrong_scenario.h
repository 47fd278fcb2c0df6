/// A row of a table of wrong scenarios, and how it is tested.
#pragma once

#include <cstdlib>
#include <iostream>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"
#include "tests/scenarios/schema_refuses.h"

namespace scenarios {

struct WrongScenario {
  std::string name;
  std::string text;
  std::vector<std::string> said;  ///< in English, every fault, in order
};

inline std::ostream& operator<<(std::ostream& out, const WrongScenario& row) {
  return out << row.name;
}

inline std::string name_of(const ::testing::TestParamInfo<WrongScenario>& info) {
  return info.param.name;
}

/// Refused, and told exactly so.
inline void expect_said(const WrongScenario& row, Language language = Language::english) {
  const auto loaded = load_text(row.text);
  EXPECT_FALSE(loaded.has_value());
  EXPECT_EQ(faults_of(loaded, language), row.said);
  if (caught_by_schema().contains(row.name)) {
    EXPECT_TRUE(schema_refuses(row.text)) << "data/caught_by_schema.txt says so";
  }
  if (std::getenv("SAMSPIL_LIST_CAUGHT") != nullptr && schema_refuses(row.text))  // NOLINT
    std::cout << "caught " << row.name << '\n';
}

}  // namespace scenarios
