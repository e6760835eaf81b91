// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Index: what the floor implies, kept at hand so that no command walks over everybody: who belongs to whom, who could take
// what, what is due next and what settle() must look at. Holds nothing that is not in the rest of the floor.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Channel.h"
#include "core/domain/Ids.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readyline::floor {

struct Place { // where contacts wait and agents are ready for them
    domain::QueueId queue;
    domain::Channel channel = domain::Channel::Voice;
    friend auto operator<=>(const Place&, const Place&) = default;
};

// The order in which waiting contacts are served: the first in line is the least.
struct InLine {
    int queuePriority = 0;
    int priority = 0;
    bool front = false;
    WallTime since;
    domain::ContactId contact;
    friend bool operator==(const InLine&, const InLine&) = default;
    friend bool operator<(const InLine& a, const InLine& b);
};

// The order in which agents are asked: who has least to do, then who has been idle longest.
struct InTurn {
    std::size_t work = 0; // open offers and unfinished assignments
    WallTime idleSince;
    domain::PersonId person;
    friend auto operator<=>(const InTurn&, const InTurn&) = default;
};

enum class DueKind : std::uint8_t {
    Offer,
    Assignment,
    Overlay,
    Session,
    Cooling,
    Wait,
    Token,
    Pending,
    Freed,
    SignOut,
    LogOff,
    Preferred,
    Day,
    Callback,
    Call // of a contact's call
};
struct Due {
    WallTime at;
    DueKind kind = DueKind::Offer;
    std::string id;
    friend auto operator<=>(const Due&, const Due&) = default;
};

struct AgentIndex {
    std::set<domain::SessionId> sessions;
    std::set<domain::OfferId> offers;
    std::set<domain::AssignmentId> unfinished; // neither Done nor Parked
    std::set<domain::AssignmentId> parked;
    std::set<domain::ContactId> monitors; // calls that he listens to: one at most
    std::vector<Place> ready;             // could be offered something there now
    InTurn turn;                          // his place there
    std::vector<Due> due; // of himself: overlays, a planned status, the question whether he is there, the log-off
    friend bool operator==(const AgentIndex&, const AgentIndex&) = default;
};

struct ContactIndex {
    std::set<domain::OfferId> offers; // one that asks to have it at most, and one for advice (rules 2.1)
    std::set<domain::AssignmentId> assignments;
    friend bool operator==(const ContactIndex&, const ContactIndex&) = default;
};

struct Index {
    std::unordered_map<domain::PersonId, std::size_t> people; // place in site.people
    std::map<domain::PersonId, AgentIndex> agents;
    std::map<domain::ContactId, ContactIndex> contacts;
    std::map<Place, std::set<InTurn>> ready;
    std::map<Place, std::set<InLine>> waiting;
    std::map<domain::PersonId, std::set<InLine>> reserved; // wait too, but for him alone
    std::set<Due> due;
    std::set<domain::PersonId> pendingDue; // a pending choice and no work left
    std::set<domain::PersonId> stranded;   // offers or written work with nobody there to see them
    std::set<domain::PersonId> showStale;  // the CannotShow overlay is there and should not, or the other way
    std::set<domain::PersonId> alone;      // nobody at any device and no work, and not asked yet (Z21)
    std::set<domain::PersonId> loggedOff;  // the hour has come and the work is done (P16)
    std::set<domain::PersonId> deaf;       // listen to a call and are signed in nowhere any more (Z22)
    std::set<domain::OfferId> unfit;       // work or status no longer allows the offer
    std::set<domain::ContactId> consults;  // calls in which somebody of a queue is looked for (W33)
    std::set<domain::ContactId> uncarried; // calls on their way to somebody, whose connector is gone
    friend bool operator==(const Index&, const Index&) = default;
};

} // namespace readyline::floor
