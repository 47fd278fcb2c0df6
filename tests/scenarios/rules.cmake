# What pathways with formulas do, read from texts and run.
add_executable(rules_tests pathway_rules_test.cpp choice_rules_test.cpp staff_test.cpp rule_pages_test.cpp
  start_rules_test.cpp wait_clocks_test.cpp division_rules_test.cpp jockeying_test.cpp joining_test.cpp nearest_test.cpp repeat_grid_test.cpp sharing_test.cpp
  staff_interrupted_test.cpp resample_test.cpp tracks_test.cpp
  beside_person_test.cpp members_and_hours_test.cpp moving_test.cpp ageing_test.cpp courses_test.cpp figure_scope_test.cpp
  figure_residence_test.cpp inhabitant_figures_test.cpp)
target_link_libraries(rules_tests PRIVATE tests_support scenarios)
target_compile_definitions(rules_tests PRIVATE SOURCE_FOLDER="${PROJECT_SOURCE_DIR}")
tests_of(rules_tests fast)

if(SAMSPIL_LONG_RUNS)
add_executable(rules_theory_tests rules_theory_test.cpp staff_theory_test.cpp sharing_theory_test.cpp tracks_theory_test.cpp)
target_link_libraries(rules_theory_tests PRIVATE tests_support scenarios)
tests_of(rules_theory_tests statistical)

# Processor time, so that others on the machine matter little; not beside other tests all the same.
add_executable(queue_cost_tests queue_cost_test.cpp)
target_link_libraries(queue_cost_tests PRIVATE tests_support scenarios)
tests_of(queue_cost_tests slow RUN_SERIAL ON)
endif()
