// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Applying: one event's work on the floor. Everything is total: what is not there is left alone. An object is taken out of
// the index before it changes and put back afterwards; its agent is refreshed with it.
#pragma once

#include "server/floor/Event.h"
#include "server/floor/Indexing.h"

namespace readyline::floor {

class Applying {
public:
    Applying(Floor& floor, std::int64_t seq, WallTime at) : m_floor(floor), m_seq(seq), m_at(at) {}

    // ApplySite.cpp: the site, its keys, and an outage that moves everything
    void operator()(const SiteWasSet&);
    void operator()(const TokenIssued&);
    void operator()(const TokenRevoked&);
    void operator()(const ServerResumed&);
    // ApplyPeople.cpp: sessions, choices and what lies over them
    void operator()(const SessionOpened&);
    void operator()(const SessionLost&);
    void operator()(const SessionBack&);
    void operator()(const SessionEnded&);
    void operator()(const DeviceShows&);
    void operator()(const DeviceIdled&);
    void operator()(const SignOutAsked&);
    void operator()(const LogOffSet&);
    void operator()(const StationChanged&);
    void operator()(const IntentSet&);
    void operator()(const ChannelIntentSet&);
    void operator()(const ChannelIntentEnded&);
    void operator()(const PendingCounted&);
    void operator()(const PendingArmed&);
    void operator()(const PendingSet&);
    void operator()(const PendingEnded&);
    void operator()(const OverlayLaid&);
    void operator()(const OverlayLifted&);
    void operator()(const CountersSet&);
    void operator()(const StatusSetByOther&);
    void operator()(const ChangeAnswered&);
    // ApplyWork.cpp: contacts, offers and assignments
    void operator()(const ContactPosted&);
    void operator()(const ContactRequeued&);
    void operator()(const ContactCooledDown&);
    void operator()(const ContactEndAsked&);
    void operator()(const ContactOver&);
    // ApplyVariables.cpp: what is known of a contact
    void operator()(const VariableSaved&);
    void operator()(const VariableLooked&);
    void operator()(const OfferOpened&);
    void operator()(const OfferRings&);
    void operator()(const OfferOver&);
    void operator()(const OffersNotHad&);
    void operator()(const AssignmentMade&);
    void operator()(const AssignmentJoined&);
    void operator()(const WrapUpStarted&);
    void operator()(const WrapUpFreed&);
    void operator()(const WrapUpExtended&);
    void operator()(const AssignmentOver&);
    void operator()(const WrapUpCorrected&);
    void operator()(const AssignmentForgotten&);
    // ApplyContacts.cpp: set aside, taken up again, sent on
    void operator()(const ContactReleased&);
    void operator()(const ContactParked&);
    void operator()(const AssignmentResumed&);
    void operator()(const ContactOverflowed&);
    void operator()(const DayBegan&);
    void operator()(const DayOver&);
    void operator()(const CountdownStopped&);

    // ApplyCallbacks.cpp
    void operator()(const CallbackPlanned&);
    void operator()(const CallbackEdited&);
    void operator()(const CallbackQueued&);
    void operator()(const CallbackPaused&);
    void operator()(const CallbackOver&);
    void operator()(const CallbackForgotten&);
    void operator()(const CustomerAnswered&);

    // ApplyCalls.cpp
    void operator()(const CallAsked&);
    void operator()(const CallSettled&);
    void operator()(const CallAskGone&);
    void operator()(const ConsultOver&);
    void operator()(const OutsiderPut&);
    void operator()(const OutsiderGone&);
    void operator()(const CustomerWent&);
    void operator()(const RoleGiven&);
    void operator()(const OfferTurned&);
    void operator()(const ContactMoved&);
    void operator()(const ContactGivenOut&);
    void operator()(const HeldOnPhone&);
    void operator()(const RecordingSet&);
    void operator()(const MonitorPut&);
    void operator()(const MonitorOver&);

    void finish();

private:
    template <class Map, class Value>
    void put(Map& map, const Value& value) {
        if (const auto old = map.find(value.id); old != map.end()) remove(m_floor, old->second);
        Value& stored = map[value.id] = value;
        if constexpr (requires { stored.seq; }) stored.seq = m_seq;
        add(m_floor, stored);
    }
    template <class Map, class Key, class Change>
    void edit(Map& map, const Key& id, Change change) {
        const auto found = map.find(id);
        if (found == map.end()) return;
        remove(m_floor, found->second);
        change(found->second);
        if constexpr (requires { found->second.seq; }) found->second.seq = m_seq;
        add(m_floor, found->second);
    }
    template <class Change>
    void editSession(const SessionId& id, Change change) {
        const auto found = m_floor.sessions.find(id);
        if (found == m_floor.sessions.end()) return;
        const PersonId who = found->second.person;
        const Connection before = connection(who);
        edit(m_floor.sessions, id, change);
        connectionMayDiffer(who, before);
    }
    template <class Change>
    void editAgent(const PersonId& id, Change change) {
        change(m_floor.agents[id]);
        changed(id);
    }
    // Whoever begins to listen with it, or listens no more, has his telephone in use with it, or free.
    template <class Change>
    void editCall(const ContactId& id, Change change) {
        edit(m_floor.contacts, id, [&](Contact& contact) {
            const PersonId before = listener(contact);
            change(contact);
            if (listener(contact) == before) return;
            changedSoon(before);
            changedSoon(listener(contact));
        });
    }
    [[nodiscard]] static PersonId listener(const Contact& contact) {
        return contact.call.monitor ? contact.call.monitor->by : PersonId{};
    }
    void issued(const std::string& id); // with this event: it is made no second time
    void waitsAnew(Contact&) const;
    static void isHandled(Contact&);
    void takesOn(const Assignment&);
    void notConsulted(const ContactId&, const PersonId&);
    void changed(const PersonId&);
    void countContactTime(AgentState&, const PersonId&);
    void startDay(AgentState&);
    void changedSoon(const PersonId& id) { // while an object of his is out of the index
        if (!id.empty()) m_changed.insert(id);
    }
    [[nodiscard]] Connection connection(const PersonId&) const;
    void connectionMayDiffer(const PersonId&, Connection before);
    void leave(AgentState&, WallTime since);
    void hears(const PersonId&, const SessionId&);
    void remember(const Session&, const SessionEnded&);
    void reconnects(Session&);
    [[nodiscard]] bool isLiveWork(const Assignment&) const;
    void forget(const AssignmentId&);
    void forgetIfUnused(const ContactId&);

    Floor& m_floor;
    std::int64_t m_seq;
    WallTime m_at;
    std::set<PersonId> m_changed;
};

} // namespace readyline::floor
