// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/History.h"

#include "server/floor/Layers.h"

#include <algorithm>

namespace readyline::paths {

using namespace domain;

struct History::Record {
    const floor::Floor& after; // of the batch
    const engine::Applied& applied;
    const wire::Request* request = nullptr; // behind it, if it came over the wire
    bool changesSite = false;
    std::set<PersonId> opened{}; // whose session began with it
    std::set<PersonId> chosen{}; // for whom somebody chose with it
};

namespace {

template <class Event>
bool holds(const engine::Applied& record, const PersonId& who) {
    return std::ranges::any_of(record.events, [&](const floor::Event& each) {
        const auto* event = std::get_if<Event>(&each);
        return event && event->person == who;
    });
}

// For whom the command chose, if it is one that chooses.
std::optional<PersonId> chosenFor(const wire::Request* request, const Actor& by) {
    if (!request) return std::nullopt;
    if (const auto* set = std::get_if<wire::PresenceSet>(request); set && set->channels.none()) return by.person;
    if (const auto* other = std::get_if<wire::SupervisorPresenceSet>(request)) return other->person;
    if (const auto* undo = std::get_if<wire::SupervisorPresenceUndo>(request)) return undo->person;
    return std::nullopt;
}

// By it a person gives up what he has pending: to go when his work is done comes instead of it.
bool takesBack(const wire::Request* request) {
    if (!request) return false;
    const auto* close = std::get_if<wire::SessionClose>(request);
    return (close && close->whenDone) || std::holds_alternative<wire::PendingCancel>(*request);
}

const Choice* choiceOf(const wire::Request& request) {
    if (const auto* set = std::get_if<wire::PresenceSet>(&request)) return &set->choice;
    if (const auto* other = std::get_if<wire::SupervisorPresenceSet>(&request)) return &other->choice;
    return nullptr;
}

} // namespace

void History::say(const Record& record, const std::string& who, const std::string& what) {
    if (m_fault.empty()) m_fault = "record " + std::to_string(record.applied.seq) + ": " + who + ' ' + what;
}

void History::asked(const wire::Request& request) {
    if (const CommandId id = wire::commandOf(request); !id.empty()) m_asked.emplace(id, request);
}

void History::tell(const floor::Floor& after, const engine::Applied& applied) {
    Record record{after, applied};
    if (const auto found = m_asked.find(applied.cause); found != m_asked.end()) record.request = &found->second;
    for (const floor::Event& each : applied.events) {
        if (const auto* opened = std::get_if<floor::SessionOpened>(&each)) record.opened.insert(opened->session.person);
        record.changesSite |= std::holds_alternative<floor::SiteWasSet>(each);
    }
    if (const auto who = chosenFor(record.request, applied.by)) record.chosen.insert(*who);
    for (const floor::Event& each : applied.events) std::visit([&](const auto& event) { on(record, event); }, each);
    checkChoices(record);
    m_asked.erase(applied.cause);
}

// Rules 2.1: only a human writes the intent: now by a choice, or then by one that was pending.
void History::on(const Record& record, const floor::IntentSet& e) {
    Agent& agent = m_agents[e.person];
    if (agent.applied) {
        agent.applied = false;
        if (!(agent.pending && agent.pending->choice == e.intent.choice && agent.pending->by == e.intent.by))
            say(record, e.person.value, "gets another intent than what was pending");
        agent.pending.reset();
    } else if (record.applied.by.kind != ActorKind::Person) {
        say(record, e.person.value, "gets an intent that nobody chose");
    } else if (record.opened.contains(e.person)) {
        agent.standing.reset(); // the first there is, or what the site holds for who was away
    } else if (!record.chosen.contains(e.person)) {
        say(record, e.person.value, "gets an intent from a command that chooses nothing");
    }
    agent.intent = e.intent;
}

void History::on(const Record& record, const floor::PendingSet& e) {
    Agent& agent = m_agents[e.person];
    ++m_pendingsEver;
    if (agent.pending) say(record, e.person.value, "has a second pending status");
    if (!record.chosen.contains(e.person)) say(record, e.person.value, "gets a pending status that nobody chose");
    agent.pending = e.pending;
}

void History::on(const Record& record, const floor::PendingCounted& e) {
    Agent& agent = m_agents[e.person];
    auto* after = agent.pending ? std::get_if<AfterContacts>(&agent.pending->when) : nullptr;
    if (!after || after->left != e.left + 1 || agent.pending->armed)
        say(record, e.person.value, "counts a contact that does not count");
    else
        after->left = e.left;
}

void History::on(const Record& record, const floor::PendingArmed& e) {
    Agent& agent = m_agents[e.person];
    if (!agent.pending || agent.pending->armed) return say(record, e.person.value, "has nothing to arm");
    const auto* after = std::get_if<AfterContacts>(&agent.pending->when);
    const auto* time = std::get_if<AtTime>(&agent.pending->when);
    if (after && after->left > 0) say(record, e.person.value, "is armed before its last contact");
    if (time && time->at > record.applied.at) say(record, e.person.value, "is armed before its time");
    agent.pending->armed = true;
}

void History::on(const Record& record, const floor::PendingEnded& e) {
    Agent& agent = m_agents[e.person];
    if (!agent.pending || agent.applied) return say(record, e.person.value, "ends a pending status twice");
    if (e.why != floor::PendingEnd::Applied) return agent.pending.reset();
    agent.applied = true;
    if (!agent.pending->armed) say(record, e.person.value, "applies a pending status before its time");
    if (!agent.work.empty()) say(record, e.person.value, "applies a pending status during work");
}

void History::on(const Record&, const floor::ContactPosted& e) { m_queues[e.contact.id] = e.contact.queue; }

void History::on(const Record& record, const floor::OfferOpened& e) {
    ++m_offersEver;
    if (e.offer.kind == OfferKind::Consult) {
        m_advice.emplace(e.offer.id, e.offer.contact);
        return;
    }
    if (!m_open.emplace(e.offer.contact, e.offer.id).second)
        say(record, e.offer.contact.value, "is offered twice at a time");
    // A supervisor's word goes before (D21), and a colleague's call asks no status (rules 2.3).
    if (e.offer.why == RouteReason::Assigned || e.offer.kind == OfferKind::Transfer) return;
    const Agent& agent = m_agents[e.offer.agent];
    if (!agent.pending || !agent.pending->armed || !agent.pending->choice.entry || record.changesSite) return;
    const PresenceEntry* entry = find(record.after.site.rules, *agent.pending->choice.entry);
    const Queue* queue = find(record.after.site.rules, m_queues[e.offer.contact]);
    if (!entry || !queue || std::ranges::count(queue->allowed, entry->base) == 0)
        say(record, e.offer.agent.value, "gets new work though he has said that he goes");
}

void History::on(const Record& record, const floor::OfferOver& e) {
    if (m_advice.erase(e.offer) > 0) return;
    const auto found = m_open.find(e.contact);
    if (found == m_open.end() || found->second != e.offer) return say(record, e.offer.value, "ends and was not open");
    m_open.erase(found);
}

void History::on(const Record& record, const floor::AssignmentMade& e) {
    if (!m_agents[e.assignment.agent].work.insert(e.assignment.id).second)
        say(record, e.assignment.id.value, "is made twice");
    m_owners[e.assignment.id] = e.assignment.agent;
}

void History::on(const Record& record, const floor::AssignmentOver& e) {
    Agent& agent = m_agents[e.agent];
    if (agent.work.erase(e.assignment) + agent.parked.erase(e.assignment) == 0)
        say(record, e.assignment.value, "ends twice");
}

void History::on(const Record& record, const floor::ContactParked& e) {
    Agent& agent = m_agents[m_owners[e.assignment]];
    if (agent.work.erase(e.assignment) == 0) say(record, e.assignment.value, "is parked and was not in hand");
    agent.parked.insert(e.assignment);
}

void History::on(const Record& record, const floor::AssignmentResumed& e) {
    if (!m_agents[m_owners[e.assignment]].parked.contains(e.assignment))
        say(record, e.assignment.value, "is taken up and was not parked");
    takeUp(e.assignment);
}

// One that was parked may be ended, and is wrapped up then.
void History::on(const Record&, const floor::WrapUpStarted& e) { takeUp(e.assignment); }

void History::takeUp(const AssignmentId& id) {
    Agent& agent = m_agents[m_owners[id]];
    if (agent.parked.erase(id) > 0) agent.work.insert(id);
}

void History::on(const Record&, const floor::ContactOverflowed& e) { m_queues[e.contact] = e.queue; }
void History::on(const Record&, const floor::ContactMoved& e) { m_queues[e.contact] = e.queue; }

// Who was asked for advice is asked to have it.
void History::on(const Record& record, const floor::OfferTurned& e) {
    const auto asked = m_advice.extract(e.offer);
    if (asked.empty()) return say(record, e.offer.value, "is turned and was not open");
    m_open.emplace(asked.mapped(), e.offer);
}

// K9: the newest human choice stands, now or pending, until a human chooses again.
void History::checkChoices(const Record& record) {
    for (auto& [id, agent] : m_agents) {
        if (agent.applied) say(record, id.value, "has lost a pending status that was applied");
        const Choice* now = agent.pending ? &agent.pending->choice : agent.intent ? &agent.intent->choice : nullptr;
        const bool cancelled = takesBack(record.request) && record.applied.by.person == id;
        if (record.chosen.contains(id)) {
            if (const Choice* chosen = choiceOf(*record.request); chosen && !(now && *now == *chosen))
                say(record, id.value, "does not have what was chosen last");
        } else if (!cancelled && agent.standing && !(now && *now == *agent.standing)) {
            say(record, id.value, "lost what was chosen last to something that chooses nothing");
        }
        if (now) agent.standing = *now;
    }
}

void History::compare(const floor::Floor& floor) {
    for (const auto& [id, agent] : m_agents) {
        const auto found = floor.agents.find(id);
        const floor::AgentState state = found == floor.agents.end() ? floor::AgentState{} : found->second;
        if (m_fault.empty() && state.intent != agent.intent) m_fault = id.value + " has an intent of no record";
        if (m_fault.empty() && state.pending != agent.pending)
            m_fault = id.value + " has a pending status of no record";
    }
}

} // namespace readyline::paths
