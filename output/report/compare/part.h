/// What figures of parts are made of: places with their names, kinds of figures, cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/figures.h"
#include "output/report/measured.h"

namespace output::report {

/// What the places along one dimension, or two, are called.
struct Places {
  std::vector<std::string> ids, da, en;
};

/// Along a dimension of the results; all empty if it is not there.
Places places_of(const Results& results, const std::string& dimension);

/// Every place of `a` with every one of `b`.
Places crossed(const Places& a, const Places& b);

/// What is measured, apart from where.
struct Kind {
  const char* id;
  const char* words;  ///< key in the catalogue
  const char* unit;
  const char* better;
};
inline constexpr Kind occupancy_kind{"occupancy", "part.occupancy", "1", "none"};
inline constexpr Kind stay_kind{"length_of_stay", "part.stay", "day", "none"};
inline constexpr Kind blocked_kind{"blocked_days", "part.blocked", "day/year", "lower"};
inline constexpr Kind wait_kind{"wait_mean", "part.wait", "day", "lower"};
inline constexpr Kind residents_wait_kind{"wait_mean_residents", "part.wait_residents", "day",
                                          "lower"};
inline constexpr Kind waiting_kind{"waiting_list", "part.waiting", "person", "lower"};
inline constexpr Kind still_waiting_kind{"still_waiting", "part.still_waiting", "person", "lower"};
inline constexpr Kind readmission_kind{"readmission_30d", "part.readmission", "1", "lower"};
inline constexpr Kind starts_kind{"starts", "part.starts", "1/year", "none"};

/// Below this many waits a replication on average, a mean wait by residence says nothing.
inline constexpr double least_waits = 5;

/// Of that place.
Figure figure_of(const Kind& kind, const Places& where, std::size_t place);

/// A figure for every place in which anything occurred.
void add_figures(std::vector<FigureValues>& all, const Kind& kind, const Places& where,
                 const CellsByReplication& cells);

/// NaN where fewer than `least_waits` occurred a replication.
void drop_rare(CellsByReplication& waits, const CellsByReplication& counts);

CellsByReplication scaled(CellsByReplication cells, double factor);

/// (wait_point, patient_group): added up over what is not kept.
struct WaitSums {
  CellsByReplication days, count;
};
std::optional<WaitSums> wait_sums(const Results& results, const Names& keep);

/// Figures by calendar year, years.cpp.
std::vector<FigureValues> figures_by_year(const Results& results);

/// Figures by the areas of a division, areas.cpp.
std::vector<FigureValues> figures_by_area(const Results& results, const std::string& division);

}  // namespace output::report
