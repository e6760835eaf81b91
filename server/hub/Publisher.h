// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Publisher: tells every connection what a committed batch changed for it. What changed several times in a batch is told
// once, as it is after its last change; what ended is told each time.
#pragma once

#include "server/hub/CallNews.h"
#include "server/hub/Room.h"

#include <map>
#include <set>

namespace readyline::hub {

class Publisher {
public:
    explicit Publisher(Room& room) : m_room(room) {}

    void begin(const floor::Floor&); // before the first record
    void count(const floor::Floor&); // for the figures
    void publish(const floor::Floor&, const std::vector<engine::Applied>&);
    // The calls that a connector carries, from now on told.
    [[nodiscard]] std::vector<wire::CallView> openCalls(const floor::Floor&, Link& connector);

private:
    struct Turn; // one record being told
    struct Carried {
        wire::CallView view;
        domain::PersonId source;
    };

    void tellRecord(const Turn&, const floor::Touched&);
    void tellMe(const Turn&, Link&);
    void tellEnds(const Turn&);
    void tellSessionEnds(const Turn&);
    void closeExpired(const Turn&);
    void tellPerson(const Turn&, const domain::PersonId&);
    void tellOffer(const Turn&, const domain::OfferId&);
    void tellTask(const Turn&, const domain::AssignmentId&);
    void tellCall(const Turn&, const domain::ContactId&);
    void tellMonitor(const Turn&, const domain::ContactId&);
    void tellCallback(const Turn&, const domain::CallbackId&);
    void tellMissed(const Turn&, const domain::CallbackId&, const domain::PersonId& agent);
    void send(Link&, const wire::EncodedEvent&);
    void tellOwn(const Turn&, const domain::PersonId&, wire::Event);

    Room& m_room;
    CallNews m_callNews;
    std::map<domain::ContactId, Carried> m_calls; // as last told; only while somebody watches
};

} // namespace readyline::hub
