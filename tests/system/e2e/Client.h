// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Client: a signed-in person of a system test: keeps the picture that the server gave him, and waits for his answers.
#pragma once

#include "tests/system/e2e/Server.h"

#include "core/domain/Status.h"

namespace readyline::e2e {

class Client {
public:
    Client(Loop&, const Server&, std::string token, const std::string& device);

    void open(); // returns when the session is open; throws if it does not open
    void leave() { m_link.stop(); }
    void comeBack() { m_link.start(); } // by itself, as after a loss
    // Asks and waits for the answer.
    [[nodiscard]] wire::Answer ask(wire::Request);
    // True if it settled.
    [[nodiscard]] bool settles(wire::Request);
    [[nodiscard]] domain::CommandId id() { return m_link.newCommand(); }
    [[nodiscard]] domain::Shown shown() const { return domain::shownStatus(self, site); }

    // The picture, as of the last frame.
    domain::AgentLayers self;
    domain::SiteRules site;
    std::map<domain::OfferId, wire::OfferView> offers;
    std::map<domain::AssignmentId, wire::TaskView> tasks;
    std::map<domain::PersonId, domain::AgentLayers> team;
    std::map<domain::ContactId, wire::CallView> calls;
    std::optional<wire::MonitorView> monitor;
    std::vector<wire::Envelope> events; // all, in order
    int opened = 0;                     // sessions opened, reconnects included
    int lost = 0;
    std::optional<int> endedWith;                     // close code that says not to come back
    std::function<void(const wire::Envelope&)> heard; // each event, after the picture took it

private:
    void take(const wire::SessionOpened&);
    void take(const wire::Envelope&);

    Loop& m_loop;
    sim::Link m_link;
};

} // namespace readyline::e2e
