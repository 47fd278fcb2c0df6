add_executable(statistics_tests
  calendar_test.cpp calendar_holidays_test.cpp calendar_slots_test.cpp
  tally_test.cpp time_weighted_test.cpp time_weighted_cursor_test.cpp
  histogram_test.cpp histogram_wait_bins_test.cpp
  interval_test.cpp interval_student_t_test.cpp
  best_test.cpp blocked_f_ratio_test.cpp difference_test.cpp order_interval_test.cpp selection_test.cpp steady_state_test.cpp
  feasibility_test.cpp shapley_test.cpp variance_split_test.cpp
  initial_bias_test.cpp waits_in_progress_test.cpp)
target_link_libraries(statistics_tests PRIVATE tests_support engine)
tests_of(statistics_tests fast)

add_executable(parallel_tests replications_test.cpp)
target_link_libraries(parallel_tests PRIVATE tests_support engine)
tests_of(parallel_tests parallel TIMEOUT 120)
