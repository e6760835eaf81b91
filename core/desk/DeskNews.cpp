// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Desk: what the server says, and what becomes of commands.
#include "core/base/Overloaded.h"
#include "core/desk/Desk.h"

namespace readyline::desk {

void Desk::onConnectionChanged() {
    const bool isLive = connection().isLive();
    if (m_wasLive && !isLive) {
        m_viewFrame.reset();
        m_ledgerAsked.reset(); // the next connection counts its frames anew
        m_historyAsked.reset();
        m_recentFrame.reset();
        forgetReveals();
        forgetCallReads();
        m_callbacksFrame.reset();
        unconfirmed(m_inFlight.disconnected());
        armDeadline();
    }
    m_wasLive = isLive;
    m_connectionChanged = true;
    m_coalescer.touch();
}

// K4, K33: first the picture, then what was asked for and never answered, each under its first id.
void Desk::onLive(const wire::SessionOpened& opened, bool sameLog) {
    m_wasLive = true;
    std::optional<wire::ResumePoint> since;
    if (const auto seq = m_replica.teamSeq(); seq && sameLog) since = wire::ResumePoint{opened.log, *seq};
    m_connectionChanged = true;
    if (opened.session != m_replica.session()) m_idleTold = false; // nobody has said so of a new session
    m_changes.merge(m_replica.apply(opened, sameLog));
    confirmed(m_inFlight.confirmed(opened.seq));
    requestTeam(since);
    requestCallbacks();
    for (const replica::Entry& each : m_inFlight.unsent()) send(each);
    if (m_idle != m_idleTold) tellIdle(); // what could not be said without a connection
    presentAgain();
    note({});
}

// A receipt belongs to a connection: what is still on screen and waits for one gets it again.
void Desk::presentAgain() {
    for (const OfferId& offer : std::exchange(m_presented, {})) {
        const auto found = m_replica.offers().find(offer);
        if (found == m_replica.offers().end()) continue;
        if (found->second.state == OfferState::Connecting)
            presented(offer);
        else
            m_presented.insert(offer);
    }
}

void Desk::onReceived(const std::vector<wire::ServerItem>& items) {
    std::vector<CommandId> causes;
    for (const wire::ServerItem& item : items) {
        if (const auto* answer = std::get_if<wire::Answer>(&item)) {
            onAnswer(*answer);
            continue;
        }
        const auto& envelope = std::get<wire::Envelope>(item);
        const bool isElsewhere = envelope.cause && !m_inFlight.has(*envelope.cause);
        m_changes.merge(m_replica.apply(envelope, isElsewhere ? replica::Doing::Elsewhere : replica::Doing::Here));
        // Who may see which ones, and whom they may be given to, may be otherwise now.
        if (std::holds_alternative<wire::SiteChanged>(envelope.event)) requestCallbacks();
        if (envelope.cause) causes.push_back(*envelope.cause);
    }
    for (const CommandId& each : causes) confirmed(m_inFlight.caused(each));
    confirmed(m_inFlight.confirmed(m_replica.seq()));
    std::erase_if(m_presented, [this](const OfferId& each) { return !m_replica.offers().contains(each); });
    armDeadline();
    note({});
}

void Desk::onAnswer(const wire::Answer& answer) {
    if (m_viewFrame == answer.id) {
        m_viewFrame.reset();
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        if (const auto* view = result ? std::get_if<wire::ViewOpened>(result) : nullptr)
            m_changes.merge(m_replica.apply(*view));
        return;
    }
    if (m_callbacksFrame == answer.id) {
        m_callbacksFrame.reset();
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        if (const auto* opened = result ? std::get_if<wire::CallbacksOpened>(result) : nullptr)
            m_changes.merge(m_replica.apply(*opened));
        return;
    }
    if (m_ledgerAsked && m_ledgerAsked->frame == answer.id) return onLedger(answer);
    if (m_historyAsked && m_historyAsked->frame == answer.id) return onHistory(answer);
    if (m_recentFrame == answer.id) {
        m_recentFrame.reset();
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        if (const auto* page = result ? std::get_if<wire::HistoryEntries>(result) : nullptr) Q_EMIT recentRead(*page);
        return;
    }
    if (const auto asked = m_reveals.extract(answer.id)) return onReveal(asked.mapped(), answer);
    if (onCallRead(answer)) return;
    const auto command = m_inFlight.commandOf(answer.id);
    std::visit(Overloaded{
                   [&](const wire::Result& result) { onResult(command, result); },
                   [&](const wire::Refused& refused) {
                       if (command) onRefused(*command, refused);
                   },
                   [&](const wire::ParseError& error) {
                       if (command) onRefused(*command, {Refusal::NotInState, wire::describe(error)});
                   },
               },
        answer.outcome);
}

void Desk::onLedger(const wire::Answer& answer) {
    const PersonId person = std::exchange(m_ledgerAsked, std::nullopt)->person;
    std::visit(Overloaded{
                   [&](const wire::Result& result) {
                       if (const auto* lines = std::get_if<wire::LedgerLines>(&result))
                           Q_EMIT ledgerRead(person, *lines);
                   },
                   [&](const wire::Refused& refused) { Q_EMIT ledgerUnread(person, refused); },
                   [&](const wire::ParseError& error) {
                       Q_EMIT ledgerUnread(person, {Refusal::NotInState, wire::describe(error)});
                   },
               },
        answer.outcome);
}

void Desk::onHistory(const wire::Answer& answer) {
    const PersonId person = std::exchange(m_historyAsked, std::nullopt)->person;
    std::visit(Overloaded{
                   [&](const wire::Result& result) {
                       if (const auto* page = std::get_if<wire::HistoryEntries>(&result))
                           Q_EMIT historyRead(person, *page);
                   },
                   [&](const wire::Refused& refused) { Q_EMIT historyUnread(person, refused); },
                   [&](const wire::ParseError& error) {
                       Q_EMIT historyUnread(person, {Refusal::NotInState, wire::describe(error)});
                   },
               },
        answer.outcome);
}

void Desk::onReveal(const wire::VariableReveal& asked, const wire::Answer& answer) {
    std::visit(
        Overloaded{
            [&](const wire::Result& result) {
                if (const auto* variable = std::get_if<wire::VariableRevealed>(&result)) Q_EMIT revealed(*variable);
            },
            [&](const wire::Refused& refused) { Q_EMIT unrevealed(asked.contact, asked.name, refused); },
            [&](const wire::ParseError& error) {
                Q_EMIT unrevealed(asked.contact, asked.name, wire::Refused{Refusal::NotInState, wire::describe(error)});
            },
        },
        answer.outcome);
}

void Desk::forgetReveals() {
    for (const auto& [frame, asked] : std::exchange(m_reveals, {}))
        Q_EMIT unrevealed(asked.contact, asked.name, std::nullopt);
}

void Desk::onResult(const std::optional<CommandId>& command, const wire::Result& result) {
    if (const auto* settled = std::get_if<wire::Settled>(&result)) {
        if (command) confirmed(m_inFlight.acked(*command, settled->seq, m_replica.seq()));
    } else if (const auto* pong = std::get_if<wire::Pong>(&result)) {
        confirmed(m_inFlight.confirmed(pong->seq)); // effects that no event of ours shows
    }
}

void Desk::onRefused(const CommandId& command, const wire::Refused& refused) {
    const replica::Entries gone = m_inFlight.dropped(command);
    settle(gone);
    for (const replica::Entry& each : gone)
        if (isSaid(each)) m_refusals.emplace_back(each.id, each.kind, refused);
}

void Desk::settle(const replica::Entries& gone) {
    for (const replica::Entry& each : gone) m_changes.merge(replica::touchedBy(each.request));
}

void Desk::confirmed(const replica::Entries& gone) {
    settle(gone);
    for (const replica::Entry& each : gone) {
        if (isSaid(each)) m_confirmed.emplace_back(each.id, each.kind);
        if (const auto* one = std::get_if<wire::OfferAccept>(&each.request)) m_accepted.push_back(one->offer);
        if (const auto* all = std::get_if<wire::OffersAccept>(&each.request))
            m_accepted.insert(m_accepted.end(), all->offers.begin(), all->offers.end());
    }
}

void Desk::unconfirmed(const replica::Entries& gone) {
    settle(gone);
    for (const replica::Entry& each : gone)
        if (isSaid(each)) Q_EMIT commandUnconfirmed(each.id, each.kind);
}

bool Desk::isSaid(const replica::Entry& entry) {
    return !entry.superseded && replica::row(entry.kind).show == replica::Show::Requested;
}

void Desk::onEnded(const session::SessionEnd& end) {
    m_replica = {};
    m_inFlight.clear();
    m_reveals.clear();
    m_keys.clear();
    m_targets.clear();
    m_confirmed.clear();
    m_accepted.clear();
    m_presented.clear();
    m_teams.clear();
    m_viewFrame.reset();
    m_callbacksFrame.reset();
    m_wantsCallbacks = false;
    m_deadline.cancel();
    m_endedDue.cancel();
    m_changes = {};
    m_changes.site = m_changes.self = m_changes.offers = m_changes.tasks = m_changes.callbacks = m_changes.monitor
        = m_changes.wholeTeam = true;
    deliver();
    Q_EMIT ended(end);
}

void Desk::armDeadline() {
    const auto next = m_inFlight.nextDeadline();
    if (!next) return m_deadline.cancel();
    m_deadline = m_time.after(std::max(*next - m_time.now(), Duration{0}), [this] {
        unconfirmed(m_inFlight.expire(m_time.now()));
        armDeadline();
        note({});
    });
}

void Desk::armEnded() {
    if (m_replica.endedOffers().empty()) return m_endedDue.cancel();
    const WallTime due = m_replica.endedOffers().front().at + replica::kEndedShown;
    m_endedDue = m_time.after(std::max(due - serverNow(), Duration{1}), [this] {
        note(m_replica.forgetEnded(serverNow()));
        armEnded();
    });
}

void Desk::note(replica::Changes&& changes) {
    m_changes.merge(std::move(changes));
    if (m_changes.offers && !m_endedDue.isHeld()) armEnded();
    if (m_changes.any() || m_connectionChanged) m_coalescer.touch();
    for (const auto& [id, kind, refused] : std::exchange(m_refusals, {})) Q_EMIT commandRefused(id, kind, refused);
    for (const auto& [id, kind] : std::exchange(m_confirmed, {})) Q_EMIT commandConfirmed(id, kind);
    for (const OfferId& each : std::exchange(m_accepted, {})) Q_EMIT accepted(each);
}

void Desk::deliver() {
    const replica::Changes changes = std::exchange(m_changes, {});
    if (std::exchange(m_connectionChanged, false)) Q_EMIT connectionChanged();
    if (changes.site) Q_EMIT siteChanged();
    if (changes.site || changes.self) Q_EMIT selfChanged();
    if (changes.site || changes.offers) Q_EMIT offersChanged();
    if (changes.site || changes.tasks) Q_EMIT tasksChanged();
    if (changes.site || changes.callbacks) Q_EMIT callbacksChanged();
    if (changes.site || changes.wholeTeam)
        Q_EMIT teamChanged({});
    else if (!changes.agents.empty())
        Q_EMIT teamChanged(changes.agents);
    if (changes.site || changes.monitor) Q_EMIT monitorChanged();
    if (!changes.lines.empty()) Q_EMIT linesChanged(changes.lines);
    for (const wire::TaskRemoved& each : changes.tasksDone) Q_EMIT taskDone(each);
    for (const replica::NotHad& each : changes.notHad) Q_EMIT notHad(each);
    for (const wire::CallbackMissed& each : changes.callbacksMissed) Q_EMIT callbackMissed(each);
    for (const wire::CallNotice& each : changes.callNotices) Q_EMIT callNotice(each);
    for (const wire::MonitorEnded& each : changes.monitorsEnded) Q_EMIT monitorEnded(each);
    for (const Told& each : changes.told) Q_EMIT told(each);
    for (const Answered& each : changes.answered) Q_EMIT answered(each);
}

} // namespace readyline::desk
