/// A folder with the smallest scenario that has a parameter, and a plan for it.
#pragma once

#include <string>
#include <vector>

#include "tests/tools/call.h"

namespace tests {

/// Seven points of two replications, one point a shard. The range of the stay is the register's.
inline constexpr const char* small_plan = R"(plan: 1
title: {da: Senge, en: Beds}
scenario: tiny.yaml
factors:
  stay: parameters.stay
  beds: {path: services.ward.beds, kind: integer, range: [2, 5]}
design: {method: latin_hypercube, points: 7}
replications: 2
seed: 11
)";

class SweepFolder {
 public:
  SweepFolder() {
    std::string scenario = text_of(folder_.with("tiny.yaml"));
    replace(scenario, "poisson(2 /d)", "{rate: 2 /d}");
    replace(scenario, "exponential(mean 1 d)", "exponential(mean $stay)");
    scenario +=
        "parameters: {stay: {value: 1 d, range: [0.5 d, 1.2 d], status: assumed, source: a "
        "test}}\n";
    write_text(folder_ / "tiny.yaml", scenario);
    put_plan(small_plan);
  }

  void put_plan(const std::string& text) const { write_text(folder_ / "plan.yaml", text); }

  void put_plan_with(const std::string& before, const std::string& after) const {
    std::string text = small_plan;
    replace(text, before, after);
    put_plan(text);
  }

  /// `samspil sweep WORDS plan.yaml`, in English.
  Said sweep(std::vector<std::string> words = {}) const {
    words.insert(words.begin(), "sweep");
    words.push_back(folder_ / "plan.yaml");
    return samspil(words);
  }

  std::string operator/(const std::string& name) const { return folder_ / name; }

 private:
  static void replace(std::string& text, const std::string& before, const std::string& after) {
    text.replace(text.find(before), before.size(), after);
  }

  Folder folder_;
};

}  // namespace tests
