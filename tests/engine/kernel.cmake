add_executable(kernel_tests kernel_test.cpp timing_wheel_test.cpp topology_test.cpp kernel_failure_test.cpp
  tutorial_test.cpp pace_test.cpp)
target_link_libraries(kernel_tests PRIVATE tests_support engine)
tests_of(kernel_tests fast)

add_executable(kernel_parallel_tests random_model.cpp kernel_random_test.cpp kernel_seam_test.cpp)
target_link_libraries(kernel_parallel_tests PRIVATE tests_support engine)
# Threads that meet a million times want the cores for themselves.
tests_of(kernel_parallel_tests parallel TIMEOUT 600 RUN_SERIAL ON)

add_test(NAME compilers COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/compilers ${CMAKE_BINARY_DIR})
set_tests_properties(compilers PROPERTIES LABELS slow TIMEOUT 1800)
