// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// From the committed floor to what the exchange is to make true of a call. While something is asked, the plan is the call
// as it shall be: whoever carries it says when it is so.
#include "server/floor/Callbacks.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"

#include <algorithm>
#include <iterator>

namespace readyline::floor {

namespace {

// One agent's line.
struct Agent {
    std::string leg;
    PersonId person;
    WorkRole role = WorkRole::Primary;
    bool up = false;
    bool isLifted = false; // lifting it is the accept
    seconds ringsFor{0};
};

// A contact that its customer did not begin has him called once its agent is on the line.
bool isCalledByUs(const Contact& contact) { return !contact.callback.empty() || isOwnOutdial(contact); }

class Planning {
public:
    Planning(const Floor& floor, const Contact& contact) : m_floor(floor), m_contact(contact), m_call(contact.call) {
        for (const AssignmentId& id : indexOf(floor, contact.id).assignments) addAgent(floor.assignments.at(id));
        for (const OfferId& id : indexOf(floor, contact.id).offers) addRinging(floor.offers.at(id));
        if (const auto& ask = contact.call.ask) foresee(*ask);
        takeOver();
        // Who leads it is named first: the others wait while he holds the call.
        std::stable_partition(
            m_agents.begin(), m_agents.end(), [](const Agent& each) { return each.role == WorkRole::Primary; });
    }

    CallPlan plan() {
        CallPlan out;
        addCustomer(out);
        for (const Agent& each : m_agents) addAgentLeg(out, each);
        for (const Outsider& each : m_call.outsiders) addOutsider(out, each);
        addMonitor(out);
        // Held on his own telephone, whoever hears him then has music all the same.
        const bool isConsulting = m_call.consult && !m_call.consult->held;
        out.talkHeld = m_call.customerHeld || (m_call.phoneHeld && !isConsulting);
        out.consultHeld = m_call.consult && (m_call.consult->held || (m_call.phoneHeld && isConsulting));
        out.recording = recording();
        if (m_contact.call.ask) out.ask = m_contact.call.ask->id;
        return out;
    }

private:
    void addAgent(const Assignment& work) {
        const bool up = work.state == AssignmentState::Active;
        if (!up && work.state != AssignmentState::Accepting) return;
        m_agents.push_back({work.id.value, work.agent, work.role, up, false, up ? seconds{0} : kJoinWithin});
    }

    void addRinging(const Offer& offer) {
        if (offer.state != OfferState::Ringing || !isAnsweredOnPhone(m_floor, offer)) return;
        const WorkRole role = offer.kind == OfferKind::Consult ? WorkRole::Consulted : WorkRole::Primary;
        m_agents.push_back({offer.id.value, offer.agent, role, false, true, seconds{offer.seconds}});
    }

    // What the ask changes of roles; the rest is after()'s.
    void foresee(const CallAsk& ask) {
        m_call = after(m_call, ask, m_floor.at);
        switch (ask.step) {
        case CallStep::EndConsult: dropRole(WorkRole::Consulted); return;
        case CallStep::Conference: turn(WorkRole::Consulted, WorkRole::Conference); return;
        case CallStep::Transfer:
            dropLead();
            handOn();
            return;
        case CallStep::Exit:
            dropLead();
            lead(longestPresent());
            giveOut();
            return;
        case CallStep::Drop: dropParty(ask.party); return;
        case CallStep::Hold:
        case CallStep::Resume:
        case CallStep::HoldConsult:
        case CallStep::ResumeConsult:
        case CallStep::Consult:
        case CallStep::PauseRecording:
        case CallStep::ResumeRecording: return;
        }
    }

    // A supervisor takes it over: his line leads it, and the agent's is not wanted any more (Z22).
    void takeOver() {
        const auto& monitor = m_contact.call.monitor;
        if (!monitor || monitor->wanted != MonitorMode::TakeOver || monitor->state != PartyState::Up) return;
        std::erase_if(m_agents, [&](const Agent& each) { return each.leg == monitor->of.value; });
    }

