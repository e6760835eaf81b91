// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const Session* sessionOnDevice(const Floor& floor, const PersonId& who, const DeviceId& device) {
    for (const SessionId& id : indexOf(floor, who).sessions)
        if (floor.sessions.at(id).device == device) return &floor.sessions.at(id);
    return nullptr;
}

// The asker's own session, or any for the server.
const Session* ownSession(const Decision& d, const SessionId& id) {
    const auto found = d.floor.sessions.find(id);
    if (found == d.floor.sessions.end()) return nullptr;
    const bool own = d.by.kind == ActorKind::Person && d.by.person == found->second.person;
    return own || d.by.kind == ActorKind::System ? &found->second : nullptr;
}

bool otherIsOnline(const Floor& floor, const Session& session) {
    return std::ranges::any_of(indexOf(floor, session.person).sessions,
        [&](const SessionId& id) { return id != session.id && floor.sessions.at(id).state == SessionState::Online; });
}

// Of those that are away the one that has been for longest waits no longer (rules 2.12).
bool makeRoom(Decision& d, const std::set<SessionId>& sessions, const PersonId& who) {
    const Session* oldest = nullptr;
    for (const SessionId& id : sessions) {
        const Session& each = d.floor.sessions.at(id);
        if (each.state == SessionState::Reconnecting && (!oldest || each.since < oldest->since)) oldest = &each;
    }
    if (oldest) d.emit(SessionEnded{oldest->id, EndReason::GraceOver, {}, who});
    return oldest != nullptr;
}

// Longer than the grace, with a status stored.
bool wasAway(const Decision& d, const Person& who) {
    const AgentState& agent = agentState(d.floor, who.id);
    return agent.intent && agent.leftAt && !who.queues.empty()
        && d.now > *agent.leftAt + d.policyFor(who.id).reconnectGrace();
}

// On all channels, or on one where the policy lets that be open alone.
bool bringsWork(const Floor& floor, const Person& who) {
    const AgentState& agent = agentState(floor, who.id);
    if (isRoutable(floor, who, agent.intent->choice)) return true;
    return PolicyFor(floor.site.rules, who.teams).channelOverrides() == ChannelOverrides::OpenToo
        && std::ranges::any_of(
            agent.overrides, [&](const ChannelOverride& each) { return isRoutable(floor, who, each.choice); });
}

// A stored intent stays as it is, whatever was opened (K18). But one that would bring work at once, after an absence
// longer than the grace, is asked, not assumed (K16).
bool mustAsk(const Decision& d, const Person& who) {
    const AgentState& agent = agentState(d.floor, who.id);
    if (!indexOf(d.floor, who.id).sessions.empty()) return agent.asked;
    return d.policyFor(who.id).onReturn().ask && wasAway(d, who) && bringsWork(d.floor, who);
}

void signIn(Decision& d, const Person& who) {
    setCounters(d, who.id, 0, 0); // K27
    if (who.role == Role::Connector) return;
    const PolicyFor policy = d.policyFor(who.id);
    if (!agentState(d.floor, who.id).intent)
        d.emit(IntentSet{who.id, Intent{policy.signInPresence(), d.by, d.now}});
    else if (!policy.onReturn().ask && wasAway(d, who))
        d.emit(IntentSet{who.id, Intent{policy.onReturn().choice, d.by, d.now}});
    planLogOff(d, who, d.rules());
}

} // namespace

