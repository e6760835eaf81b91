// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// GET /v1/people/{id}/history, page by page, and PUT /v1/wrap-ups/{assignment}: its agent submits code and notes, or corrects
// them within five minutes after the end.
#pragma once

#include "server/hub/Http.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class RestHistory {
public:
    explicit RestHistory(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isMine(const std::string& path);
    void handle(const HttpRequest&, const HttpReply&);

private:
    void show(const HttpRequest&, const std::string& part, const HttpReply&);
    void submit(const HttpRequest&, const std::string& part, const HttpReply&);

    Room& m_room;
};

} // namespace readyline::hub
