# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# Everything that comes from outside, in one place. Versions are Debian 12's.

find_package(Boost 1.81 REQUIRED)                 # headers: Beast, Asio, JSON
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
find_package(OpenSSL REQUIRED)                    # wss:// to Asterisk
find_package(tl-expected REQUIRED)
find_package(date REQUIRED)                       # time zones
if(READYLINE_CLIENT)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network WebSockets DBus LinguistTools)
  qt_standard_project_setup()
  set(CMAKE_AUTOUIC OFF) # no forms
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    pkg_check_modules(xcb REQUIRED IMPORTED_TARGET xcb)
  endif()
endif()
if(READYLINE_TESTS)
  find_package(GTest REQUIRED)
  if(READYLINE_CLIENT)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
endif()
