// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Load.h"
#include "core/domain/Status.h"
#include "server/floor/Floor.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"
#include "server/floor/Router.h"

#include <algorithm>

namespace readyline::floor {

namespace {

class Checking {
public:
    explicit Checking(const Floor& floor) : m_floor(floor) {}

    std::vector<std::string> findings() {
        if (!indexIsExact()) return std::move(m_broken); // nothing else can be trusted then
        for (const auto& [id, contact] : m_floor.contacts) check(contact);
        for (const auto& [id, offer] : m_floor.offers) check(offer);
        for (const auto& [id, session] : m_floor.sessions) check(session);
        for (const auto& [id, assignment] : m_floor.assignments) check(assignment);
        for (const auto& [id, agent] : m_floor.agents) check(id, agent);
        for (const auto& [id, callback] : m_floor.callbacks) check(callback);
        for (const ContactId& id : m_floor.index.uncarried) say(id.value, "is a call that nobody carries");
        for (const OfferId& id : m_floor.index.unfit) say(id.value, "is open though it fits no more");
        if (const auto left = nextMatch(m_floor))
            say(left->contact.value, "waits though " + left->agent.value + " could take it");
        return std::move(m_broken);
    }

private:
    void say(const std::string& about, const std::string& what) { m_broken.push_back(about + " " + what); }
    void require(bool holds, const std::string& about, const std::string& what) {
        if (!holds) say(about, what);
    }

    bool indexIsExact() {
        Floor fresh = m_floor;
        reindex(fresh);
        require(fresh.index == m_floor.index, "floor", "has an index that does not follow from the rest");
        return m_broken.empty();
    }

    // How many there are of each, on or around one contact.
    struct Around {
        std::size_t asked = 0, advised = 0;    // open offers: to have it, and for advice
        std::size_t accepting = 0, active = 0; // of those who lead it
        std::size_t consulted = 0, others = 0; // accepting or active
        std::size_t parked = 0;
        [[nodiscard]] std::size_t inHand() const { return accepting + active + consulted + others; }
    };

    [[nodiscard]] Around around(const ContactId& id) const {
        Around out;
        const ContactIndex& all = indexOf(m_floor, id);
        for (const OfferId& each : all.offers)
            ++(m_floor.offers.at(each).kind == OfferKind::Consult ? out.advised : out.asked);
        for (const AssignmentId& each : all.assignments) count(out, m_floor.assignments.at(each));
        return out;
    }

    static void count(Around& out, const Assignment& work) {
        if (work.state == AssignmentState::Parked) ++out.parked;
        const bool isActive = work.state == AssignmentState::Active;
        if (!isActive && work.state != AssignmentState::Accepting) return;
        switch (work.role) {
        case WorkRole::Primary: ++(isActive ? out.active : out.accepting); return;
        case WorkRole::Consulted: ++out.consulted; return;
        case WorkRole::Conference: ++out.others; return;
        }
    }

    void check(const Contact& contact) {
        const Around all = around(contact.id);
        const std::string& id = contact.id.value;
        if (!contact.callback.empty() && contact.state != ContactState::Ended) {
            const auto callback = m_floor.callbacks.find(contact.callback);
            require(callback != m_floor.callbacks.end() && callback->second.contact == contact.id, id,
                "calls somebody back a second time");
        }
        require(!contact.preferredUntil || contact.preferred, id, "waits for nobody");
        require(all.asked <= 1, id, "has several open offers");
        require(all.advised + all.consulted <= 1, id, "has several who are asked for advice");
        require(all.accepting + all.active <= 1, id, "has several primary agents");
        require(all.parked <= 1, id, "is parked with several agents");
        for (const VariableSave& each : contact.saves)
            require(std::ranges::count(contact.variables, each.name, &Variable::name) == 1 && each.seq <= m_floor.seq,
                id, "has a save of a variable that is not there");
        checkState(contact, all);
        checkCall(contact, all);
    }

