add_executable(random_tests
  philox_test.cpp stream_test.cpp elementary_test.cpp
  distribution_test.cpp distribution_reference_test.cpp distribution_quantile_test.cpp
  distribution_sampling_test.cpp hazard_test.cpp hazard_clock_test.cpp
  rate_curve_test.cpp equilibrium_test.cpp)
target_link_libraries(random_tests tests_support engine)
tests_of(random_tests fast)
