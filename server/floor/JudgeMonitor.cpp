// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor in a call of his people (Z22, G12): one a call, and it never stands in the way of what its agent does.
#include "core/domain/Permission.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const Contact* callOf(const Decision& d, const ContactId& id) {
    const auto found = d.floor.contacts.find(id);
    return found == d.floor.contacts.end() || !isLive(found->second.channel) ? nullptr : &found->second;
}

const Assignment* workOf(const Decision& d, const Contact& contact, const PersonId& who) {
    for (const AssignmentId& id : indexOf(d.floor, contact.id).assignments)
        if (const Assignment& each = d.floor.assignments.at(id);
            each.agent == who && each.state == AssignmentState::Active)
            return &each;
    return nullptr;
}

// In it himself, or asked to be.
bool isInIt(const Decision& d, const Contact& contact, const PersonId& who) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    return std::ranges::any_of(around.offers, [&](const OfferId& id) { return d.floor.offers.at(id).agent == who; })
        || std::ranges::any_of(around.assignments, [&](const AssignmentId& id) {
               const Assignment& each = d.floor.assignments.at(id);
               return each.agent == who && each.state != AssignmentState::Done;
           });
}

// Only who leads it can be followed by another.
Verdict mayTakeOver(const Assignment& work) {
    return work.role == WorkRole::Primary ? kGranted
                                          : refuse(Refusal::NotInState, "only a call that is led can be taken over");
}

Verdict mayListen(const Decision& d, const Person& asker, const StartMonitor& command, const Contact& contact) {
    if (isInIt(d, contact, asker.id)) return refuse(Refusal::NotInState, "it is a call of your own");
    const Assignment* work = workOf(d, contact, command.agent);
    if (contact.state != ContactState::Handled || !work) return refuse(Refusal::NotInState, "he is not in this call");
    if (command.mode == MonitorMode::TakeOver)
        if (Verdict no = mayTakeOver(*work)) return no;
    if (contact.call.monitor) return refuse(Refusal::AlreadyMonitored);
    if (!isOnline(d.floor, asker.id)) return refuse(Refusal::NotInState, "not signed in");
    if (auto fault = telephoneFault(d.floor, asker.id)) return refuse(Refusal::NotInState, std::move(*fault));
    return isOnline(d.floor, contact.source) ? kGranted : refuse(Refusal::PbxAway);
}

// The call that the asker listens to.
Expected<const Contact*, Refusal> listenedTo(const Decision& d, const ContactId& id) {
    const Person* asker = d.asker();
    if (!asker) return unexpected(Refusal::Unauthorized);
    const Contact* contact = callOf(d, id);
    if (!contact) return unexpected(Refusal::NotFound);
    if (!contact->call.monitor) return unexpected(Refusal::NotInState);
    if (contact->call.monitor->by != asker->id) return unexpected(Refusal::Forbidden);
    return contact;
}

// The agent's part in it is wrapped up; the supervisor's line keeps its name, so that nothing is called anew.
void takeOver(Decision& d, const Contact& contact, const Monitor& monitor) {
    endMonitor(d, contact, MonitorEnd::TookOver);
    if (contact.call.ask && contact.call.ask->by == d.floor.assignments.at(monitor.of).agent)
        giveUpAsk(d, contact, AskEnd::Overtaken);
    if (contact.call.consult) endConsult(d, contact, ConsultEnd::Withdrawn);
    if (contact.call.phoneHeld) d.emit(HeldOnPhone{contact.id, false});
    startWrapUp(d, d.floor.assignments.at(monitor.of), ContactOutcome::Handled, EndedBy::Supervisor);
    beginDay(d, monitor.by);
    Assignment work;
    work.id = AssignmentId{monitor.id.value};
    work.contact = contact.id;
    work.agent = monitor.by;
    work.acceptedAt = d.now;
    work.since = d.now;
    const AssignmentId id = work.id;
    d.emit(AssignmentMade{std::move(work)});
    d.emit(AssignmentJoined{id});
}

// Of what he does not see by himself, where somebody was in his call and the site has him told.
PersonId toldOf(const Decision& d, const Monitor& monitor, MonitorEnd why) {
    const bool seesIt = why == MonitorEnd::CallOver || why == MonitorEnd::TookOver || why == MonitorEnd::AgentLeft;
    const auto work = d.floor.assignments.find(monitor.of);
    if (seesIt || !monitor.told || monitor.state != PartyState::Up || work == d.floor.assignments.end()) return {};
    return work->second.agent;
}

} // namespace

Action actionFor(MonitorMode mode) {
    switch (mode) {
    case MonitorMode::Listen: return Action::Listen;
    case MonitorMode::Whisper: return Action::Whisper;
    case MonitorMode::BargeIn: return Action::BargeIn;
    case MonitorMode::TakeOver: return Action::TakeOver;
    }
    return Action::Listen;
}

