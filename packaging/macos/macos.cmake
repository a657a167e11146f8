# Not built here: there is no Mac to build and try it on. The program as a bundle with its icon, and what it needs of Qt
# in it:
#
#   cmake --install BUILD --prefix FOLDER
#   codesign --force --deep --options runtime --entitlements packaging/macos/entitlements.plist --sign IDENTITY FOLDER/*.app
#
# For the terminal, it is cvm-backup-wizard.app/Contents/MacOS/cvm-backup-wizard.
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in ${CMAKE_CURRENT_BINARY_DIR}/Info.plist @ONLY)
target_sources(cvm-backup-wizard PRIVATE ${drawn}/${CVM_APP_ID}.icns)
set_source_files_properties(${drawn}/${CVM_APP_ID}.icns TARGET_DIRECTORY cvm-backup-wizard
    PROPERTIES GENERATED TRUE MACOSX_PACKAGE_LOCATION Resources)
add_dependencies(cvm-backup-wizard cvm_icons)
set_target_properties(cvm-backup-wizard PROPERTIES
    MACOSX_BUNDLE TRUE
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_BINARY_DIR}/Info.plist)

install(TARGETS cvm-backup-wizard BUNDLE DESTINATION .)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/packaging/CHANGELOG.md DESTINATION .)
install(FILES ${desktop}/cvm-backup-wizard.1 DESTINATION share/man/man1)
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake} DIRECTORY)
install(CODE "execute_process(COMMAND \"${qt_programs}/macdeployqt\"
    \"\${CMAKE_INSTALL_PREFIX}/cvm-backup-wizard.app\" COMMAND_ERROR_IS_FATAL ANY)")
