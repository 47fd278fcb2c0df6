# The form of a scenario: what is wrong with it, and what is read.
add_executable(structure_tests
  wrong_yaml_test.cpp wrong_fields_test.cpp wrong_pathways_test.cpp wrong_rules_test.cpp wrong_waits_test.cpp wrong_files_test.cpp
  wrong_values_test.cpp short_circles_test.cpp wrong_danish_test.cpp hostile_yaml_test.cpp
  guide_test.cpp reading_test.cpp overlay_test.cpp part_changes_test.cpp override_test.cpp parameters_test.cpp
  population_test.cpp origins_test.cpp input_files_test.cpp key_figures_test.cpp load_warning_test.cpp
  schema_test.cpp library_test.cpp read_arrivals_test.cpp wrong_arrivals_test.cpp
  wrong_queues_test.cpp wrong_staff_test.cpp wrong_sharing_test.cpp wrong_tracks_test.cpp instant_circles_test.cpp cell_units_test.cpp
  queues_guide_test.cpp observe_test.cpp
  random_networks_test.cpp schema_examples_test.cpp fuzz_corpus_test.cpp observing_guide_test.cpp
  migrate_test.cpp use_warning_test.cpp behaviours_test.cpp change_value_test.cpp)
target_link_libraries(structure_tests PRIVATE tests_support scenarios)
target_compile_definitions(structure_tests PRIVATE SOURCE_FOLDER="${PROJECT_SOURCE_DIR}")
tests_of(structure_tests fast)
