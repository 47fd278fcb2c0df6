/// A figure of the report: its finding in words, a drawing, and the same numbers as a table.
///
/// The drawing is named by title and finding, so that those who do not see it get the same answer.
/// Series differ in dash and marker as well as colour.
#pragma once

#include <string>
#include <vector>

#include "output/report/axis.h"
#include "output/report/estimate.h"
#include "output/report/fan.h"
#include "output/report/html.h"
#include "output/report/plot.h"
#include "output/report/words.h"

namespace output::report {

/// What stands around a drawing.
struct Caption {
  std::string id;  ///< unique on the page
  std::string title;
  std::string finding;  ///< a sentence or two with numbers and intervals
};

/// Replications as a fan over x, perhaps with a reference curve and vertical marks.
struct FanChart {
  Caption caption;
  std::string y_title;
  Axis x, y;
  std::vector<double> at;         ///< x of the points
  Fan fan;                        ///< parallel to `at`
  std::vector<double> reference;  ///< parallel to `at`, or empty
  std::vector<Tick> marks;
  Table data;
};
Html figure(const FanChart& chart, const Words& say);

/// One estimate with its interval a row.
struct DotChart {
  struct Row {
    std::string label;
    Estimate estimate;
  };
  Caption caption;
  Axis x;
  std::vector<Row> rows;
  Table data;
};
Html figure(const DotChart& chart, const Words& say);

/// A picture of another kind: `content` on a surface of `size` units.
struct Picture {
  Caption caption;
  Pixel size;
  Html content;
  Table data;
};
Html figure(const Picture& picture, const Words& say);

/// The first `most_rows` rows, and a sentence on where the others are.
Html long_table(Table all, const Words& say);
inline constexpr std::size_t most_rows = 200;

/// What the lines of the fan charts mean; `reference` is empty where there is none.
Html fan_legend(std::string_view reference, const Words& say);

}  // namespace output::report
