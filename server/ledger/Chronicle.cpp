// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ledger/Chronicle.h"

#include "server/floor/Layers.h"
#include "server/floor/State.h"

#include <algorithm>

namespace readyline::ledger {

using namespace domain;

namespace {

constexpr std::chrono::seconds kLongest = std::chrono::days{365}; // as long as a length of time can be written

HistoryEnd endedBy(EndedBy by) {
    switch (by) {
    case EndedBy::Customer: return HistoryEnd::EndedByCustomer;
    case EndedBy::Agent: return HistoryEnd::EndedByAgent;
    case EndedBy::System: return HistoryEnd::EndedBySystem;
    case EndedBy::Supervisor: return HistoryEnd::EndedBySupervisor;
    }
    return HistoryEnd::EndedByCustomer;
}

// Nothing where it became his, or went on to others without his doing.
std::optional<HistoryEnd> endOfOffer(const floor::OfferOver& over) {
    switch (over.end) {
    case OfferState::Declined: return HistoryEnd::Declined;
    case OfferState::Missed: return HistoryEnd::Missed;
    case OfferState::NotPresented: return HistoryEnd::NotPresented;
    case OfferState::Failed: return HistoryEnd::PhoneFailed;
    case OfferState::Withdrawn:
        if (over.reason == WithdrawReason::CustomerGone) return HistoryEnd::CustomerGone;
        if (over.reason == WithdrawReason::NotReached) return HistoryEnd::NotReached;
        if (over.reason == WithdrawReason::Cancelled) return HistoryEnd::Cancelled;
        break;
    case OfferState::Connecting:
    case OfferState::Ringing:
    case OfferState::Accepted: break;
    }
    return std::nullopt;
}

std::string labelOf(const SiteRules& rules, const std::optional<CodeId>& code) {
    const WrapUpCode* found = code ? find(rules, *code) : nullptr;
    return found ? found->label : std::string{};
}

} // namespace

void Chronicle::see(const floor::Floor& before, const floor::Event& event) {
    if (const auto* work = std::get_if<floor::AssignmentOver>(&event))
        see(before, *work);
    else if (const auto* offer = std::get_if<floor::OfferOver>(&event))
        see(before, *offer);
    else if (const auto* corrected = std::get_if<floor::WrapUpCorrected>(&event))
        see(before, *corrected);
    else if (const auto* contact = std::get_if<floor::ContactOver>(&event))
        m_outcomes[contact->contact] = contact->outcome;
}

// Accepted, and over before his telephone had joined.
HistoryEnd Chronicle::beforeHeJoined(const ContactId& contact) const {
    const auto found = m_outcomes.find(contact);
    const ContactOutcome how = found == m_outcomes.end() ? ContactOutcome::CustomerLeft : found->second;
    if (how == ContactOutcome::NotReached) return HistoryEnd::NotReached;
    if (how == ContactOutcome::Closed) return HistoryEnd::EndedBySupervisor;
    return how == ContactOutcome::Cancelled ? HistoryEnd::Cancelled : HistoryEnd::CustomerGone;
}

// What it was until now tells how it ends.
std::optional<HistoryEnd> Chronicle::endOf(
    const floor::Assignment& work, const floor::Contact& contact, const floor::AssignmentOver& over) const {
    if (over.passedOn) return HistoryEnd::PassedOn;
    const bool assists = contact.consult || work.role != WorkRole::Primary;
    switch (work.state) {
    case AssignmentState::WrapUp: return endedBy(work.endedBy);
    case AssignmentState::Active:
        if (over.endedBy) return assists ? HistoryEnd::Assisted : endedBy(*over.endedBy);
        if (work.role != WorkRole::Primary) return HistoryEnd::Assisted;
        return contact.state == ContactState::Ended ? HistoryEnd::NotReached : HistoryEnd::GivenBack;
    case AssignmentState::Accepting:
        if (!over.fault && work.role != WorkRole::Primary) return std::nullopt; // he was not asked in the end
        if (!over.fault) return beforeHeJoined(contact.id);
        return *over.fault == OfferFault::StationDeclined ? HistoryEnd::Declined : HistoryEnd::PhoneFailed;
    case AssignmentState::Parked:
        if (!over.endedBy) return HistoryEnd::GivenBack;
        return *over.endedBy == EndedBy::System ? HistoryEnd::NotReturned : endedBy(*over.endedBy);
    case AssignmentState::Done: break;
    }
    return std::nullopt;
}

std::chrono::seconds Chronicle::since(WallTime from, WallTime until) const {
    const auto lasted = std::chrono::duration_cast<std::chrono::seconds>(until - from);
    return std::clamp(lasted, std::chrono::seconds{0}, kLongest);
}

HistoryEntry Chronicle::about(const floor::Floor& floor, const floor::Contact& contact, const QueueId& queue) const {
    HistoryEntry out;
    out.seq = m_seq;
    out.at = m_at;
    out.contact = contact.id;
    out.channel = contact.channel;
    out.queue = queue;
    if (const Queue* each = find(floor.site.rules, queue)) out.queueName = each->name;
    out.customer = contact.customer;
    return out;
}

void Chronicle::see(const floor::Floor& before, const floor::AssignmentOver& over) {
    const auto found = before.assignments.find(over.assignment);
    if (found == before.assignments.end()) return;
    const floor::Assignment& work = found->second;
    const auto contact = before.contacts.find(work.contact);
    if (contact == before.contacts.end()) return;
    const auto end = endOf(work, contact->second, over);
    if (!end) return;
    HistoryEntry out = about(before, contact->second, floor::queueOf(before, work));
    out.assignment = work.id;
    out.offer = work.offer;
    out.end = *end;
    out.began = work.joinedAt.value_or(work.acceptedAt);
    if (work.joinedAt) out.talked = since(*work.joinedAt, work.talkedTill.value_or(m_at) - work.aside);
    if (work.state == AssignmentState::WrapUp) out.wrappedUp = since(work.since, m_at);
    out.code = over.code;
    out.codeLabel = labelOf(before.site.rules, over.code);
    out.byDefault = over.byDefault;
    out.notes = over.notes;
    m_entries[work.agent].push_back(std::move(out));
}

void Chronicle::see(const floor::Floor& before, const floor::OfferOver& over) {
    const auto offer = before.offers.find(over.offer);
    const auto contact = before.contacts.find(over.contact);
    const auto end = endOfOffer(over);
    if (!end || offer == before.offers.end() || contact == before.contacts.end()) return;
    HistoryEntry out = about(before, contact->second, contact->second.queue);
    out.offer = over.offer;
    out.end = *end;
    out.began = offer->second.since;
    m_entries[over.agent].push_back(std::move(out));
}

// Before its end nothing is written yet that could be corrected.
void Chronicle::see(const floor::Floor& before, const floor::WrapUpCorrected& corrected) {
    const auto found = before.assignments.find(corrected.assignment);
    if (found == before.assignments.end() || found->second.state != AssignmentState::Done) return;
    m_corrections[corrected.assignment]
        = WrapUpCorrection{corrected.code, labelOf(before.site.rules, corrected.code), corrected.notes};
}

} // namespace readyline::ledger
