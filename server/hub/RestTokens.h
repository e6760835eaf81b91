// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// /v1/tokens: administrators make tokens for robots, connectors and sources of contacts (shown once), see which there are,
// and revoke them.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

namespace readyline::hub {

inline constexpr std::chrono::days kSessionTokenLasts{90};
inline constexpr std::chrono::days kIngressTokenLasts{365};

class RestTokens {
public:
    explicit RestTokens(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isMine(std::string_view path);
    void handle(const HttpRequest&, const HttpReply&);

private:
    void mint(const HttpRequest&, domain::Actor admin, const HttpReply&);
    void revoke(std::string id, domain::Actor admin, const HttpReply&);
    void issue(const wire::MintToken&, domain::Actor admin, const HttpReply&);

    Room& m_room;
};

} // namespace readyline::hub
