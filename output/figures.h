/// What can be compared between scenarios: one number a replication, with a name that is the same
/// in every scenario.
#pragma once

#include <string>
#include <vector>

#include "output/results.h"
#include "output/still_waiting.h"

namespace output {

/// What a figure is a part of.
enum class PartOf { member, group, municipality, year, area };
struct Breakdown {
  PartOf part = PartOf::member;
  std::string division{};  ///< whose areas: "region"
};

struct Figure {
  std::string id;  ///< of a key figure; or "wait_mean/adult_ward/Slagelse"
  std::string label_da, label_en;
  std::string unit;             ///< "day", "1" (a share), "person", ...
  std::string better = "none";  ///< "lower", "higher" or "none"

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// In order of replication; NaN where a replication has none.
struct FigureValues {
  Figure figure;
  std::vector<double> values;
  std::optional<StillWaiting> still_waiting{};  ///< of key figures of waits
};

/// The headline figures that a scenario measures.
std::vector<Figure> key_figures_of(const engine::Schema& schema);
/// The same with their values.
std::vector<FigureValues> key_figure_values(const Results& results);

/// Occupancy, stays, blocked days, waits, those waiting and starts, each by member of its service;
/// or mean waits, and those still waiting, by patient group; mean waits by municipality (with at
/// least five waits a replication); or waits, readmissions, blocked days and starts by calendar
/// year; or by area, the first six of what lies in it, and mean waits of who lives in it for what
/// several areas share. Only what occurred. As far as the results have it.
std::vector<FigureValues> part_values(const Results& results, const Breakdown& by);

/// Figures of whole services in one calendar year: occupancy, waits, those waiting, readmissions,
/// blocked days and starts.
struct YearFigures {
  std::string year;  ///< "2027"
  std::vector<FigureValues> figures;
};

/// Of the first and of the last calendar year that is counted whole (but for less than a week);
/// empty if there are not two.
std::vector<YearFigures> first_and_last_year(const Results& results);

/// Mean waits for one kind of service, by where people live.
struct ResidenceWaits {
  Figure figure;  ///< "wait_mean/adult_clinic/diagnosis"
  struct Municipality {
    std::string id, name_da, name_en;
    std::vector<double> values;  ///< by replication; NaN where nobody waited
  };
  std::vector<Municipality> municipalities;  ///< those with at least five waits a replication
};
std::vector<ResidenceWaits> waits_by_residence(const Results& results);

/// Whose areas `part_values` can tell apart.
std::vector<std::string> divisions_of(const engine::Schema& schema);

}  // namespace output
