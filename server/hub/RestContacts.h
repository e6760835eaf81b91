// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// /v1/contacts: customers come and go. For ingress keys and for whoever may post contacts; each sees its own only.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"

#include <deque>

namespace readyline::hub {

class RestContacts {
public:
    explicit RestContacts(Room& room) : m_room(room) {}

    void post(const HttpRequest&, const HttpReply&);
    void show(const HttpRequest&, const domain::ContactId&, const HttpReply&);
    void leave(const HttpRequest&, const domain::ContactId&, const HttpReply&);
    void committed(const std::vector<engine::Applied>&); // keeps in mind how contacts ended, for a while

private:
    struct Past { // of a contact that the floor may have forgotten
        domain::PersonId source;
        std::optional<domain::ContactOutcome> end;
    };
    void remember(const domain::ContactId&, const domain::PersonId& source);
    [[nodiscard]] Expected<domain::Actor, HttpResponse> sourceOf(const HttpRequest&, const floor::Floor&) const;
    [[nodiscard]] std::optional<wire::ContactStatus> statusOf(
        const domain::ContactId&, const domain::PersonId& source, const floor::Floor&) const;
    void created(const domain::ContactId&, const HttpReply&) const;

    Room& m_room;
    std::unordered_map<domain::ContactId, Past> m_past;
    std::deque<domain::ContactId> m_order;
};

} // namespace readyline::hub
