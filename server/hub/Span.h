// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Span: the time that a reader asks for, "from=…&to=…".
#pragma once

#include "core/base/Expected.h"
#include "core/base/Time.h"
#include "server/hub/Http.h"

namespace readyline::hub {

inline constexpr std::chrono::days kLongestSpan{31};

struct Span {
    WallTime from; // this included
    WallTime to;   // this not
};

// Until now, and a day of it, unless something else is asked.
[[nodiscard]] Expected<Span, HttpResponse> spanOf(const HttpRequest&, WallTime now);

} // namespace readyline::hub