Verdict judge(Decision& d, const OpenSession& command) {
    const Person* who = d.asker();
    const bool isRevoked = !command.token.empty() && !d.floor.tokens.contains(command.token); // since it was looked at
    if (!who || isRevoked) return refuse(Refusal::Unauthorized);
    if (!who->entitled) return refuse(Refusal::NotEntitled, administrators(d.floor.site));
    if (const Session* same = sessionOnDevice(d.floor, who->id, command.device)) {
        d.emit(SessionBack{same->id, command.canShow, command.token});
        return kGranted;
    }
    if (command.resumes && endOn(d.floor, *who, command.device, d.now))
        return refuse(Refusal::Unauthorized, "the session has ended");
    const auto& others = indexOf(d.floor, who->id).sessions;
    if (d.policyFor(who->id).sessions() == SessionsMode::Takeover && who->role != Role::Connector)
        for (const SessionId& older : others)
            d.emit(SessionEnded{older, EndReason::TakenOver, command.deviceLabel, who->id});
    else if (others.size() >= kMostSessions && !makeRoom(d, others, who->id))
        return refuse(Refusal::TooMany, "signed in on " + std::to_string(kMostSessions) + " devices");
    Session session;
    session.id = SessionId{d.newId("s-")};
    session.person = who->id;
    session.device = command.device;
    session.deviceLabel = command.deviceLabel;
    session.canShow = command.canShow;
    session.since = d.now;
    session.token = command.token;
    d.emit(SessionOpened{std::move(session), mustAsk(d, *who)});
    if (agentState(d.floor, who->id).signOutAt) d.emit(SignOutAsked{who->id, std::nullopt});
    if (others.empty()) signIn(d, *who);
    return kGranted;
}

// While another device is there nothing else changes (D15); if none is, what was offered goes back at once.
Verdict judge(Decision& d, const LoseSession& command) {
    const Session* session = ownSession(d, command.session);
    if (!session) return refuse(Refusal::NotFound);
    if (session->state != SessionState::Online) return kGranted;
    d.emit(SessionLost{session->id, d.now + d.policyFor(session->person).reconnectGrace()});
    if (otherIsOnline(d.floor, *session)) return kGranted;
    for (const OfferId& id : indexOf(d.floor, session->person).offers) notPresented(d, d.floor.offers.at(id));
    return kGranted;
}

Verdict judge(Decision& d, const CloseSession& command) {
    const Session* session = ownSession(d, command.session);
    if (!session) return refuse(Refusal::NotFound);
    const AgentIndex& mine = indexOf(d.floor, session->person);
    if (!mine.offers.empty()) return refuse(Refusal::SignOutBlockedOffer);
    if (!mine.unfinished.empty() && !command.whenDone) return refuse(Refusal::SignOutBlockedContact);
    if (!mine.unfinished.empty())
        leaveWhenDone(d, session->person);
    else
        d.emit(SessionEnded{session->id, EndReason::SignedOut, {}, session->person});
    return kGranted;
}

Verdict judge(Decision& d, const ShowOnDevice& command) {
    const Session* session = ownSession(d, command.session);
    if (!session) return refuse(Refusal::NotFound);
    if (session->canShow != command.canShow) d.emit(DeviceShows{session->id, command.canShow});
    return kGranted;
}

Verdict judge(Decision& d, const IdleOnDevice& command) {
    const Session* session = ownSession(d, command.session);
    if (!session) return refuse(Refusal::NotFound);
    if (session->idle != command.idle) d.emit(DeviceIdled{session->id, command.idle});
    if (!command.idle && agentState(d.floor, session->person).signOutAt) // he is there after all
        d.emit(SignOutAsked{session->person, std::nullopt});
    return kGranted;
}

// Z21, K20: all his devices. Whoever is at work is asked to finish first, or set Not Ready.
Verdict judge(Decision& d, const EndOthersSessions& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.person);
    if (!target) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, Action::EndOthersSessions, *target)) return refuse(Refusal::Forbidden);
    const AgentIndex& mine = indexOf(d.floor, target->id);
    if (!mine.offers.empty()) return refuse(Refusal::SignOutBlockedOffer);
    if (!mine.unfinished.empty()) return refuse(Refusal::SignOutBlockedContact);
    for (const SessionId& id : mine.sessions)
        d.emit(SessionEnded{id, EndReason::LoggedOutBySupervisor, {}, target->id, command.note});
    return kGranted;
}

} // namespace readyline::floor
