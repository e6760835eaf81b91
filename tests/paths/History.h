// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// History: what the records say that people chose and what became of it, told again by itself and in other words than the
// floor's. It finds what no floor should ever write.
#pragma once

#include "core/wire/Requests.h"
#include "server/engine/Input.h"

#include <map>
#include <set>
#include <unordered_map>

namespace readyline::paths {

class History {
public:
    void asked(const wire::Request&); // before it goes out
    void tell(const floor::Floor& after, const engine::Applied&);
    // What does not fit the floor that the records made.
    void compare(const floor::Floor&);
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    [[nodiscard]] std::size_t offers() const { return m_offersEver; }
    [[nodiscard]] std::size_t pendings() const { return m_pendingsEver; }

private:
    struct Agent {
        std::optional<domain::Intent> intent;
        std::optional<domain::Pending> pending;
        std::optional<domain::Choice> standing; // the newest that a human chose, whenever it is to hold
        std::set<domain::AssignmentId> work;    // in hand, or being wrapped up
        std::set<domain::AssignmentId> parked;  // keeps him from nothing (D20)
        bool applied = false;                   // the pending, and the intent has not followed yet
    };
    struct Record; // the one being told

    void say(const Record&, const std::string& who, const std::string& what);
    template <class Event>
    void on(const Record&, const Event&) {}
    void on(const Record&, const floor::IntentSet&);
    void on(const Record&, const floor::PendingSet&);
    void on(const Record&, const floor::PendingCounted&);
    void on(const Record&, const floor::PendingArmed&);
    void on(const Record&, const floor::PendingEnded&);
    void on(const Record&, const floor::ContactPosted&);
    void on(const Record&, const floor::OfferOpened&);
    void on(const Record&, const floor::OfferOver&);
    void on(const Record&, const floor::AssignmentMade&);
    void on(const Record&, const floor::AssignmentOver&);
    void on(const Record&, const floor::ContactParked&);
    void on(const Record&, const floor::AssignmentResumed&);
    void on(const Record&, const floor::WrapUpStarted&);
    void on(const Record&, const floor::ContactOverflowed&);
    void on(const Record&, const floor::ContactMoved&);
    void on(const Record&, const floor::OfferTurned&);
    void takeUp(const domain::AssignmentId&);
    void checkChoices(const Record&);

    std::map<domain::PersonId, Agent> m_agents;
    std::map<domain::ContactId, domain::QueueId> m_queues;
    std::map<domain::ContactId, domain::OfferId> m_open;
    std::map<domain::OfferId, domain::ContactId> m_advice; // open offers that ask for it
    std::map<domain::AssignmentId, domain::PersonId> m_owners;
    std::unordered_map<domain::CommandId, wire::Request> m_asked;
    std::size_t m_offersEver = 0, m_pendingsEver = 0;
    std::string m_fault;
};

} // namespace readyline::paths
