// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Tokens: whose bearer token this is, as of now.
#pragma once

#include "server/floor/State.h"

#include <optional>
#include <string>

namespace readyline::hub {

struct Bearer {
    const domain::Person* person = nullptr;
    bool ingress = false; // may only bring contacts
};

// Nothing for a token that is unknown or expired, or whose person is no longer of the site.
[[nodiscard]] std::optional<Bearer> bearerOf(const floor::Floor&, const std::string& token, WallTime now);

} // namespace readyline::hub
