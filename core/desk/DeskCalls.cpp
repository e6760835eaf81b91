// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Desk: calls, whom they may go to, and listening to those of others.
#include "core/base/Overloaded.h"
#include "core/desk/Desk.h"

#include <algorithm>

namespace readyline::desk {

std::optional<LineQuality> Desk::line(const ContactId& contact) const {
    const auto found = m_replica.lines().find(contact);
    return found == m_replica.lines().end() ? std::nullopt : std::optional{found->second};
}

bool Desk::isDialling() const {
    return std::ranges::any_of(m_inFlight.entries(),
        [](const replica::Entry& each) { return each.kind == CommandKind::DialOut && !each.superseded; });
}

CommandId Desk::holdCall(const ContactId& contact, CallSide side) {
    return submit(wire::CallHold{newId(), contact, side});
}

CommandId Desk::resumeCall(const ContactId& contact, CallSide side) {
    return submit(wire::CallResume{newId(), contact, side});
}

CommandId Desk::startConsult(const ContactId& contact, const CallTarget& target, bool holdOthers) {
    return submit(wire::CallConsult{newId(), contact, target, holdOthers});
}

CommandId Desk::endConsult(const ContactId& contact) { return submit(wire::CallConsultEnd{newId(), contact}); }

CommandId Desk::transferCall(const ContactId& contact, const std::optional<CallTarget>& target) {
    return submit(wire::CallTransfer{newId(), contact, target});
}

CommandId Desk::startConference(const ContactId& contact) { return submit(wire::CallConference{newId(), contact}); }

CommandId Desk::exitCall(const ContactId& contact) { return submit(wire::CallExit{newId(), contact}); }

CommandId Desk::dropParty(const ContactId& contact, const std::string& party) {
    return submit(wire::CallDrop{newId(), contact, party});
}

CommandId Desk::pauseRecording(const ContactId& contact) { return submit(wire::RecordingPause{newId(), contact}); }

CommandId Desk::resumeRecording(const ContactId& contact) { return submit(wire::RecordingResume{newId(), contact}); }

CommandId Desk::dialOut(const QueueId& queue, const std::string& number, const std::string& name) {
    return submit(wire::CallDial{newId(), queue, number, name});
}

CommandId Desk::startMonitor(const ContactId& contact, const PersonId& agent, MonitorMode mode) {
    return submit(wire::MonitorStart{newId(), contact, agent, mode});
}

CommandId Desk::setMonitor(const ContactId& contact, MonitorMode mode) {
    return submit(wire::MonitorSet{newId(), contact, mode});
}

CommandId Desk::endMonitor(const ContactId& contact) { return submit(wire::MonitorStop{newId(), contact}); }

// Tones that come late, or twice, would be others than were pressed: they are no command, and never sent again.
void Desk::pressKeys(const ContactId& contact, const std::string& keys) {
    if (const auto frame = m_session.send(wire::CallKeys{contact, keys}))
        m_keys.emplace(*frame, contact);
    else
        Q_EMIT keysRefused(contact, std::nullopt);
}

void Desk::readTargets(TargetKind kind, const std::string& search, TargetsAnswer answer) {
    m_targets.erase(kind);
    if (const auto frame = m_session.send(wire::TargetsRead{kind, search}))
        m_targets.insert_or_assign(kind, TargetsAsked{*frame, std::move(answer)});
    else
        answer(unexpected(std::optional<wire::Refused>{}));
}

bool Desk::onCallRead(const wire::Answer& answer) {
    if (const auto pressed = m_keys.extract(answer.id)) {
        onKeys(pressed.mapped(), answer);
        return true;
    }
    const auto asked = std::ranges::find(m_targets, answer.id, [](const auto& each) { return each.second.frame; });
    if (asked == m_targets.end()) return false;
    const TargetsAnswer tell = std::move(asked->second.answer);
    m_targets.erase(asked); // who is told may ask anew
    tellTargets(tell, answer);
    return true;
}

void Desk::onKeys(const ContactId& contact, const wire::Answer& answer) {
    std::visit(Overloaded{
                   [](const wire::Result&) {},
                   [&](const wire::Refused& refused) { Q_EMIT keysRefused(contact, refused); },
                   [&](const wire::ParseError& error) {
                       Q_EMIT keysRefused(contact, wire::Refused{Refusal::NotInState, wire::describe(error)});
                   },
               },
        answer.outcome);
}

void Desk::tellTargets(const TargetsAnswer& tell, const wire::Answer& answer) {
    const auto refuse = [&](const wire::Refused& refused) { tell(unexpected(std::optional{refused})); };
    std::visit(Overloaded{
                   [&](const wire::Result& result) {
                       if (const auto* targets = std::get_if<wire::Targets>(&result)) tell(*targets);
                   },
                   [&](const wire::Refused& refused) { refuse(refused); },
                   [&](const wire::ParseError& error) {
                       refuse({Refusal::NotInState, wire::describe(error)});
                   },
               },
        answer.outcome);
}

void Desk::forgetCallReads() {
    for (const auto& [frame, contact] : std::exchange(m_keys, {})) Q_EMIT keysRefused(contact, std::nullopt);
    for (const auto& [kind, asked] : std::exchange(m_targets, {}))
        asked.answer(unexpected(std::optional<wire::Refused>{}));
}

} // namespace readyline::desk
