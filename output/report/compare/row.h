/// A compared figure in words: all its numbers in one unit, with as many digits as the differences
/// are sure of.
#pragma once

#include <string>
#include <vector>

#include "output/comparison.h"
#include "output/report/words.h"

namespace output::report {

/// A scenario less the first.
struct DifferenceText {
  std::string difference;  ///< "-3,4"; shares in percentage points
  std::string alone, together;
  std::string verdict;  ///< "bedre", "ingen sikker forskel"
  std::string p;        ///< adjusted: "0,012", "< 0,001"
  std::string width;    ///< "0,42"; "–" if unknown
};

struct ComparisonRow {
  std::string label;
  std::string unit;                 ///< "dage"; "%" for shares
  std::vector<std::string> values;  ///< by scenario
  std::vector<DifferenceText> differences;
  std::vector<std::string> best;           ///< "86 %", by scenario; may be empty
  std::vector<std::string> still_waiting;  ///< "12", by scenario; empty unless of waits
};

ComparisonRow row_of(const ComparedFigure& figure, const Words& say);

/// Of the same figure twice (in two years): all rows in one unit, that of the largest value.
std::vector<ComparisonRow> rows_of(const std::vector<const ComparedFigure*>& figures,
                                   const Words& say);

/// Another value of the same kind as the row of `figure` writes its own.
std::string value_in_row_of(const ComparedFigure& figure, double value, const Words& say);

/// Of waits, what stands behind the label: who still waits in the first scenario and in `s`, "
/// [venter endnu: A 12, B 40]"; else empty.
std::string still_waiting_note(const ComparisonRow& row, std::size_t s, const Words& say);

/// The probabilities of a table, if it has any.
bool has_best(const std::vector<ComparedFigure>& figures);

/// What the table's intervals and words mean, sentence by sentence.
std::vector<std::string> method_in_words(const Comparison& comparison, const Words& say);

/// "95 %"
std::string level_in_words(double confidence, const Words& say);

}  // namespace output::report
