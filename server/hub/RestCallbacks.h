// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// /v1/callbacks: planned, read, changed and taken back (W85, W94, W105). Ingress keys and connectors see what they have asked
// for themselves, people what they see on the desktop.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class RestCallbacks {
public:
    explicit RestCallbacks(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isMine(std::string_view path);
    void handle(const HttpRequest&, const HttpReply&);

private:
    void post(const HttpRequest&, const floor::Floor&, const domain::Actor&, const HttpReply&);
    void patch(const HttpRequest&, const domain::CallbackId&, const domain::Actor&, const HttpReply&);
    void remove(const domain::CallbackId&, const domain::Actor&, const HttpReply&);
    // As it is now: a repeated key may find its callback further on.
    void show(const domain::CallbackId&, const domain::Actor&, int status, const HttpReply&) const;

    Room& m_room;
};

} // namespace readyline::hub
