// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// For how long nobody has touched keyboard or mouse of this X display, by the MIT-SCREEN-SAVER extension.

#include "core/base/Time.h"

#include <optional>

struct xcb_connection_t;

namespace readyline::platform {

// Nothing: the display does not say.
[[nodiscard]] std::optional<Duration> idleOnX11(xcb_connection_t* x11);

} // namespace readyline::platform
