// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ledger/Causes.h"

#include "server/floor/Layers.h"

namespace readyline::ledger {

using namespace domain;

namespace {

LedgerCause causeOf(domain::EndReason reason) {
    switch (reason) {
    case domain::EndReason::GraceOver: return LedgerCause::ConnectionLost;
    case domain::EndReason::TooManyMisses: return LedgerCause::TooManyMisses;
    case domain::EndReason::TooManyErrors: return LedgerCause::TooManyErrors;
    case domain::EndReason::Inactive: return LedgerCause::Inactive;
    case domain::EndReason::LogOffHour: return LedgerCause::LogOffHour;
    case domain::EndReason::NotEntitled: return LedgerCause::NotEntitled;
    case domain::EndReason::SignedOut:
    case domain::EndReason::TakenOver:
    case domain::EndReason::LoggedOutByPolicy:
    case domain::EndReason::LoggedOutBySupervisor: break;
    }
    return LedgerCause::SignedOut;
}

bool isByAsker(domain::EndReason reason) {
    return reason == domain::EndReason::SignedOut || reason == domain::EndReason::TakenOver
        || reason == domain::EndReason::LoggedOutByPolicy || reason == domain::EndReason::LoggedOutBySupervisor
        || reason == domain::EndReason::NotEntitled;
}

LedgerCause causeOf(OverlayKind kind) {
    switch (kind) {
    case OverlayKind::NoAnswer: return LedgerCause::Missed;
    case OverlayKind::Declined: return LedgerCause::Declined;
    case OverlayKind::CannotShow: return LedgerCause::Device;
    case OverlayKind::OfferErrors: return LedgerCause::OfferEnded;
    case OverlayKind::StationFault:
    case OverlayKind::PhoneBusy: break;
    }
    return LedgerCause::Phone;
}

LedgerCause causeOf(OfferState end) {
    switch (end) {
    case OfferState::Accepted: return LedgerCause::Accepted;
    case OfferState::Missed: return LedgerCause::Missed;
    case OfferState::Declined: return LedgerCause::Declined;
    case OfferState::Connecting:
    case OfferState::Ringing:
    case OfferState::NotPresented:
    case OfferState::Withdrawn:
    case OfferState::Failed: break;
    }
    return LedgerCause::OfferEnded;
}

} // namespace

Causes::Causes(const floor::Floor& after, const floor::Events& events, const Actor& by) : m_floor(after), m_by(by) {
    for (const floor::Event& each : events) std::visit(*this, each);
}

Telling Causes::of(const PersonId& who) const {
    const auto found = m_told.find(who);
    if (found != m_told.end()) return found->second;
    return m_everybody.value_or(Telling{});
}

// Of two of one kind the later holds: it knows what the first came to.
void Causes::tell(const PersonId& who, Telling telling) {
    const auto [place, isNew] = m_told.try_emplace(who, telling);
    if (!isNew && telling.cause <= place->second.cause) place->second = std::move(telling);
}

void Causes::tellOwner(const SessionId& id, Telling telling) {
    if (const auto found = m_floor.sessions.find(id); found != m_floor.sessions.end())
        tell(found->second.person, std::move(telling));
}

Telling Causes::about(const ContactId& id, Cause cause, Actor by) const {
    Telling out{cause, std::move(by), {}, std::nullopt, {}};
    const auto found = m_floor.contacts.find(id);
    if (found == m_floor.contacts.end()) return out;
    out.channel = found->second.channel;
    if (const Queue* queue = find(m_floor.site.rules, found->second.queue)) out.queue = queue->name;
    return out;
}

const floor::Assignment* Causes::assignment(const AssignmentId& id) const {
    const auto found = m_floor.assignments.find(id);
    return found == m_floor.assignments.end() ? nullptr : &found->second;
}

Actor Causes::self(const PersonId& id) const {
    const Person* who = floor::person(m_floor, id);
    return {ActorKind::Person, id, who ? who->name : std::string{}};
}

Actor Causes::asker() const {
    if (m_by.kind == ActorKind::Customer) return {ActorKind::Customer, {}, {}};
    const Person* who = m_by.kind == ActorKind::Person ? floor::person(m_floor, m_by.person) : nullptr;
    return who && who->role != Role::Connector ? self(who->id) : Actor{};
}

// Whoever hung up: a connector only says that it is so.
Actor Causes::whoEnded(const floor::Assignment& work) const {
    const auto contact = m_floor.contacts.find(work.contact);
    const bool own
        = (contact != m_floor.contacts.end() && contact->second.endRequested) || work.endedBy == EndedBy::Agent;
    if (own || (m_by.kind == ActorKind::Person && m_by.person == work.agent)) return self(work.agent);
    return m_by.kind == ActorKind::System ? Actor{} : Actor{ActorKind::Customer, {}, {}};
}

void Causes::operator()(const floor::SiteWasSet&) { m_everybody = Telling{Cause::SiteChanged, asker(), {}, {}, {}}; }
void Causes::operator()(const floor::ServerResumed&) { m_everybody = Telling{Cause::ServerResumed, {}, {}, {}, {}}; }

// --- sessions and devices
void Causes::operator()(const floor::SessionOpened& e) {
    tell(e.session.person, {Cause::SignedIn, self(e.session.person), {}, {}, {}});
}
void Causes::operator()(const floor::SessionLost& e) { tellOwner(e.session, {Cause::ConnectionLost, {}, {}, {}, {}}); }
void Causes::operator()(const floor::SessionBack& e) { tellOwner(e.session, {Cause::ConnectionBack, {}, {}, {}, {}}); }
void Causes::operator()(const floor::SessionEnded& e) {
    const bool said = e.reason == domain::EndReason::LoggedOutBySupervisor;
    Actor by = isByAsker(e.reason) ? asker() : Actor{};
    // He had asked for it before, whoever ended his last work (W7).
    if (e.reason == domain::EndReason::SignedOut && by.kind != ActorKind::Person) by = self(e.person);
    tell(e.person, {causeOf(e.reason), std::move(by), said ? e.note : "", {}, {}});
}
void Causes::operator()(const floor::DeviceShows& e) { tellOwner(e.session, {Cause::Device, {}, {}, {}, {}}); }
// From the hour on he is as good as gone; only which hour it is changes nothing.
void Causes::operator()(const floor::LogOffSet& e) {
    const bool own = e.leaving || (!e.due && m_by.kind == ActorKind::Person && m_by.person == e.person);
    if (own) return tell(e.person, {chosen(), self(e.person), {}, {}, {}}); // W7: asked for, or taken back
    if (e.due) tell(e.person, {Cause::LogOffHour, {}, {}, {}, {}});
}
void Causes::operator()(const floor::StationChanged& e) { tell(e.person, {Cause::Phone, {}, {}, {}, {}}); }

// --- what was chosen, or taken from him with the status that it was
Causes::Cause Causes::chosen() const {
    return m_everybody && m_everybody->cause == Cause::SiteChanged ? Cause::SiteChanged : Cause::Chosen;
}
void Causes::operator()(const floor::IntentSet& e) {
    const Cause cause = m_applied.contains(e.person) ? Cause::PendingApplied : chosen();
    tell(e.person, {cause, e.intent.by, {}, {}, {}});
}
void Causes::operator()(const floor::ChannelIntentSet& e) {
    tell(e.person, {chosen(), e.choice.by, {}, e.choice.channel, {}});
}
void Causes::operator()(const floor::ChannelIntentEnded& e) { tell(e.person, {chosen(), asker(), {}, e.channel, {}}); }
void Causes::operator()(const floor::PendingSet& e) { tell(e.person, {chosen(), e.pending.by, {}, {}, {}}); }
void Causes::operator()(const floor::PendingArmed& e) {
    const auto agent = m_floor.agents.find(e.person);
    const bool waits = agent != m_floor.agents.end() && agent->second.pending;
    tell(e.person, {Cause::PendingApplied, waits ? agent->second.pending->by : Actor{}, {}, {}, {}});
}
void Causes::operator()(const floor::PendingEnded& e) {
    if (e.why == floor::PendingEnd::Applied)
        m_applied.insert(e.person);
    else
        tell(e.person, {chosen(), asker(), {}, {}, {}});
}
void Causes::operator()(const floor::StatusSetByOther& e) { tell(e.person, {Cause::Chosen, asker(), e.note, {}, {}}); }
void Causes::operator()(const floor::ChangeAnswered& e) {
    tell(e.person, {Cause::Answered, self(e.person), e.text, {}, {}});
}

// --- what the system lays over it
void Causes::operator()(const floor::OverlayLaid& e) {
    const Cause cause = causeOf(e.overlay.kind);
    const Actor by = cause == Cause::Declined ? self(e.person) : Actor{};
    if (e.overlay.causes.empty()) return tell(e.person, {cause, by, {}, {}, {}});
    tell(e.person, about(e.overlay.causes.back().contact, cause, by));
}
void Causes::operator()(const floor::OverlayLifted& e) {
    switch (e.why) {
    case floor::OverlayGone::TimeUp: return tell(e.person, {Cause::OverlayEnded, {}, {}, {}, {}});
    case floor::OverlayGone::Answered: return tell(e.person, {Cause::OverlayEnded, asker(), {}, {}, {}});
    case floor::OverlayGone::CauseEnded:
        return tell(e.person, {Cause::Phone, {}, {}, {}, {}}); // unless a device did it
    }
}

// --- work
void Causes::operator()(const floor::ContactOver& e) { m_over.insert(e.contact); }
void Causes::operator()(const floor::OfferOpened& e) { tell(e.offer.agent, about(e.offer.contact, Cause::Offered)); }
void Causes::operator()(const floor::OfferRings& e) {
    if (const auto found = m_floor.offers.find(e.offer); found != m_floor.offers.end())
        tell(found->second.agent, about(found->second.contact, Cause::Offered));
}
void Causes::operator()(const floor::OfferOver& e) {
    const Cause cause = causeOf(e.end);
    const bool own = cause == Cause::Accepted || cause == Cause::Declined;
    tell(e.agent, about(e.contact, cause, own ? self(e.agent) : Actor{}));
}
void Causes::operator()(const floor::AssignmentMade& e) {
    tell(e.assignment.agent, about(e.assignment.contact, Cause::Accepted, self(e.assignment.agent)));
}
void Causes::operator()(const floor::AssignmentJoined& e) {
    if (const floor::Assignment* work = assignment(e.assignment))
        tell(work->agent, about(work->contact, Cause::Accepted, self(work->agent)));
}
void Causes::operator()(const floor::ContactParked& e) {
    if (const floor::Assignment* work = assignment(e.assignment))
        tell(work->agent, about(work->contact, Cause::WorkEnded, self(work->agent)));
}
void Causes::operator()(const floor::AssignmentResumed& e) {
    if (const floor::Assignment* work = assignment(e.assignment))
        tell(work->agent, about(work->contact, Cause::Accepted, self(work->agent)));
}
void Causes::operator()(const floor::WrapUpStarted& e) {
    if (const floor::Assignment* work = assignment(e.assignment))
        tell(work->agent, about(work->contact, Cause::WorkEnded, whoEnded(*work)));
}
void Causes::operator()(const floor::WrapUpFreed& e) {
    if (const floor::Assignment* work = assignment(e.assignment))
        tell(work->agent, about(work->contact, Cause::WrapUpEnded));
}
void Causes::operator()(const floor::AssignmentOver& e) {
    const floor::Assignment* work = assignment(e.assignment);
    if (!work) return tell(e.agent, {Cause::WrapUpEnded, {}, {}, {}, {}});
    if (e.fault) return tell(e.agent, about(work->contact, Cause::OfferEnded));
    if (m_over.contains(work->contact)) return tell(e.agent, about(work->contact, Cause::WorkEnded, whoEnded(*work)));
    if (e.endedBy) { // he has only given advice: there is nothing to wrap up
        const bool own = *e.endedBy == EndedBy::Agent;
        return tell(e.agent, about(work->contact, Cause::WorkEnded, own ? self(e.agent) : whoEnded(*work)));
    }
    if (work->role != WorkRole::Primary && !work->joinedAt)
        return tell(e.agent, about(work->contact, Cause::OfferEnded));
    tell(e.agent, about(work->contact, Cause::WrapUpEnded, e.byDeadline ? Actor{} : asker()));
}

} // namespace readyline::ledger
