# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# Rasterises the icons at build time. All one-colour icons of a size are drawn into one sheet (a PNG whose alpha is
# the mask), so there is one rsvg-convert run per pixel size; the application's own icon keeps its colours.

set(READYLINE_ICON_DIR ${CMAKE_CURRENT_LIST_DIR})
set(READYLINE_ICON_NAMES
  arrow-right call-answer call-conference call-consult call-dialpad call-end call-exit call-hold call-resume call-swap
  call-transfer channel-callback channel-chat channel-email channel-sms channel-social channel-task channel-video
  channel-voice check chevron-down chevron-right clock close device-desk device-phone edit error export filter info
  monitor-barge monitor-listen monitor-whisper more mute nav-admin nav-callbacks nav-day nav-desk nav-team note
  plug-off plus rec-on rec-paused refresh save search secure settings sign-out sound status-available status-away
  status-busy status-dnd status-full status-missed status-offline status-reconnecting status-ringing status-timed
  status-wrapup status-written trash undo user wait warning why)
# 12 14 16 18 20 24 32 at 1x, 2x, 3x (those that coincide once), and what a tray asks for.
set(READYLINE_ICON_PIXELS 12 14 16 18 20 22 24 28 32 36 40 42 44 48 54 60 64 72 96)
set(READYLINE_APP_ICON_PIXELS 16 20 22 24 32 48 64 128 256)

# readyline_add_icons(<target>): adds the sheets, their index and the application's icon as ":/icons/...".
function(readyline_add_icons target)
  find_program(RSVG_CONVERT rsvg-convert REQUIRED)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/icons)
  set(columns 9)
  list(TRANSFORM READYLINE_ICON_NAMES REPLACE "(.+)" "${READYLINE_ICON_DIR}/\\1.svg" OUTPUT_VARIABLE svgs)
  add_custom_command(OUTPUT ${out}/sheet.svg ${out}/names.txt
    COMMAND ${CMAKE_COMMAND} "-DNAMES=${READYLINE_ICON_NAMES}" -DDIR=${READYLINE_ICON_DIR} -DOUT=${out}
            -DCOLUMNS=${columns} -P ${READYLINE_ICON_DIR}/Sheet.cmake
    DEPENDS ${svgs} ${READYLINE_ICON_DIR}/Sheet.cmake ${READYLINE_ICON_DIR}/Icons.cmake VERBATIM)
  set(files ${out}/names.txt)
  foreach(pixels IN LISTS READYLINE_ICON_PIXELS)
    math(EXPR width "${pixels} * ${columns}")
    set(png ${out}/sheet-${pixels}.png)
    add_custom_command(OUTPUT ${png} COMMAND ${RSVG_CONVERT} -w ${width} -o ${png} ${out}/sheet.svg
      DEPENDS ${out}/sheet.svg VERBATIM)
    list(APPEND files ${png})
  endforeach()
  foreach(pixels IN LISTS READYLINE_APP_ICON_PIXELS)
    set(png ${out}/readyline-${pixels}.png)
    add_custom_command(OUTPUT ${png}
      COMMAND ${RSVG_CONVERT} -w ${pixels} -o ${png} ${READYLINE_ICON_DIR}/readyline.svg
      DEPENDS ${READYLINE_ICON_DIR}/readyline.svg VERBATIM)
    list(APPEND files ${png})
  endforeach()
  qt_add_resources(${target} readyline_icons PREFIX /icons BASE ${out} FILES ${files})
endfunction()
