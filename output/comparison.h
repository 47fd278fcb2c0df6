/// Several scenarios side by side: how much each differs from the first, and how sure that is.
///
/// Plain values, made by tools/experiment/comparison.h, shown by the functions at the end. Nothing
/// here depends on threads, machine or clock.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/statistics/difference.h"
#include "output/figures.h"
#include "output/report.h"
#include "output/report/estimate.h"

namespace output {

struct ComparedScenario {
  RunHeader header;
  std::size_t replications = 0;
  std::string program;                                     ///< version and git hash
  std::vector<std::pair<std::string, std::string>> files;  ///< name, sha256; the scenario first
};

/// A value of the scenario that is not the same in all of them.
struct Change {
  std::string path;                 ///< "services.ward.beds"
  std::vector<std::string> values;  ///< one a scenario, as JSON; empty where it is not there

  friend bool operator==(const Change&, const Change&) = default;
};

enum class Verdict {
  better,
  worse,
  higher,  ///< of a figure that is neither good nor bad
  lower,
  unsure,  ///< no difference that chance could not make
  equal,   ///< not one replication differs
  unknown  ///< fewer than two replications to compare
};

/// A scenario less the first one, for one figure.
struct FigureDifference {
  engine::Difference estimate;  ///< no values: unknown
  engine::Interval alone;       ///< holds for this difference with the confidence
  engine::Interval together;    ///< Bonferroni: all of the table hold at once with the confidence
  double p = 1;                 ///< of this difference alone
  double adjusted_p = 1;        ///< for the whole table
  /// Width of `alone` beside what independent random numbers would have given; NaN if the streams
  /// are not shared, or if nothing varies.
  double width_ratio = 0;
  Verdict verdict = Verdict::unknown;
};

struct ComparedFigure {
  Figure figure;
  std::vector<std::vector<double>> values;    ///< by scenario and replication
  std::vector<report::Estimate> each;         ///< by scenario
  std::vector<FigureDifference> differences;  ///< by scenario, from the second on
  std::vector<double> best;  ///< probability, by scenario; empty where none is better or too few
  std::vector<std::optional<StillWaiting>> still_waiting{};  ///< by scenario
};

/// Figures of whole services in one calendar year.
struct ComparedYear {
  std::string year;
  std::vector<ComparedFigure> figures;  ///< of the same services in every year
};

/// The longest mean wait of any municipality for one kind of service: who has it is looked for in
/// each replication, so that no scenario is measured by a municipality that was picked for it.
struct WorstOff {
  ComparedFigure longest;
  /// Who waits longest on average, and how long they do in each scenario (NaN: nobody waits).
  struct Municipality {
    std::string name_da, name_en;
    std::vector<double> waits;  ///< by scenario
  };
  std::vector<Municipality> municipalities;  ///< by the scenario in which it is the worst off
};

enum class Pairing { paired, independent };
enum class Adjustment { holm, bonferroni, none };

struct Comparison {
  double confidence = 0.95;
  Pairing pairing = Pairing::paired;
  Adjustment adjustment = Adjustment::holm;
  std::vector<ComparedScenario> scenarios;
  std::vector<ComparedFigure> key_figures;  ///< a table: adjusted together
  std::vector<ComparedFigure> parts;        ///< another one
  std::vector<ComparedYear> years;          ///< the first and the last; a table, or empty
  std::vector<WorstOff> worst_off;          ///< another one
  std::vector<std::string> left_out;        ///< figures that not all scenarios have
  std::vector<Change> changes;
};

/// In scenario `s` (from 0); none if the figure is not of waits.
inline std::optional<StillWaiting> still_waiting_in(const ComparedFigure& figure, std::size_t s) {
  return s < figure.still_waiting.size() ? figure.still_waiting[s] : std::nullopt;
}

/// What shared streams brought: the median of `width_ratio` over all differences that vary, of key
/// figures; NaN if there are none.
double median_width_ratio(const Comparison& comparison);

/// "A", "B", ..., "Z", then "27", ...
std::string letter_of(std::size_t scenario);

/// Plain text; UTF-8, at most 100 columns wide.
std::string comparison_table(const Comparison& comparison, Language language);

/// Everything, at full precision.
std::string comparison_json(const Comparison& comparison);

/// One self-contained page.
std::string comparison_page(const Comparison& comparison, Language language);

/// An HDF5 file in the conventions of docs/results.md. `command_line` goes to /provenance, outside
/// the digest.
void write_comparison(const Comparison& comparison, const std::string& command_line,
                      const std::filesystem::path& path);

}  // namespace output