Verdict judge(Decision& d, const StartMonitor& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.agent);
    if (!target) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, actionFor(command.mode), *target) || asker->id == target->id)
        return refuse(Refusal::Forbidden);
    const Contact* contact = callOf(d, command.contact);
    if (!contact) return refuse(Refusal::NotFound);
    if (Verdict no = mayListen(d, *asker, command, *contact)) return no;
    Monitor monitor;
    monitor.id = PartyId{d.newId("p-")};
    monitor.by = asker->id;
    monitor.of = workOf(d, *contact, target->id)->id;
    monitor.wanted = command.mode;
    // Nobody has taken over whose own telephone still rings.
    monitor.mode = command.mode == MonitorMode::TakeOver ? MonitorMode::Listen : command.mode;
    monitor.since = d.now;
    monitor.deadline = d.now + kPartyRings;
    monitor.told = d.policyFor(target->id, contact->queue).tellMonitored();
    d.emit(MonitorPut{contact->id, std::move(monitor)});
    return kGranted;
}

Verdict judge(Decision& d, const SetMonitor& command) {
    const auto found = listenedTo(d, command.contact);
    if (!found) return refuse(found.error());
    const Contact& contact = **found;
    Monitor monitor = *contact.call.monitor;
    const Assignment& work = d.floor.assignments.at(monitor.of);
    const Person* target = person(d.floor, work.agent);
    if (!target || !isAllowedOn(*d.asker(), actionFor(command.mode), *target)) return refuse(Refusal::Forbidden);
    if (command.mode == MonitorMode::TakeOver)
        if (Verdict no = mayTakeOver(work)) return no;
    if (command.mode == monitor.wanted) return kGranted;
    if (monitor.wanted != monitor.mode) return refuse(Refusal::CallUnsettled);
    if (!isOnline(d.floor, contact.source)) return refuse(Refusal::PbxAway);
    monitor.wanted = command.mode;
    if (monitor.state == PartyState::Up) monitor.deadline = d.now + kAskWithin;
    d.emit(MonitorPut{contact.id, std::move(monitor)});
    return kGranted;
}

Verdict judge(Decision& d, const EndMonitor& command) {
    const auto contact = listenedTo(d, command.contact);
    if (!contact) return refuse(contact.error());
    endMonitor(d, **contact, MonitorEnd::Ended);
    return kGranted;
}

Verdict judge(Decision& d, const SettleMonitor& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const Contact* contact = callOf(d, command.contact);
    if (!contact || !isSource(d, *contact)) return refuse(Refusal::NotFound);
    if (!contact->call.monitor || contact->call.monitor->state != PartyState::Up) return refuse(Refusal::NotInState);
    Monitor monitor = *contact->call.monitor;
    if (command.mode == monitor.mode) return kGranted;
    if (command.mode != monitor.wanted) return refuse(Refusal::NotInState, "nobody wants that any more");
    if (command.mode == MonitorMode::TakeOver) {
        takeOver(d, *contact, monitor);
        return kGranted;
    }
    monitor.mode = command.mode;
    monitor.deadline.reset();
    d.emit(MonitorPut{contact->id, std::move(monitor)});
    return kGranted;
}

void endMonitor(Decision& d, const Contact& contact, MonitorEnd why) {
    if (!contact.call.monitor) return;
    const bool isOver = std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* over = std::get_if<MonitorOver>(&each);
        return over && over->contact == contact.id;
    });
    const Monitor& monitor = *contact.call.monitor;
    if (!isOver) d.emit(MonitorOver{contact.id, monitor.by, why, toldOf(d, monitor, why)});
}

// It stays as it was, if he may have it so: who wanted to take over at once may have no right to listen.
void monitorDue(Decision& d, const Contact& contact) {
    Monitor monitor = *contact.call.monitor;
    if (monitor.state != PartyState::Up) return endMonitor(d, contact, MonitorEnd::PhoneGone);
    const Person* listener = person(d.floor, monitor.by);
    const Person* agent = person(d.floor, d.floor.assignments.at(monitor.of).agent);
    if (!listener || !agent || !isAllowedOn(*listener, actionFor(monitor.mode), *agent))
        return endMonitor(d, contact, MonitorEnd::NotAllowed);
    monitor.wanted = monitor.mode;
    monitor.deadline.reset();
    d.emit(MonitorPut{contact.id, std::move(monitor)});
}

// The supervisor's own telephone: its mode is so as soon as he has lifted it, unless he has wished for another meanwhile.
void monitorLeg(Decision& d, const Contact& contact, const ReportLeg& report) {
    if (!contact.call.monitor) return;
    Monitor monitor = *contact.call.monitor;
    if (report.state == LineState::Gone) return endMonitor(d, contact, MonitorEnd::PhoneGone);
    const PartyState now = report.state == LineState::Up ? PartyState::Up : PartyState::Ringing;
    if (monitor.state == now || monitor.state == PartyState::Up) return;
    monitor.state = now;
    if (now == PartyState::Up) {
        monitor.since = d.now;
        monitor.deadline.reset();
        if (monitor.wanted != monitor.mode) monitor.deadline = d.now + kAskWithin;
    }
    d.emit(MonitorPut{contact.id, std::move(monitor)});
}

} // namespace readyline::floor
