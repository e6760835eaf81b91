// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// POST /v1/tokens: administrators make tokens for robots, connectors and sources of contacts. Shown once.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

namespace readyline::hub {

inline constexpr std::chrono::days kSessionTokenLasts{90};
inline constexpr std::chrono::days kIngressTokenLasts{365};

class RestTokens {
public:
    explicit RestTokens(Room& room) : m_room(room) {}

    void mint(const HttpRequest&, const HttpReply&);

private:
    void issue(const wire::MintToken&, domain::Actor admin, const HttpReply&);

    Room& m_room;
};

} // namespace readyline::hub
