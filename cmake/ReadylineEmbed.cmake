# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# readyline_embed(<target> <function> <files>...): compiles text files into the target, as
# std::span<const readyline::config::Embedded> readyline::config::<function>().
# The same file is the script that writes the source: cmake -DFUNCTION= -DOUTPUT= -DFILES= -P ReadylineEmbed.cmake

function(readyline_embed target function)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  string(REPLACE ";" "|" joined "${files}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} -DOUTPUT=${output} "-DFILES=${joined}"
      -P ${PROJECT_SOURCE_DIR}/cmake/ReadylineEmbed.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/ReadylineEmbed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_AUTOGEN ON)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  string(REPLACE "|" ";" files "${FILES}")
  set(rows "")
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} hex HEX)
    # Bytes as characters: no raw string is long enough for every compiler, and nothing needs quoting.
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(APPEND arrays "constexpr char k_${name}[] = {${bytes}};\n")
    string(APPEND rows "    Embedded {\"${name}\", {k_${name}, sizeof k_${name}}},\n")
  endforeach()
  file(WRITE ${OUTPUT} "#include \"server/config/Embedded.h\"\n\n#include <array>\n\nnamespace readyline::config {\n\n"
    "namespace {\n\n${arrays}\nconstexpr std::array kFiles {\n${rows}};\n\n} // namespace\n\n"
    "std::span<const Embedded> ${FUNCTION}() { return kFiles; }\n\n} // namespace readyline::config\n")
endif()
