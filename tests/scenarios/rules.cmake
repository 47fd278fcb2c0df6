# What pathways with formulas do, read from texts and run.
add_executable(rules_tests pathway_rules_test.cpp)
target_link_libraries(rules_tests PRIVATE tests_support scenarios)
gtest_discover_tests(rules_tests PROPERTIES LABELS fast)
