// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// GET /v1/looks: who saw the value of which secure variable, and when (W73). For administrators.
#pragma once

#include "server/hub/Http.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class RestLooks {
public:
    static constexpr std::size_t kMost = 1000; // in one answer

    explicit RestLooks(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isMine(std::string_view path) { return path == "/v1/looks"; }
    void show(const HttpRequest&, const HttpReply&);

private:
    Room& m_room;
};

} // namespace readyline::hub
