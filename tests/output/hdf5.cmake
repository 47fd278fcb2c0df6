# Results files and shards: against themselves, and against the programs that users open them with.
add_executable(hdf5_tests sample_results.cpp result_round_trip_test.cpp result_digest_test.cpp
  result_derived_test.cpp result_refusal_test.cpp disk_fault_test.cpp folder_lock_test.cpp shard_test.cpp)
target_link_libraries(hdf5_tests tests_support output PkgConfig::HDF5)
gtest_discover_tests(hdf5_tests PROPERTIES LABELS fast)

add_executable(write_sample write_sample.cpp sample_results.cpp)
target_link_libraries(write_sample output)
foreach(script read_back digest_independent)
  add_test(NAME result_file_${script}
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/${script}.py $<TARGET_FILE:write_sample>)
  set_tests_properties(result_file_${script} PROPERTIES LABELS fast)
endforeach()
