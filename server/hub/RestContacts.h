// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// /v1/contacts: customers come and go. For ingress keys and for whoever may post contacts; each sees its own only.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class RestContacts {
public:
    explicit RestContacts(Room& room) : m_room(room) {}

    void post(const HttpRequest&, const HttpReply&);
    void show(const HttpRequest&, const std::string& part, const HttpReply&);
    void change(const HttpRequest&, const std::string& part, const HttpReply&);
    void leave(const HttpRequest&, const std::string& part, const HttpReply&);
    void wrote(const HttpRequest&, const std::string& part, const HttpReply&);

private:
    [[nodiscard]] Expected<domain::Actor, HttpResponse> sourceOf(const HttpRequest&, const floor::Floor&) const;
    [[nodiscard]] Expected<wire::ContactStatus, HttpResponse> statusOf(
        const domain::ContactId&, const domain::PersonId& source, const floor::Floor&) const;
    void asItIs(int code, const domain::ContactId&, const domain::PersonId& source, const HttpReply&) const;

    Room& m_room;
};

} // namespace readyline::hub
