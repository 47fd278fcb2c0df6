# Results files and shards: against themselves, and against the programs that users open them with.
add_executable(hdf5_tests sample_results.cpp result_round_trip_test.cpp result_digest_test.cpp
  result_derived_test.cpp result_refusal_test.cpp disk_fault_test.cpp folder_lock_test.cpp shard_test.cpp
  sweep_file_test.cpp)
target_link_libraries(hdf5_tests tests_support output ${SAMSPIL_HDF5})
tests_of(hdf5_tests fast)

add_executable(write_sample write_sample.cpp sample_results.cpp)
target_link_libraries(write_sample output)
foreach(script read_back digest_independent)
  add_test(NAME result_file_${script}
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/${script}.py $<TARGET_FILE:write_sample>)
  set_tests_properties(result_file_${script} PROPERTIES LABELS fast)
endforeach()

# A file written by version 0.1.0, kept: later programs read it, and read the same.
function(reads_schema_1_0 command)
  add_test(NAME result_file_of_schema_1_0_${command}
    COMMAND samspil ${command} ${CMAKE_CURRENT_SOURCE_DIR}/data/schema-1.0.h5 ${ARGN})
  set_tests_properties(result_file_of_schema_1_0_${command} PROPERTIES LABELS fast)
endfunction()
reads_schema_1_0(digest)
reads_schema_1_0(info --lang en)
reads_schema_1_0(report -o ${CMAKE_CURRENT_BINARY_DIR}/schema-1.0.html --overwrite)
set_tests_properties(result_file_of_schema_1_0_digest PROPERTIES PASS_REGULAR_EXPRESSION
  f883256ecc26054f4e66e0bf2460bee6892993ed962fa3feb26657caadd14d37)
set_tests_properties(result_file_of_schema_1_0_info PROPERTIES PASS_REGULAR_EXPRESSION "Turned away +65.3%")
