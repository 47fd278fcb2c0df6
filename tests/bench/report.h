/// What the sections found: tables for people, JSON for programs, and checks that failed.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tests/bench/stretch.h"

namespace bench {

/// One entry of a row. Of a speed, the CPU share stands beside it.
struct Figure {
  std::string name;
  std::variant<double, std::string> value;
  int decimals = 2;
  std::optional<double> cpu_share{};
};

/// Millions of events a second.
Figure speed(const std::string& name, const Pace& pace);

struct Row {
  std::string cell;
  std::vector<Figure> figures;
};

class Report {
 public:
  explicit Report(bool prints) : prints_(prints) {}

  void begin(const std::string& section, const std::string& says);
  void add(Row row);
  /// Notes a failed check and goes on.
  void expect(bool holds, const std::string& promise);

  bool failed() const { return !failures_.empty(); }
  std::string json() const;

 private:
  struct Section {
    std::string name;
    std::vector<Row> rows;
  };

  bool prints_;  ///< rows as they come
  std::vector<Section> sections_;
  std::vector<std::string> failures_;
};

}  // namespace bench
