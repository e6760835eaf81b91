# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# One executable per test file. Each writes its results to <build>/results, where .ci/rules reads them.

set(READYLINE_RESULTS ${PROJECT_BINARY_DIR}/results)
file(MAKE_DIRECTORY ${READYLINE_RESULTS})

# The target tests_<label> builds the tests of one label: ./test --label makes no others.
function(readyline_label name)
  foreach(label IN LISTS ARGN)
    if(NOT TARGET tests_${label})
      add_custom_target(tests_${label})
    endif()
    add_dependencies(tests_${label} ${name})
  endforeach()
endfunction()

# readyline_gtest(<name> SOURCES <files> LIBRARIES <targets>): GoogleTest, for what has no Qt.
function(readyline_gtest name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(${name} PRIVATE readyline::options GTest::gmock_main ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE READYLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name} --gtest_output=json:${READYLINE_RESULTS}/${name}.json --gtest_brief=1)
  set_tests_properties(${name} PROPERTIES LABELS "noqt;${READYLINE_LABELS};${ARG_LABELS}" TIMEOUT 600)
  readyline_label(${name} noqt ${READYLINE_LABELS} ${ARG_LABELS})
endfunction()

# readyline_qtest(<name> SOURCES <files> LIBRARIES <targets>): Qt Test, for what has Qt; runs on the offscreen platform.
function(readyline_qtest name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  qt_add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE readyline::qt_options Qt6::Test ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE READYLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name} -o ${READYLINE_RESULTS}/${name}.tap,tap -o -,txt)
  set_tests_properties(${name} PROPERTIES LABELS "qt;${ARG_LABELS}" TIMEOUT 600
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false")
  readyline_label(${name} qt ${ARG_LABELS})
endfunction()
