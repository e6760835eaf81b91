# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# Script: puts the icons NAMES from DIR into one sheet of COLUMNS cells a row, each cell 24 units, and lists the names
# in the order of the cells.

set(body "")
set(index 0)
foreach(name IN LISTS NAMES)
  file(READ ${DIR}/${name}.svg svg)
  math(EXPR x "(${index} % ${COLUMNS}) * 24")
  math(EXPR y "(${index} / ${COLUMNS}) * 24")
  string(REGEX REPLACE " width=\"(16|24)\" height=\"(16|24)\"" " x=\"${x}\" y=\"${y}\" width=\"24\" height=\"24\""
    placed "${svg}")
  if(placed STREQUAL svg)
    message(FATAL_ERROR "${name}.svg is drawn on neither the 16 nor the 24 grid")
  endif()
  string(APPEND body "${placed}")
  math(EXPR index "${index} + 1")
endforeach()
math(EXPR width "${COLUMNS} * 24")
math(EXPR height "((${index} + ${COLUMNS} - 1) / ${COLUMNS}) * 24")
string(REPLACE ";" "\n" lines "${COLUMNS};${NAMES}")
file(WRITE ${OUT}/sheet.svg
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"${width}\" height=\"${height}\" viewBox=\"0 0 ${width} ${height}\">${body}</svg>")
file(WRITE ${OUT}/names.txt "${lines}\n")
