// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The connection to the X server that the windows are on.

struct xcb_connection_t;

namespace readyline::platform {

// Nothing: they are on no X server. Qt's offscreen platform says that it is on X11 and has no connection.
[[nodiscard]] xcb_connection_t* x11Connection();

} // namespace readyline::platform
