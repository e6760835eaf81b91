// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Letter: one e-mail on its way.
#pragma once

#include "core/base/Time.h"

#include <compare>
#include <string>

namespace readyline::mail {

struct LetterId { // of the event that it tells of: the same letter has the same id, however often it is made
    std::int64_t seq = 0;
    std::int64_t part = 0;
    friend auto operator<=>(const LetterId&, const LetterId&) = default;
};

struct Letter {
    LetterId id;
    WallTime at; // of what it tells
    std::string to;
    std::string subject; // one line
    std::string text;
    friend bool operator==(const Letter&, const Letter&) = default;
};

} // namespace readyline::mail
