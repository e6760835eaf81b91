// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Tokens.h"

#include "server/floor/Layers.h"
#include "server/identity/Token.h"

namespace readyline::hub {

std::optional<Bearer> bearerOf(const floor::Floor& floor, const std::string& token, WallTime now) {
    if (token.empty()) return std::nullopt;
    const auto found = floor.tokens.find(identity::digestOf(token));
    if (found == floor.tokens.end() || found->second.expires <= now) return std::nullopt;
    const domain::Person* person = floor::person(floor, found->second.person);
    if (!person) return std::nullopt;
    return Bearer{person, found->second.ingress};
}

} // namespace readyline::hub
