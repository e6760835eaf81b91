// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/Desk.h"

#include "core/base/Uuid.h"
#include "core/domain/Permission.h"

#include <algorithm>

namespace readyline::desk {

Desk::Desk(session::Session& session, Time& time, Random& random, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_time(time),
      m_random(random),
      m_coalescer(time, [this] { deliver(); }) {
    connect(&m_session, &session::Session::connectionChanged, this, &Desk::onConnectionChanged);
    connect(&m_session, &session::Session::live, this, &Desk::onLive);
    connect(&m_session, &session::Session::received, this, &Desk::onReceived);
    connect(&m_session, &session::Session::ended, this, &Desk::onEnded);
}

std::vector<AgentItem> Desk::team() const {
    std::vector<AgentItem> items;
    items.reserve(m_replica.team().size());
    for (const auto& [id, layers] : m_replica.team()) items.push_back(foldAgent(layers, m_replica, m_inFlight));
    return items;
}

std::optional<AgentItem> Desk::agent(const PersonId& person) const {
    const auto found = m_replica.team().find(person);
    if (found == m_replica.team().end()) return std::nullopt;
    return foldAgent(found->second, m_replica, m_inFlight);
}

bool Desk::may(Action action) const { return !me().person.empty() && isAllowed(me().role, me().grants, action); }

int Desk::openTasks() const {
    const std::vector<TaskItem> all = tasks();
    return static_cast<int>(std::ranges::count_if(all, [](const TaskItem& each) { return !isParked(each); }));
}

bool Desk::asksIntent() const {
    const SelfView view = self();
    return view.layers.asked && !view.requested;
}

CommandId Desk::setPresence(const Choice& choice, OpenOffers offers) {
    return submit(wire::PresenceSet{newId(), choice, offers == OpenOffers::Decline});
}

CommandId Desk::planPresence(const Choice& choice, const domain::PendingWhen& when) {
    return submit(wire::PresenceSet{newId(), choice, false, when, {}});
}

CommandId Desk::setPresenceOn(const domain::ChannelSet& channels, const Choice& choice) {
    return submit(wire::PresenceSet{newId(), choice, false, std::nullopt, channels});
}

CommandId Desk::acknowledge() { return submit(wire::OverlayAcknowledge{newId()}); }

CommandId Desk::cancelPending() { return submit(wire::PendingCancel{newId()}); }

CommandId Desk::setOthersPresence(
    const PersonId& person, const Choice& choice, const std::string& note, const std::string& seen) {
    return submit(wire::SupervisorPresenceSet{newId(), person, choice, note, seen});
}

CommandId Desk::undoOthersPresence(const PersonId& person) {
    return submit(wire::SupervisorPresenceUndo{newId(), person});
}

CommandId Desk::answerChange(const Told& told, const std::string& text) {
    return submit(wire::StatusAnswer{newId(), told.seq, text});
}

CommandId Desk::endOthersSessions(const PersonId& person, const std::string& note) {
    return submit(wire::SupervisorSessionEnd{newId(), person, note});
}

void Desk::setIdle(bool idle) {
    m_idle = idle;
    if (connection().isLive()) tellIdle();
}

void Desk::tellIdle() {
    m_idleTold = m_idle;
    submit(wire::DeviceIdle{newId(), m_idle});
}

void Desk::readLedger(const PersonId& person, WallTime from, WallTime to) {
    const auto frame = m_session.send(wire::LedgerRead{person, from, to});
    m_ledgerAsked = frame ? std::optional{Asked{*frame, person}} : std::nullopt;
}

void Desk::readHistory(const PersonId& person, std::optional<std::int64_t> before) {
    const auto frame = m_session.send(wire::HistoryRead{person, before});
    m_historyAsked = frame ? std::optional{Asked{*frame, person}} : std::nullopt;
}

void Desk::readRecent() { m_recentFrame = m_session.send(wire::HistoryRead{me().person}); }

CommandId Desk::put(const domain::PresenceEntry& entry) { return submit(wire::EntryPut{newId(), entry}); }

CommandId Desk::remove(const domain::EntryId& entry) { return submit(wire::EntryRemove{newId(), entry}); }

CommandId Desk::put(const domain::Reason& reason) { return submit(wire::ReasonPut{newId(), reason}); }

CommandId Desk::remove(const domain::ReasonId& reason) { return submit(wire::ReasonRemove{newId(), reason}); }

CommandId Desk::setSignInPresence(const Choice& choice) { return submit(wire::SignInPresenceSet{newId(), choice}); }

void Desk::presented(const OfferId& offer) {
    if (m_presented.insert(offer).second) submit(wire::OfferPresented{newId(), offer});
}

CommandId Desk::accept(const OfferId& offer) { return submit(wire::OfferAccept{newId(), offer}); }

CommandId Desk::acceptAll(const std::vector<OfferId>& offers) { return submit(wire::OffersAccept{newId(), offers}); }

CommandId Desk::decline(const OfferId& offer) { return submit(wire::OfferDecline{newId(), offer}); }

CommandId Desk::endContact(const ContactId& contact) { return submit(wire::ContactEnd{newId(), contact}); }

CommandId Desk::parkContact(const ContactId& contact) { return submit(wire::ContactPark{newId(), contact}); }

CommandId Desk::resumeContact(const ContactId& contact) { return submit(wire::ContactResume{newId(), contact}); }

CommandId Desk::assignContact(const ContactId& contact, const PersonId& to) {
    return submit(wire::SupervisorContactAssign{newId(), contact, to});
}

CommandId Desk::closeContact(const ContactId& contact) {
    return submit(wire::SupervisorContactClose{newId(), contact});
}

CommandId Desk::setVariable(
    const ContactId& contact, const std::string& name, const std::string& value, std::int64_t seen) {
    return submit(wire::VariableSet{newId(), contact, name, value, seen});
}

void Desk::revealVariable(const ContactId& contact, const std::string& name) {
    const wire::VariableReveal asked{contact, name};
    if (const auto frame = m_session.send(asked))
        m_reveals.emplace(*frame, asked);
    else
        Q_EMIT unrevealed(contact, name, std::nullopt);
}

CommandId Desk::submitWrapUp(const AssignmentId& assignment, const CodeId& code, const std::string& notes) {
    return submit(wire::WrapUpSubmit{newId(), assignment, code, notes});
}

CommandId Desk::extendWrapUp(const AssignmentId& assignment, std::chrono::seconds by) {
    return submit(wire::WrapUpExtend{newId(), assignment, static_cast<int>(by.count())});
}

CommandId Desk::endWrapUp(const AssignmentId& assignment) { return submit(wire::WrapUpEnd{newId(), assignment}); }

CommandId Desk::stopCountdown(const AssignmentId& assignment) { return submit(wire::WrapUpStop{newId(), assignment}); }

CommandId Desk::signOut() {
    if (connection().isLive()) return submit(wire::SessionClose{newId()});
    m_session.leave();
    return {};
}

CommandId Desk::signOutWhenDone() { return submit(wire::SessionClose{newId(), true}); }

void Desk::setCanShow(bool canShow) {
    m_session.setCanShow(canShow);
    if (connection().isLive()) submit(wire::DeviceShow{newId(), canShow});
}

void Desk::openTeam(const std::vector<TeamId>& teams) {
    if (teams == m_teams) return;
    closeTeam();
    m_teams = teams;
    if (connection().isLive()) requestTeam({});
}

void Desk::closeTeam() {
    if (m_teams.empty()) return;
    m_teams.clear();
    m_viewFrame.reset();
    static_cast<void>(m_session.send(wire::ViewClose{m_view})); // a connection that is gone has no views
    note(m_replica.closeTeam());
}

void Desk::openCallbacks() {
    if (std::exchange(m_wantsCallbacks, true)) return;
    if (connection().isLive()) requestCallbacks();
}

void Desk::requestCallbacks() {
    if (m_wantsCallbacks) m_callbacksFrame = m_session.send(wire::CallbacksViewOpen{});
}

CommandId Desk::scheduleCallback(const domain::CallbackForm& form, const std::optional<ContactId>& about) {
    return submit(wire::CallbackSchedule{newId(), form, about});
}

CommandId Desk::editCallback(const CallbackId& callback, const domain::CallbackPatch& patch) {
    return submit(wire::CallbackEdit{newId(), callback, patch});
}

CommandId Desk::deleteCallback(const CallbackId& callback) { return submit(wire::CallbackDelete{newId(), callback}); }

CommandId Desk::submit(wire::Request request) {
    if (connection().state == session::State::SignedOut) return {};
    if (const auto same = m_inFlight.underWay(request)) return *same;
    const replica::Entry entry = m_inFlight.submit(std::move(request), m_time.now());
    send(entry);
    armDeadline();
    note(replica::touchedBy(entry.request));
    return entry.id;
}

void Desk::send(const replica::Entry& entry) {
    if (const auto frame = m_session.send(entry.request)) m_inFlight.sent(entry.id, *frame);
}

void Desk::requestTeam(const std::optional<wire::ResumePoint>& since) {
    if (m_teams.empty()) return;
    m_view = wire::ViewId{"team-" + std::to_string(++m_views)};
    m_viewFrame = m_session.send(wire::TeamViewOpen{m_view, m_teams, since});
}

CommandId Desk::newId() { return CommandId{uuid7(m_time.wallNow(), m_random)}; }

} // namespace readyline::desk
