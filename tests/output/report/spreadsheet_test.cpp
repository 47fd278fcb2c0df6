#include "output/export/spreadsheet.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/output/report/sample.h"

namespace output {
namespace {

/// Mean 12.5; both replications alike, so that the interval is the mean.
Results of_one_figure(const std::string& label) {
  Results results = sample::empty(2);
  sample::add_key_figures(results, {{{"wait", "day", label, label, "lower"}, {12.5, 12.5}}});
  return results;
}

TEST(Spreadsheet, OpensRightInExcelWithDanishSettings) {
  EXPECT_EQ(key_figure_sheet(of_one_figure("Ventetid, dage"), Language::danish),
            "\xEF\xBB\xBF"
            "Nøgletal;Værdi;95 % fra;95 % til;Enhed;Gentagelser\r\n"
            "\"Ventetid, dage\";12,5;12,5;12,5;\"day\";2\r\n");
}

TEST(Spreadsheet, HasCommasAndPointsInEnglish) {
  EXPECT_EQ(key_figure_sheet(of_one_figure("Wait"), Language::english),
            "\xEF\xBB\xBF"
            "Key figure,Value,95 % from,95 % to,Unit,Replications\r\n"
            "\"Wait\",12.5,12.5,12.5,\"day\",2\r\n");
}

TEST(Spreadsheet, ALabelIsNeverComputed) {
  const std::string sheet = key_figure_sheet(of_one_figure("=1+\"1\""), Language::english);
  EXPECT_NE(sheet.find("\"'=1+\"\"1\"\"\","), std::string::npos) << sheet;
}

TEST(Spreadsheet, WhatHasNoValueIsAnEmptyCell) {
  Results results = sample::empty(1);
  sample::add_key_figures(
      results, {{{"w", "1", "W", "W", "none"}, {std::numeric_limits<double>::quiet_NaN()}}});
  EXPECT_NE(key_figure_sheet(results, Language::danish).find("\"W\";;;;\"1\";0\r\n"),
            std::string::npos);
}

}  // namespace
}  // namespace output
