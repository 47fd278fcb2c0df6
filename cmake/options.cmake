# What all targets share: C++20, include paths from the repository root, warnings, and arithmetic that
# gives the same bits on every machine (no contraction to fused multiply-add, no fast-math).
option(SAMSPIL_WERROR "Warnings are errors (for CI)" OFF)
option(SAMSPIL_MPI "Also samspil-mpi, which needs MPI (libopenmpi-dev)" OFF)
option(SAMSPIL_CLUSTER_TESTS "Also the tests labelled cluster, which need Slurm on this machine (tools/setup --cluster)" OFF)
set(SAMSPIL_FAULT none CACHE STRING "A fault built in on purpose (engine/fault.h.in); for tests only")

find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(PkgConfig REQUIRED)
# The serial HDF5, which Debian names apart from the parallel one. Elsewhere there is one, and CMake knows how to find it.
pkg_check_modules(HDF5_SERIAL IMPORTED_TARGET hdf5-serial)
if(HDF5_SERIAL_FOUND)
  find_library(HDF5_HL_LIBRARY hdf5_serial_hl REQUIRED)
  set(SAMSPIL_HDF5 PkgConfig::HDF5_SERIAL ${HDF5_HL_LIBRARY})
else()
  find_package(HDF5 REQUIRED COMPONENTS C HL)
  set(SAMSPIL_HDF5 hdf5::hdf5 hdf5::hdf5_hl)
endif()

# Headers that nearly every file needs, compiled once a target. Presets that build the whole tree compile a dozen
# files at a time instead (CMAKE_UNITY_BUILD), which takes less than half as long (docs/decisions/005).
if(CMAKE_UNITY_BUILD)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
set(SAMSPIL_COMMON_HEADERS <algorithm> <chrono> <functional> <map> <optional> <stdexcept> <string> <utility>
  <variant> <vector> <tl/expected.hpp> <fmt/format.h>)

add_library(samspil_options INTERFACE)
target_compile_features(samspil_options INTERFACE cxx_std_20)
target_include_directories(samspil_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
# GCC 12 warns of overflows inside its own std::string that cannot happen (GCC bugs 105329, 105651), and, with
# sanitizers, of uninitialised values inside its own std::regex and std::function.
target_compile_options(samspil_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized>
  -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor
  # Of files compiled together, one may use another's name again, and none is the main file.
  $<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>,-Wshadow>
  -ffp-contract=off
  $<$<BOOL:${SAMSPIL_WERROR}>:-Werror>)
