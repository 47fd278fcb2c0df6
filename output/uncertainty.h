/// How much of what a figure may be comes from parameters that are not known, and how much from
/// chance.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/statistics/variance_split.h"
#include "output/figures.h"
#include "output/report.h"

namespace output {

/// One value a replication, by draw.
struct UncertainFigure {
  Figure figure;
  std::vector<std::vector<double>> draws;
};

struct UncertainParameter {
  std::string path;
  std::string low, value, high;  ///< "9 d"
  std::string unit;              ///< of what was drawn: "d", "%"
  std::vector<double> drawn;     ///< by draw
};

struct Uncertainty {
  RunHeader header;   ///< of the (first) scenario
  std::string other;  ///< if not empty: figures are those of this scenario less those of the first
  std::vector<UncertainParameter> parameters;
  std::vector<std::string> left_out;  ///< have a range, but cannot be drawn
  std::uint32_t drawn_again = 0;      ///< draws that were no scenario at first
  bool is_triangular = false;         ///< else uniform
  std::vector<UncertainFigure> figures;
  double confidence = 0.95;
  std::uint32_t draws = 0, replications = 0;  ///< replications of each draw
};

/// A row a figure, then what the columns mean.
std::string uncertainty_table(const Uncertainty& uncertainty, Language language);

std::string uncertainty_json(const Uncertainty& uncertainty);

/// One self-contained page with a picture of the shares.
std::string uncertainty_page(const Uncertainty& uncertainty, Language language);

/// Every replication of every draw and what was drawn, as NAME.h5: docs/results.md. Throws
/// std::system_error.
void write_uncertainty(const Uncertainty& uncertainty, const std::string& command_line,
                       const std::filesystem::path& path);

}  // namespace output
