# Texts of values, tables, messages.
add_executable(values_tests
  simple_values_test.cpp durations_test.cpp rates_test.cpp dates_test.cpp distribution_text_test.cpp
  hazard_text_test.cpp changes_test.cpp value_messages_test.cpp csv_test.cpp csv_faults_test.cpp targets_test.cpp expression_text_test.cpp
  catalogue_test.cpp render_test.cpp nearest_test.cpp utf8_test.cpp random_text_test.cpp)
target_link_libraries(values_tests PRIVATE tests_support scenarios)
tests_of(values_tests fast)