    void checkState(const Contact& contact, const Around& all) {
        const std::string& id = contact.id.value;
        switch (contact.state) {
        case ContactState::Waiting:
            require(all.asked + all.advised + all.inHand() == 0, id, "waits and is somewhere else too");
            return;
        case ContactState::Offered:
            require(all.asked + all.accepting == 1 && all.active == 0, id, "is offered to nobody, or to several");
            return;
        case ContactState::Handled: {
            const bool isLed = all.active == 1 && !contact.call.givenOut;
            const bool isOut = all.inHand() == 0 && contact.call.givenOut;
            require(all.asked == 0 && all.accepting == 0 && (isLed || isOut), id, "is handled by nobody");
            require(all.parked == 0, id, "is handled and parked");
            return;
        }
        case ContactState::Parked:
            require(all.asked == 0 && all.inHand() == 0 && all.parked == 1, id, "is parked with nobody");
            require(contact.waitDeadline.has_value() && isWritten(contact.channel), id, "would be parked for ever");
            return;
        case ContactState::Ended:
            require(all.asked + all.advised + all.inHand() + all.parked == 0, id, "has ended and goes on");
            require(!indexOf(m_floor, contact.id).assignments.empty(), id, "has ended and is kept for nothing");
            return;
        }
    }

    // What is stored of a call is of one that somebody has.
    void checkCall(const Contact& contact, const Around& all) {
        const std::string& id = contact.id.value;
        const Call& call = contact.call;
        const bool isTalk = isLive(contact.channel) && contact.state != ContactState::Ended;
        if (!isTalk) {
            require(call == Call{}, id, "is no call, or none any more, and has something of one");
            require(all.advised + all.consulted + all.others == 0, id, "is no call, and has others in it");
            return;
        }
        const bool isLed = all.active == 1;
        require(!call.consult || isLed, id, "has a consult and nobody who leads");
        require(call.consult || all.consulted == 0, id, "has somebody consulted without a consult");
        require(
            isLed || (!call.customerGone && !call.ask), id, "has nobody who leads it, and goes on without a customer");
        require(!call.givenOut || !call.outsiders.empty(), id, "is given out to nobody");
        require(!call.customerGone || all.inHand() + call.outsiders.size() >= 2, id, "goes on with one alone");
        require(call.heldSince.has_value() == (call.customerHeld || call.phoneHeld), id, "is held since no time");
        require(call.recording.until.has_value() == (call.recording.state == RecordingState::Paused), id,
            "has a pause without end, or an end without a pause");
        for (const Outsider& each : call.outsiders) {
            require(!each.consulted || call.consult, id, "has an outsider who is consulted without a consult");
            require(each.deadline.has_value() == (each.state != PartyState::Up), id, "calls an outsider for ever");
        }
        if (call.ask) require(isIn(contact.id, call.ask->by), id, "is asked something by somebody who is not in it");
        if (call.monitor) checkMonitor(contact.id, *call.monitor);
    }

    [[nodiscard]] bool isIn(const ContactId& contact, const PersonId& who) const {
        return std::ranges::any_of(indexOf(m_floor, contact).assignments, [&](const AssignmentId& id) {
            const Assignment& each = m_floor.assignments.at(id);
            return each.agent == who && each.state == AssignmentState::Active;
        });
    }

    void checkMonitor(const ContactId& contact, const Monitor& monitor) {
        const std::string& id = contact.value;
        const auto work = m_floor.assignments.find(monitor.of);
        require(work != m_floor.assignments.end() && work->second.contact == contact
                && work->second.state == AssignmentState::Active,
            id, "is listened to at somebody's who is not in it");
        require(!isIn(contact, monitor.by), id, "is listened to by one of those in it");
        require(person(m_floor, monitor.by) != nullptr, id, "is listened to by nobody");
        require(indexOf(m_floor, monitor.by).monitors.size() == 1, id, "is one of several that he listens to");
        require(!indexOf(m_floor, monitor.by).sessions.empty(), id, "is listened to by somebody who is not there");
        const bool isAwaited = monitor.state != PartyState::Up || monitor.wanted != monitor.mode;
        require(monitor.deadline.has_value() == isAwaited, id, "is listened to with a deadline for nothing, or none");
    }

