/// A key figure in words, as table, card and page show it.
#pragma once

#include <string>
#include <vector>

#include "output/report/words.h"

namespace output::report {

struct KeyFigureRow {
  std::string label;
  std::string value;
  std::string interval;           ///< or why there is none
  std::string unit;               ///< as a column says it: "dage", "andel"
  std::string unit_behind_value;  ///< "dage"; empty for shares
  std::string better;             ///< "lavere er bedre"; may be empty
  std::string topic;              ///< id; empty: none
  std::size_t figure = 0;         ///< which of the key figures
  std::string note;  ///< how many replications had a value, if not all had; who still waits
};

/// Of the topic of those that stand in no list.
inline constexpr std::string_view unlisted = "unlisted";

/// All but those that are unlisted.
std::vector<KeyFigureRow> key_figure_rows(const Results& results, const Words& say);

/// How many are unlisted, and why; empty if none is.
std::string unlisted_in_words(const Results& results, const Words& say);

/// "[12 venter endnu, 38 dage indtil nu]"; empty if nobody does.
std::string still_waiting_in_words(const StillWaiting& who, const Words& say);

}  // namespace output::report
