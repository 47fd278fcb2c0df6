# The program's name for itself (engine/version.h), looked up at every build: a commit or an edit changes it.
set(SAMSPIL_VERSION_CPP ${PROJECT_BINARY_DIR}/engine/version.cpp)
add_custom_target(version BYPRODUCTS ${SAMSPIL_VERSION_CPP} VERBATIM
  COMMAND ${CMAKE_COMMAND} -D SOURCE=${PROJECT_SOURCE_DIR} -D OUTPUT=${SAMSPIL_VERSION_CPP} -D VERSION=${PROJECT_VERSION}
    -D "COMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}" -P ${PROJECT_SOURCE_DIR}/cmake/write_version.cmake
  COMMENT "")
configure_file(${PROJECT_SOURCE_DIR}/engine/fault.h.in ${PROJECT_BINARY_DIR}/engine/fault.h @ONLY)