    void check(const Offer& offer) {
        require(isOpen(offer.state), offer.id.value, "is kept though it has ended");
        require(m_floor.contacts.contains(offer.contact), offer.id.value, "is about no contact");
        require(person(m_floor, offer.agent) != nullptr, offer.id.value, "is for nobody");
    }

    void check(const Callback& callback) {
        const bool waits = callback.state == CallbackState::Waiting;
        require(waits == m_floor.contacts.contains(callback.contact), callback.id.value, "is called at the wrong time");
        require(waits != callback.dueAt.has_value(), callback.id.value, "is due at no time, or although it waits");
        require(callback.state != CallbackState::Planned || callback.attempts == 0, callback.id.value,
            "was called before its time");
        require((callback.state == CallbackState::Ended) == callback.outcome.has_value(), callback.id.value,
            "has ended in no way, or has not and says how");
    }

    void check(const Session& session) {
        const Person* owner = person(m_floor, session.person);
        require(owner != nullptr, session.id.value, "is nobody's");
        require(!owner || owner->entitled, session.id.value, "is of somebody who is not entitled");
        require(session.until.has_value() == (session.state == SessionState::Reconnecting), session.id.value,
            "has a grace that does not fit its state");
    }

    void check(const Assignment& assignment) {
        require(m_floor.contacts.contains(assignment.contact), assignment.id.value, "is about no contact");
        require(assignment.state != AssignmentState::Done || assignment.deadline, assignment.id.value,
            "would be kept for ever");
    }

    void check(const PersonId& id, const AgentState& agent) {
        if (agent.pending && agent.pending->armed)
            require(!indexOf(m_floor, id).unfinished.empty(), id.value,
                "has an armed pending status and nothing to wait for");
        require(!agent.asked || (agent.intent && !indexOf(m_floor, id).sessions.empty()), id.value,
            "is asked about nothing, or is not there to answer");
        const AgentLayers seen = layers(m_floor, id, Visibility::Own);
        if (!isForced(id)) checkLoad(id, loadOf(seen, m_floor.site.rules), capacityOf(seen, m_floor.site.rules));
        for (std::size_t i = 0; i < agent.overlays.size(); ++i)
            for (std::size_t j = i + 1; j < agent.overlays.size(); ++j)
                require(agent.overlays[i].kind != agent.overlays[j].kind, id.value, "has one overlay twice");
    }

    // A supervisor may pass what he has room for (D21), and a colleague's call takes no heed of it (rules 2.3).
    bool isForced(const PersonId& id) const {
        return std::ranges::any_of(indexOf(m_floor, id).offers, [&](const OfferId& offer) {
            const Offer& each = m_floor.offers.at(offer);
            return each.why == RouteReason::Assigned || each.kind != OfferKind::Queue;
        });
    }

    void checkLoad(const PersonId& id, const Load& load, const Capacity& capacity) {
        for (const Channel channel : kChannels) // what he is at goes on, whatever the limit has become
            require(load.reserved[domain::index(channel)] == 0
                    || load.taken(channel) <= capacity.limit[domain::index(channel)],
                id.value,
                "has too much on " + std::string(toName(channel)) + ": "
                    + std::to_string(load.used[domain::index(channel)]) + " and "
                    + std::to_string(load.reserved[domain::index(channel)]) + " of "
                    + std::to_string(capacity.limit[domain::index(channel)]));
        const bool interrupts
            = std::ranges::any_of(capacity.interruptibleBy, [](const ChannelSet& each) { return each.any(); });
        require(interrupts || load.writtenTaken() == load.writtenUsed() || load.writtenTaken() <= capacity.writtenLimit,
            id.value, "has too much written work");
    }

    const Floor& m_floor;
    std::vector<std::string> m_broken;
};

} // namespace

std::vector<std::string> brokenInvariants(const Floor& floor) { return Checking(floor).findings(); }

} // namespace readyline::floor