    void dropRole(WorkRole role) {
        std::erase_if(m_agents, [&](const Agent& each) { return each.role == role; });
    }
    void dropLead() { dropRole(WorkRole::Primary); }
    // To who was asked; while his telephone is not up yet, somebody who talks already leads.
    void handOn() {
        const auto asked = std::ranges::find(m_agents, WorkRole::Consulted, &Agent::role);
        Agent* next = asked == m_agents.end() ? nullptr : &*asked;
        if (!next || !next->up)
            if (Agent* present = longestPresent()) next = present;
        lead(next);
        turn(WorkRole::Consulted, WorkRole::Conference);
        giveOut();
    }
    // Nobody of the site is left: the customer is not sent to the music while it is done.
    void giveOut() {
        const bool isAsked = consultOffer(m_floor, m_contact.id) != nullptr;
        m_call.givenOut = m_call.givenOut || (m_agents.empty() && !isAsked && !m_call.outsiders.empty());
    }
    void turn(WorkRole from, WorkRole to) {
        for (Agent& each : m_agents)
            if (each.role == from) each.role = to;
    }
    void lead(Agent* who) {
        if (who) who->role = WorkRole::Primary;
    }

    Agent* longestPresent() {
        Agent* first = nullptr;
        std::optional<WallTime> since;
        for (Agent& each : m_agents) {
            const auto work = m_floor.assignments.find(AssignmentId{each.leg});
            if (work == m_floor.assignments.end() || !work->second.joinedAt) continue;
            if (since && *since <= *work->second.joinedAt) continue;
            first = &each;
            since = work->second.joinedAt;
        }
        return first;
    }

    // Who was consulted and goes leaves it as at the end of a consult.
    void dropParty(const std::string& party) {
        const auto found = std::ranges::find(m_agents, party, &Agent::leg);
        if (found == m_agents.end()) return;
        if (found->role == WorkRole::Consulted && m_call.consult) {
            m_call.customerHeld = m_call.consult->heldBefore;
            m_call.consult.reset();
        }
        m_agents.erase(found);
    }

    [[nodiscard]] const Agent* leader() const {
        const auto found = std::ranges::find(m_agents, WorkRole::Primary, &Agent::role);
        return found == m_agents.end() ? nullptr : &*found;
    }
    // Somebody talks with the customer, or is meant to.
    [[nodiscard]] bool isTalked() const {
        const auto& monitor = m_contact.call.monitor;
        const bool isTakenOver
            = monitor && monitor->wanted == MonitorMode::TakeOver && monitor->state == PartyState::Up;
        const Agent* who = leader();
        return isTakenOver || m_call.givenOut || (who && who->up);
    }

    void addCustomer(CallPlan& out) const {
        if (m_call.customerGone) return;
        const bool isCalled = isCalledByUs(m_contact);
        if (isCalled && !m_contact.answered && !isTalked()) return;
        PlannedLeg leg;
        leg.id = m_contact.id.value;
        leg.kind = PartyKind::Customer;
        leg.up = !isCalled || m_contact.answered;
        leg.room = isTalked() ? Room::Talk : Room::Wait;
        if (isCalled) {
            leg.phone = m_contact.customer.address;
            leg.shows = m_floor.site.telephony.dialFrom;
            if (!leg.up) leg.ringsFor = kPartyRings;
        }
        out.legs.push_back(std::move(leg));
    }

    // The lead goes between the sides; while both are held he is with nobody (W32).
    [[nodiscard]] Room roomOf(const Agent& agent) const {
        if (!m_call.consult || agent.role == WorkRole::Conference) return Room::Talk;
        if (agent.role == WorkRole::Consulted || !m_call.consult->held) return Room::Consult;
        return m_call.customerHeld ? Room::Aside : Room::Talk;
    }

