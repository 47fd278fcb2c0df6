# Read by ctest: gtest_discover_tests (CMake 3.25) cannot give a test two labels.
set_tests_properties(${parallel_test_names} PROPERTIES LABELS "fast;parallel")
