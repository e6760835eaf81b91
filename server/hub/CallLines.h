// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallLines: what passes between an agent's desktop and the exchange that carries his call, and is stored nowhere:
// tones that way, the quality of his line this way. No key is ever written, in no log and no record.
#pragma once

#include "server/hub/Bucket.h"
#include "server/hub/Link.h"
#include "server/hub/Room.h"

#include <map>

namespace readyline::hub {

class CallLines {
public:
    explicit CallLines(Room& room) : m_room(room) {}

    void press(Link&, std::int64_t request, const wire::CallKeys&);
    void hear(Link&, std::int64_t request, const wire::CallQuality&);
    void carry(Carrier* carrier) { m_carrier = carrier; }
    void tell(const floor::Floor&, const wire::CallQuality&); // to the agent whose line it is

private:
    [[nodiscard]] std::optional<domain::Refusal> passOn(const floor::Floor&, const Link&, const wire::CallKeys&) const;
    [[nodiscard]] std::shared_ptr<Link> connectorOf(const domain::PersonId&) const;
    [[nodiscard]] bool isTooOften(const floor::Floor&, const domain::ContactId&);
    [[nodiscard]] wire::EncodedEvent encode(const floor::Floor&, const domain::Actor& by, wire::Event) const;
    void refuse(Link&, std::int64_t request, domain::Refusal);

    Room& m_room;
    Carrier* m_carrier = nullptr;
    std::map<domain::ContactId, Bucket> m_heard; // of calls that are there
};

} // namespace readyline::hub
