# Not built here: there is no Windows to build and try it on. Icon, manifest and version go into the program, and what
# it needs of Qt beside it:
#
#   cmake --install BUILD --prefix FOLDER
#   makensis -DPROGRAM_FOLDER=FOLDER BUILD/packaging/installer.nsi
#
# The program is one for the terminal too, so that Windows opens a console with it.
set(resources ${CMAKE_CURRENT_BINARY_DIR})
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/windows/program.exe.manifest.in ${resources}/program.exe.manifest @ONLY)
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/windows/program.rc.in ${resources}/program.rc @ONLY)
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/windows/installer.nsi.in ${resources}/installer.nsi @ONLY)
enable_language(RC)
target_sources(cvm-backup-wizard PRIVATE ${resources}/program.rc)
add_dependencies(cvm-backup-wizard cvm_icons)
if(MSVC)
    target_link_options(cvm-backup-wizard PRIVATE /MANIFEST:NO) # it has one of its own
endif()

install(TARGETS cvm-backup-wizard RUNTIME DESTINATION bin)
install(FILES ${drawn}/${CVM_APP_ID}.ico DESTINATION . RENAME cvm-backup-wizard.ico)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/packaging/CHANGELOG.md DESTINATION .)
install(FILES ${PROJECT_SOURCE_DIR}/resources/snapshot.schema.json ${PROJECT_SOURCE_DIR}/resources/scenario.schema.json
    DESTINATION share/cvm-backup-wizard)
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake} DIRECTORY)
install(CODE "execute_process(COMMAND \"${qt_programs}/windeployqt.exe\" --no-translations --compiler-runtime
    \"\${CMAKE_INSTALL_PREFIX}/bin/cvm-backup-wizard.exe\" COMMAND_ERROR_IS_FATAL ANY)")
