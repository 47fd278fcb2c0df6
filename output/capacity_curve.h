/// A key figure as a function of a capacity, and how much capacity is enough.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "output/figures.h"
#include "output/report.h"
#include "output/report/estimate.h"

namespace output {

enum class Sufficiency {
  enough,   ///< the whole interval meets the target
  too_few,  ///< the whole interval misses it
  unsure
};

struct CurvePoint {
  std::int64_t capacity = 0;
  report::Estimate estimate;  ///< mean, and one-sided bounds, each with the confidence a look has
  double formula = 0;         ///< what queueing theory says; NaN if nothing
  Sufficiency sufficiency = Sufficiency::unsure;
  std::vector<double> values{};  ///< in order of replication; NaN where one has none
};

struct CapacityCurve {
  RunHeader header;
  std::string lever;  ///< "services.ward.beds"
  Figure figure;
  bool at_most = true;  ///< else at least
  double limit = 0;     ///< in the figure's unit
  double confidence = 0.95;
  std::size_t looks = 1;  ///< among so many points the risk is shared out
  std::int64_t from = 0, to = 0;
  std::vector<CurvePoint> points;  ///< ascending

  std::optional<std::int64_t> enough;      ///< the least that surely meets the target
  std::optional<std::int64_t> likely;      ///< the least whose mean meets it
  std::optional<std::int64_t> too_few;     ///< the most that surely misses it
  std::optional<std::int64_t> by_formula;  ///< the least for which theory meets it
};

/// "enough", "too_few" or "unsure".
const char* sufficiency_id(Sufficiency sufficiency);

/// The answer in words, then the curve as a table.
std::string capacity_table(const CapacityCurve& curve, Language language);

std::string capacity_json(const CapacityCurve& curve);

/// One self-contained page with the curve as a picture.
std::string capacity_page(const CapacityCurve& curve, Language language);

/// An HDF5 file in the conventions of docs/results.md. `command_line` goes to /provenance, outside
/// the digest.
void write_capacity(const CapacityCurve& curve, const std::string& command_line,
                    const std::filesystem::path& path);

/// What write_capacity wrote; of the header only the scenario's name and the seed, and of the
/// points no standard deviation. Throws ResultFileError.
CapacityCurve read_capacity(const std::filesystem::path& path);

}  // namespace output
