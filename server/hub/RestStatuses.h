// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// /v1/statuses, /v1/reasons, /v1/sign-in-status: administrators read and change what people can choose (D8-D11, Z13, Z14).
// The floor judges every change; what it would refuse is found here first, so that the answer can name the member.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class RestStatuses {
public:
    explicit RestStatuses(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isKnown(const std::string& path);
    void handle(const HttpRequest&, const HttpReply&);

private:
    struct Asked { // what all calls need
        const HttpRequest& request;
        const floor::Floor& floor;
        domain::Actor admin;
        HttpReply reply;
    };
    void status(const Asked&, const domain::EntryId&);
    void putStatus(const Asked&, const domain::EntryId&);
    void reason(const Asked&, const domain::ReasonId&);
    void putReason(const Asked&, const domain::ReasonId&);
    void signIn(const Asked&);
    // Answers as `answered` says once it is on disk.
    void submit(const Asked&, floor::Command, HttpResponse answered);

    Room& m_room;
};

} // namespace readyline::hub
