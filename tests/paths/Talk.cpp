// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What people do in calls, and what the exchange says of them.
#include "server/floor/Indexing.h"
#include "tests/paths/Play.h"

namespace readyline::paths {

using namespace domain;

const floor::Contact* Play::anyTalk() {
    std::vector<const floor::Contact*> talks, asked;
    for (const auto& [id, each] : m_world.floor().contacts) {
        if (!isLive(each.channel) || each.state != ContactState::Handled) continue;
        talks.push_back(&each);
        if (each.call.ask) asked.push_back(&each);
    }
    if (!asked.empty() && !m_dice.oneIn(3)) talks = asked;
    return talks.empty() ? nullptr : m_dice.pick(talks);
}

std::string Play::anyLine(const floor::Contact& contact) {
    std::vector<std::string> all{contact.id.value};
    const floor::ContactIndex& around = floor::indexOf(m_world.floor(), contact.id);
    for (const AssignmentId& each : around.assignments) all.push_back(each.value);
    for (const OfferId& each : around.offers) all.push_back(each.value);
    for (const Outsider& each : contact.call.outsiders) all.push_back(each.id.value);
    if (contact.call.ask && contact.call.ask->outsider) all.push_back(contact.call.ask->outsider->id.value);
    if (contact.call.monitor) all.push_back(contact.call.monitor->id.value);
    return m_dice.pick(all);
}

CallTarget Play::anyTarget() {
    if (m_dice.oneIn(4)) return {TargetKind::Number, "+4930987654"};
    if (m_dice.oneIn(3)) return {TargetKind::Queue, m_dice.oneIn(2) ? "sales" : "vip"};
    return {TargetKind::Agent, anyAgent()};
}

std::string Play::talk() {
    const floor::Contact* call = anyTalk();
    if (!call || m_dice.oneIn(15)) {
        const std::string who = anyAgent();
        m_world.tell(floor::DialOut{QueueId{"sales"}, "+49 30 123456", "Carla"}, m_world.as(who));
        return who + " dials";
    }
    if (m_dice.oneIn(8)) return listen(call->id);
    if (m_dice.oneIn(2)) return report(*call);
    const auto& all = floor::indexOf(m_world.floor(), call->id).assignments;
    const auto first = all.empty() ? m_world.floor().assignments.end() : m_world.floor().assignments.find(*all.begin());
    const bool isHis = first != m_world.floor().assignments.end() && !m_dice.oneIn(3);
    return control(call->id, m_world.as(isHis ? first->second.agent.value : anyAgent()));
}

std::string Play::control(const ContactId& call, const Actor& by) {
    const CallSide side = m_dice.oneIn(3) ? CallSide::Consult : CallSide::Customer;
    const std::string who = by.person.value + " in " + call.value + ' ';
    switch (m_dice.below(12)) {
    case 0: m_world.tell(floor::HoldCall{call, side}, by); return who + "holds";
    case 1: m_world.tell(floor::ResumeCall{call, side}, by); return who + "resumes";
    case 2: m_world.tell(floor::EndConsult{call}, by); return who + "asks no more";
    case 3: m_world.tell(floor::TransferCall{call, std::nullopt}, by); return who + "hands on";
    case 4: m_world.tell(floor::TransferCall{call, anyTarget()}, by); return who + "hands on blindly";
    case 5:
    case 6: m_world.tell(floor::StartConference{call}, by); return who + "begins a conference";
    case 7: m_world.tell(floor::ExitCall{call}, by); return who + "leaves";
    default: m_world.tell(floor::StartConsult{call, anyTarget(), !m_dice.oneIn(4)}, by); return who + "asks somebody";
    }
}

std::string Play::report(const floor::Contact& contact) {
    const Actor pbx = m_world.as("pbx");
    const ContactId call = contact.id;
    if (const auto ask = contact.call.ask; ask && !m_dice.oneIn(3)) {
        if (m_dice.oneIn(5))
            m_world.tell(floor::RefuseCall{call, ask->id, "486"}, pbx);
        else
            m_world.tell(floor::SettleCall{call, ask->id}, pbx);
        return "exchange has done in " + call.value + " what was asked, or not";
    }
    if (const auto monitor = contact.call.monitor; monitor && m_dice.oneIn(3)) {
        m_world.tell(floor::SettleMonitor{call, monitor->wanted}, pbx);
        return "exchange lets " + monitor->by.value + " hear " + call.value;
    }
    const LineState state = m_dice.oneIn(3) ? LineState::Gone : LineState::Up;
    const std::string line = anyLine(contact);
    m_world.tell(floor::ReportLeg{call, line, state, static_cast<OfferFault>(m_dice.below(3)), "486"}, pbx);
    return "line " + line + (state == LineState::Up ? " is up" : " is gone");
}

std::string Play::listen(const ContactId& call) {
    const Actor sue = m_world.as("sue");
    const auto mode = static_cast<MonitorMode>(m_dice.below(4));
    switch (m_dice.below(5)) {
    case 0: m_world.tell(floor::EndMonitor{call}, sue); return "sue listens no more to " + call.value;
    case 1: m_world.tell(floor::SetMonitor{call, mode}, sue); return "sue listens otherwise to " + call.value;
    default: break;
    }
    m_world.tell(floor::StartMonitor{call, PersonId{anyAgent()}, mode}, sue);
    return "sue listens to " + call.value;
}

} // namespace readyline::paths
