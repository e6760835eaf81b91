// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What people do in calls, and what an exchange says of them, fitting or not.
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "tests/floor/RandomPlay.h"

namespace readyline::floor::test {

// One that is talked in, if there is any; more often one of which something is asked.
ContactId RandomPlay::anyTalk() {
    std::vector<ContactId> talks, asked;
    for (const auto& [id, each] : m_stage.floor.contacts) {
        if (!isLive(each.channel) || each.state == ContactState::Ended) continue;
        if (each.call.ask) asked.push_back(id);
        if (each.state == ContactState::Handled) talks.push_back(id);
    }
    if (!asked.empty() && below(3) != 0) talks = asked;
    if (talks.empty() || below(20) == 0) return anyKey(m_stage.floor.contacts);
    return talks[static_cast<std::size_t>(below(static_cast<int>(talks.size())))];
}

Actor RandomPlay::anyIn(const ContactId& call) {
    const auto& all = indexOf(m_stage.floor, call).assignments;
    if (all.empty() || below(12) == 0) return m_stage.as(anybody());
    return ownerOf(*std::next(all.begin(), below(static_cast<int>(all.size()))));
}

std::string RandomPlay::anyLine(const ContactId& call) {
    const auto found = m_stage.floor.contacts.find(call);
    if (found == m_stage.floor.contacts.end() || below(15) == 0) return "nothing";
    std::vector<std::string> all{call.value};
    for (const AssignmentId& each : indexOf(m_stage.floor, call).assignments) all.push_back(each.value);
    for (const OfferId& each : indexOf(m_stage.floor, call).offers) all.push_back(each.value);
    const Call& talk = found->second.call;
    for (const Outsider& each : talk.outsiders) all.push_back(each.id.value);
    if (talk.ask && talk.ask->outsider) all.push_back(talk.ask->outsider->id.value);
    if (talk.monitor) all.push_back(talk.monitor->id.value);
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
}

CallTarget RandomPlay::anyTarget() {
    switch (below(8)) {
    case 0: return {TargetKind::Number, "+49 30 987 654"};
    case 1: return {TargetKind::Number, below(2) == 0 ? "0901" : "call me"};
    case 2: return {TargetKind::EntryPoint, below(3) == 0 ? "back" : "front"};
    case 3:
    case 4: return {TargetKind::Queue, below(2) == 0 ? "sales" : "vip"};
    default: return {TargetKind::Agent, anybody()};
    }
}

RandomPlay::Asked RandomPlay::nextTalk() {
    const Actor pbx = m_stage.as("pbx");
    if (m_stage.sessionsOf("pbx").empty()) return {OpenSession{DeviceId{"pbx-pc"}, "exchange", true}, pbx};
    const ContactId call = anyTalk();
    switch (below(16)) {
    case 0: return nextDial();
    case 1:
    case 2: return nextListening(call);
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9: return nextControl(call);
    default: return nextReport(call);
    }
}

// As an exchange does that works: most of what it is asked is done, some is refused, and now and then nothing is heard of it.
std::optional<Command> RandomPlay::answerTo(const ContactId& call, const AskId& ask) {
    if (m_left.contains(ask)) return std::nullopt;
    const int chance = below(100);
    if (chance < 85) return SettleCall{call, ask};
    if (chance < 95) return RefuseCall{call, ask, "486"};
    m_left.insert(ask);
    return std::nullopt;
}

// A line that it is calling, and that is lifted.
std::optional<Command> RandomPlay::lifted(const Contact& contact) {
    for (const AssignmentId& id : indexOf(m_stage.floor, contact.id).assignments)
        if (m_stage.work(id).state == AssignmentState::Accepting) return ReportLeg{contact.id, id.value, LineState::Up};
    for (const Outsider& each : contact.call.outsiders)
        if (each.state != PartyState::Up) return ReportLeg{contact.id, each.id.value, LineState::Up};
    return std::nullopt;
}

std::optional<RandomPlay::Asked> RandomPlay::nextAnswer() {
    for (const auto& [id, each] : m_stage.floor.contacts) {
        if (!isLive(each.channel) || each.state == ContactState::Ended) continue;
        auto said = each.call.ask ? answerTo(id, each.call.ask->id) : std::nullopt;
        if (!said) said = lifted(each);
        const bool isRecorded = each.call.recording.state != RecordingState::Off;
        if (!said && !isRecorded && leadOf(m_stage.floor, id) && below(4) == 0) said = ReportRecording{id, true};
        if (said) return Asked{std::move(*said), m_stage.as("pbx")};
    }
    return std::nullopt;
}

// What fits only where a call seldom comes to.
std::optional<Command> RandomPlay::rareControl(const Contact& contact) {
    const auto& consult = contact.call.consult;
    if (consult && consult->held) return ResumeCall{contact.id, CallSide::Consult};
    if (callStateOf(m_stage.floor, contact) == CallState::Conference) return DropParty{contact.id, anyLine(contact.id)};
    return std::nullopt;
}

RandomPlay::Asked RandomPlay::nextControl(const ContactId& call) {
    const CallSide side = below(3) == 0 ? CallSide::Consult : CallSide::Customer;
    const Actor by = anyIn(call);
    const auto found = m_stage.floor.contacts.find(call);
    if (m_cast.answers && found != m_stage.floor.contacts.end() && below(4) == 0)
        if (auto rare = rareControl(found->second)) return {std::move(*rare), by};
    switch (below(18)) {
    case 0:
    case 1: return {HoldCall{call, side}, by};
    case 2:
    case 3: return {ResumeCall{call, side}, by};
    case 4: return {EndConsult{call}, by};
    case 5: return {TransferCall{call, std::nullopt}, by};
    case 6: return {TransferCall{call, anyTarget()}, by};
    case 7:
    case 8: return {StartConference{call}, by};
    case 9: return {ExitCall{call}, by};
    case 10: return {DropParty{call, anyLine(call)}, by};
    case 11: return {PauseRecording{call}, by};
    case 12: return {ResumeRecording{call}, by};
    default: return {StartConsult{call, anyTarget(), below(4) != 0}, by};
    }
}

RandomPlay::Asked RandomPlay::nextReport(const ContactId& call) {
    const Actor pbx = below(30) == 0 ? m_stage.as(anybody()) : m_stage.as("pbx");
    const auto found = m_stage.floor.contacts.find(call);
    const Call talk = found == m_stage.floor.contacts.end() ? Call{} : found->second.call;
    const AskId ask = talk.ask && below(12) != 0 ? talk.ask->id : AskId{"k-0"};
    if (talk.ask && !m_left.contains(ask) && below(2) == 0) return {SettleCall{call, ask}, pbx};
    switch (below(12)) {
    case 0: return {SettleCall{call, ask}, pbx};
    case 1: return {RefuseCall{call, ask, "486"}, pbx};
    case 2: return {SettleMonitor{call, talk.monitor ? talk.monitor->wanted : MonitorMode::Whisper}, pbx};
    case 3: return {HoldOnPhone{call, anyLine(call), below(2) == 0}, pbx};
    case 4: return {TransferOnPhone{call, anyLine(call), below(2) == 0 ? "0900" : "+4930987654"}, pbx};
    case 5: return {ReportRecording{call, below(4) != 0}, pbx};
    default: break;
    }
    const int state = below(m_cast.answers ? 40 : 8); // a call that is to become something is not hung up at once
    const LineState line = state < 2 ? LineState::Gone : state < 4 ? LineState::Ringing : LineState::Up;
    return {ReportLeg{call, anyLine(call), line, static_cast<OfferFault>(below(3)), "486"}, pbx};
}

RandomPlay::Asked RandomPlay::nextListening(const ContactId& call) {
    const Actor by = below(10) == 0 ? m_stage.as(anybody()) : m_stage.as("sue");
    const auto mode = static_cast<MonitorMode>(below(4));
    switch (below(6)) {
    case 0: return {EndMonitor{call}, by};
    case 1:
    case 2: return {SetMonitor{call, mode}, by};
    default: return {StartMonitor{call, anyIn(call).person, mode}, by};
    }
}

RandomPlay::Asked RandomPlay::nextDial() {
    const char* const numbers[]{"+49 30 123 456", "112", "nobody"};
    const std::string queue = m_cast.queues[static_cast<std::size_t>(below(static_cast<int>(m_cast.queues.size())))];
    return {DialOut{QueueId{queue}, numbers[below(10) == 0 ? 1 + below(2) : 0], "Carla"}, m_stage.as(anybody())};
}

} // namespace readyline::floor::test
