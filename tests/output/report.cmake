# The report: from results in memory to table, JSON and page.
add_executable(report_tests
  report/sample.cpp report/page_reader.cpp
  report/area_figures_test.cpp report/comparison_page_test.cpp report/date_test.cpp report/drawing_test.cpp report/escaping_test.cpp report/estimate_test.cpp
  report/key_figure_test.cpp report/lasting_test.cpp report/measured_test.cpp report/number_test.cpp report/page_test.cpp
  report/section_test.cpp report/series_test.cpp report/spreadsheet_test.cpp report/utf8_test.cpp report/wait_times_test.cpp report/words_test.cpp validation_test.cpp
  report/attribution_test.cpp report/optimum_test.cpp
  report/uncertainty_test.cpp report/figure_target_test.cpp)
target_link_libraries(report_tests tests_support output)
target_compile_definitions(report_tests PRIVATE
  REPORT_SOURCES="${PROJECT_SOURCE_DIR}/output/report"
  REPORT_DEMO_FOLDER="${CMAKE_CURRENT_BINARY_DIR}")
tests_of(report_tests fast)
