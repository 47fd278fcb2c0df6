# Writes engine/version.h with the git hash. A tree without git (a release archive) says "unknown".
execute_process(COMMAND git rev-parse --short=12 HEAD WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  OUTPUT_VARIABLE SAMSPIL_GIT_HASH OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
execute_process(COMMAND git status --porcelain --untracked-files=no WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  OUTPUT_VARIABLE SAMSPIL_GIT_CHANGES OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT SAMSPIL_GIT_HASH)
  set(SAMSPIL_GIT_HASH unknown)
endif()
if(SAMSPIL_GIT_CHANGES)
  set(SAMSPIL_GIT_DIRTY true)
else()
  set(SAMSPIL_GIT_DIRTY false)
endif()
configure_file(${PROJECT_SOURCE_DIR}/engine/version.h.in ${PROJECT_BINARY_DIR}/engine/version.h @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/engine/fault.h.in ${PROJECT_BINARY_DIR}/engine/fault.h @ONLY)
