/// Four persons of three municipalities in one line, small enough to count by hand.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/scenario_support.h"

namespace tests {

inline const scenarios::InputFile residents{"people.csv",
                                            "code,name,young,old,region\n"
                                            "101,København,10,10,East\n"
                                            "330,Slagelse,10,10,West\n"
                                            "265,Roskilde,10,10,West\n"};

inline std::string scenario_of(const std::string& services, const std::string& pathways,
                               const std::string& figures) {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 100 d}\n"
         "runs: {replications: 1, seed: 1}\n"
         "population: {file: people.csv, code: code, name: name, ages: {0-17: young, 18-64: old}, "
         "divisions: {region: region}}\n"
         "groups: {p: {arrivals: {trace: came.csv, time: came, municipality: municipality, age: "
         "age}, women: 0 %, pathway: stay}}\n" +
         services + pathways + "key_figures:\n" + figures;
}

/// One bed for all, stays of a day. Slagelse waits 0 and 36 h, Roskilde 16 h, København 54 h.
inline const scenarios::InputFile in_line{"came.csv",
                                          "came [h],municipality,age\n"
                                          "0,330,18-64\n8,265,18-64\n12,330,18-64\n18,101,18-64\n"};

inline std::string line_of(const std::string& figures) {
  return scenario_of(
      "services: {ward: {kind: ward, beds: 1}, desk: {kind: desk, "
      "cases: unlimited}}\n",
      "pathways: {stay: [{in: ward, for: 1 d}, leave]}\n", figures);
}

inline std::vector<double> figures_of(const std::string& text, const scenarios::InputFile& came) {
  const auto loaded = scenarios::load_files({{"t.yaml", text}, residents, came});
  EXPECT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
  if (!loaded) return {};
  std::vector<double> all;
  for (const auto& of_replications : run(loaded->description, 1))
    all.push_back(of_replications.front());
  return all;
}

inline constexpr double an_hour = 1.0 / 24;

}  // namespace tests
