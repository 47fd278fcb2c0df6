# `cpack --config build/release/CPackConfig.cmake` makes a .deb: program, library of scenarios, documentation.
# Depends on what the program is linked with, found by dpkg-shlibdeps; touches nothing outside /usr and
# keeps nothing when it is removed.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME samspil)
set(CPACK_PACKAGE_VENDOR "The Samspil authors")
set(CPACK_PACKAGE_CONTACT "The Samspil authors <samspil@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "chromium, python3-xarray, python3-netcdf4, python3-pandas, python3-scipy")
include(CPack)
