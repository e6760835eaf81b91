# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# What every target of ours is compiled with. Link readyline::options, set nothing globally.

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

add_library(readyline_options INTERFACE)
add_library(readyline::options ALIAS readyline_options)
target_compile_features(readyline_options INTERFACE cxx_std_20)
target_include_directories(readyline_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(readyline_options INTERFACE READYLINE_VERSION="${READYLINE_VERSION}")
target_compile_options(readyline_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${READYLINE_WERROR}>:-Werror>)

if(READYLINE_SANITIZE)
  target_compile_options(readyline_options INTERFACE
    -fsanitize=${READYLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(READYLINE_SANITIZE MATCHES address)
    # What goes through a null pointer ends in the address sanitizer's report all the same, and nothing here makes a
    # pointer of bytes. These two checks stand at every use of a member: a third of the time to compile.
    target_compile_options(readyline_options INTERFACE -fno-sanitize=null,alignment)
  endif()
  target_link_options(readyline_options INTERFACE -fsanitize=${READYLINE_SANITIZE})
  if(READYLINE_SANITIZE MATCHES thread)
    # The thread sanitizer does not understand fences; Asio's handlers are ordered by its mutexes all the same.
    target_compile_definitions(readyline_options INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
endif()

find_program(READYLINE_CCACHE ccache)
if(READYLINE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${READYLINE_CCACHE})
endif()
find_program(READYLINE_MOLD mold)
if(READYLINE_MOLD)
  target_link_options(readyline_options INTERFACE -fuse-ld=mold)
endif()

# Qt's own switches, only for targets that use Qt.
add_library(readyline_qt_options INTERFACE)
add_library(readyline::qt_options ALIAS readyline_qt_options)
target_link_libraries(readyline_qt_options INTERFACE readyline::options)
target_compile_definitions(readyline_qt_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