    [[nodiscard]] PlannedLeg lineOf(const PersonId& id) const {
        static const std::vector<TeamId> kNone;
        const Person* who = person(m_floor, id);
        const PolicyFor policy(m_floor.site.rules, who ? who->teams : kNone, m_contact.queue);
        PlannedLeg leg;
        leg.person = id;
        leg.phone = who && !who->phone.empty() ? who->phone : id.value;
        leg.shows = shownNumber();
        leg.answersItself = policy.voiceAnswer() == VoiceAnswer::Desktop;
        return leg;
    }

    void addAgentLeg(CallPlan& out, const Agent& agent) const {
        PlannedLeg leg = lineOf(agent.person);
        leg.id = agent.leg;
        leg.kind = PartyKind::Agent;
        leg.room = roomOf(agent);
        leg.up = agent.up;
        leg.ringsFor = agent.ringsFor;
        leg.answersItself = leg.answersItself && !agent.isLifted;
        out.legs.push_back(std::move(leg));
    }

    void addOutsider(CallPlan& out, const Outsider& outsider) const {
        PlannedLeg leg;
        leg.id = outsider.id.value;
        leg.kind = PartyKind::Outsider;
        leg.phone = outsider.number;
        leg.shows = m_floor.site.telephony.dialFrom;
        leg.room = outsider.consulted && m_call.consult ? Room::Consult : Room::Talk;
        leg.up = outsider.state == PartyState::Up;
        if (!leg.up) leg.ringsFor = kPartyRings;
        out.legs.push_back(std::move(leg));
    }

    void addMonitor(CallPlan& out) const {
        const auto& monitor = m_contact.call.monitor;
        if (!monitor) return;
        const bool isHeard = monitor->wanted == MonitorMode::BargeIn || monitor->wanted == MonitorMode::TakeOver;
        PlannedLeg leg = lineOf(monitor->by);
        leg.id = monitor->id.value;
        leg.kind = PartyKind::Supervisor;
        leg.room = isHeard ? Room::Talk : Room::Monitor;
        leg.up = monitor->state == PartyState::Up;
        if (!leg.up) leg.ringsFor = kPartyRings;
        out.monitor = PlannedMonitor{leg.id, monitor->of.value, monitor->wanted};
        out.legs.push_back(std::move(leg));
    }

    // Of a masked queue the telephone shows as little as the screen (W17).
    [[nodiscard]] std::string shownNumber() const {
        Contact bare = m_contact;
        bare.customer.name.clear();
        return customerName(m_floor, bare);
    }

    [[nodiscard]] RecordingState recording() const {
        const bool isTalking = isTalked() && !m_call.givenOut && (!isCalledByUs(m_contact) || m_contact.answered);
        if (!isTalking || !recordingRule(m_floor, m_contact).automatic) return RecordingState::Off;
        const Recording& now = m_call.recording;
        return now.state == RecordingState::Paused && !now.resumes ? RecordingState::Paused : RecordingState::On;
    }

    const Floor& m_floor;
    const Contact& m_contact;
    Call m_call;
    std::vector<Agent> m_agents;
};

bool isOver(const Contact& contact) { return contact.state == ContactState::Ended || contact.endRequested; }

} // namespace

CallPlan planOf(const Floor& floor, const ContactId& id) {
    const auto found = floor.contacts.find(id);
    const bool over = found == floor.contacts.end() || isOver(found->second);
    CallPlan out = over ? CallPlan{} : Planning(floor, found->second).plan();
    out.contact = id;
    out.over = over;
    out.seq = floor.seq;
    if (found == floor.contacts.end()) return out;
    out.external = found->second.external;
    out.channel = found->second.channel;
    return out;
}

std::vector<CallPlan> plansFor(const Floor& floor, const PersonId& connector) {
    std::vector<CallPlan> out;
    for (const auto& [id, each] : floor.contacts)
        if (each.source == connector && isLive(each.channel) && !isOver(each)) out.push_back(planOf(floor, id));
    return out;
}

} // namespace readyline::floor
