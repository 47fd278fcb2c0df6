add_executable(kernel_tests kernel_test.cpp)
target_link_libraries(kernel_tests PRIVATE tests_support engine)
gtest_discover_tests(kernel_tests PROPERTIES LABELS fast)
