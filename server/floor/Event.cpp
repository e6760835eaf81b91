// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Event.h"

#include "server/floor/Indexing.h"

namespace readyline::floor {

namespace {

class Touching {
public:
    Touching(Touched& touched, const Floor& floor) : m_touched(touched), m_floor(floor) {}

    void operator()(const SiteWasSet&) { m_touched.site = true; }
    void operator()(const TokenIssued&) {}
    void operator()(const TokenRevoked&) {}
    void operator()(const SessionOpened& e) { m_touched.people.insert(e.session.person); }
    void operator()(const SessionLost& e) { session(e.session); }
    void operator()(const SessionBack& e) { session(e.session); }
    void operator()(const SessionEnded& e) { m_touched.people.insert(e.person); }
    void operator()(const DeviceShows& e) { session(e.session); }
    void operator()(const DeviceIdled& e) { session(e.session); }
    void operator()(const SignOutAsked& e) { m_touched.people.insert(e.person); }
    void operator()(const LogOffSet& e) { m_touched.people.insert(e.person); }
    void operator()(const StationChanged& e) { m_touched.people.insert(e.person); }
    void operator()(const IntentSet& e) { m_touched.people.insert(e.person); }
    void operator()(const ChannelIntentSet& e) { m_touched.people.insert(e.person); }
    void operator()(const ChannelIntentEnded& e) { m_touched.people.insert(e.person); }
    void operator()(const PendingCounted& e) { m_touched.people.insert(e.person); }
    void operator()(const PendingArmed& e) { m_touched.people.insert(e.person); }
    void operator()(const PendingSet& e) { m_touched.people.insert(e.person); }
    void operator()(const PendingEnded& e) { m_touched.people.insert(e.person); }
    void operator()(const OverlayLaid& e) { m_touched.people.insert(e.person); }
    void operator()(const OverlayLifted& e) { m_touched.people.insert(e.person); }
    void operator()(const CountersSet&) {}
    void operator()(const StatusSetByOther& e) { m_touched.people.insert(e.person); }
    void operator()(const ChangeAnswered& e) { m_touched.people.insert(e.person); }
    void operator()(const ContactPosted& e) { m_touched.contacts.insert(e.contact.id); }
    void operator()(const ContactRequeued& e) { call(e.contact); }
    void operator()(const ContactCooledDown&) {}
    void operator()(const ContactEndAsked& e) { call(e.contact); }
    void operator()(const VariableSaved& e) { shownOf(e.contact); }
    void operator()(const VariableLooked&) {}
    void operator()(const ContactOver& e) { contact(e.contact); }
    void operator()(const OfferOpened& e) { offer(e.offer.id, e.offer.agent, e.offer.contact); }
    void operator()(const OfferRings& e) {
        if (const auto found = m_floor.offers.find(e.offer); found != m_floor.offers.end())
            offer(e.offer, found->second.agent, found->second.contact);
    }
    void operator()(const OfferOver& e) { offer(e.offer, e.agent, e.contact); }
    void operator()(const OffersNotHad&) {} // told, and nothing is different
    void operator()(const AssignmentMade& e) { assignment(e.assignment.id); }
    void operator()(const AssignmentJoined& e) { assignment(e.assignment); }
    void operator()(const WrapUpStarted& e) { assignment(e.assignment); }
    void operator()(const WrapUpFreed& e) { assignment(e.assignment); }
    void operator()(const WrapUpExtended& e) { assignment(e.assignment); }
    void operator()(const AssignmentOver& e) {
        over(e.assignment, e.agent);
        assignment(e.assignment); // who is still in the call with whom he was
    }
    void operator()(const WrapUpCorrected& e) { assignment(e.assignment); }
    void operator()(const AssignmentForgotten& e) { over(e.assignment, e.agent); }
    void operator()(const ServerResumed&) { m_touched.everybody = true; }
    void operator()(const ContactReleased&) {}
    void operator()(const ContactParked& e) { assignment(e.assignment); }
    void operator()(const AssignmentResumed& e) { assignment(e.assignment); }
    void operator()(const ContactOverflowed& e) { contact(e.contact); }
    void operator()(const DayBegan& e) { m_touched.people.insert(e.person); }
    void operator()(const DayOver& e) { m_touched.people.insert(e.person); }
    void operator()(const CountdownStopped& e) { assignment(e.assignment); }
    void operator()(const CallbackPlanned& e) { m_touched.callbacks.insert(e.callback.id); }
    void operator()(const CallbackEdited& e) { m_touched.callbacks.insert(e.callback.id); }
    void operator()(const CallbackQueued& e) { m_touched.callbacks.insert(e.callback); }
    void operator()(const CallbackPaused& e) { m_touched.callbacks.insert(e.callback); }
    void operator()(const CallbackOver& e) { m_touched.callbacks.insert(e.callback); }
    void operator()(const CallbackForgotten& e) { m_touched.callbacks.insert(e.callback); }
    void operator()(const CustomerAnswered& e) { call(e.contact); }
    void operator()(const CallAsked& e) { call(e.contact); }
    void operator()(const CallSettled& e) { call(e.contact); }
    void operator()(const CallAskGone& e) { call(e.contact); }
    void operator()(const ConsultOver& e) { call(e.contact); }
    void operator()(const OutsiderPut& e) { call(e.contact); }
    void operator()(const OutsiderGone& e) { call(e.contact); }
    void operator()(const CustomerWent& e) { call(e.contact); }
    void operator()(const RoleGiven& e) { assignment(e.assignment); }
    void operator()(const OfferTurned& e) {
        if (const auto found = m_floor.offers.find(e.offer); found != m_floor.offers.end())
            offer(e.offer, found->second.agent, found->second.contact);
    }
    void operator()(const ContactMoved& e) { call(e.contact); }
    void operator()(const ContactGivenOut& e) { call(e.contact); }
    void operator()(const HeldOnPhone& e) { call(e.contact); }
    void operator()(const RecordingSet& e) { call(e.contact); }
    void operator()(const MonitorPut& e) { call(e.contact); }
    void operator()(const MonitorOver& e) {
        m_touched.people.insert(e.by);
        call(e.contact);
    }

private:
    void session(const SessionId& id) {
        if (const auto found = m_floor.sessions.find(id); found != m_floor.sessions.end())
            m_touched.people.insert(found->second.person);
    }
    void offer(const OfferId& id, const PersonId& agent, const ContactId& about) {
        m_touched.offers.insert(id);
        m_touched.people.insert(agent);
        m_touched.contacts.insert(about);
        others(about);
    }
    void assignment(const AssignmentId& id) {
        if (const auto found = m_floor.assignments.find(id); found != m_floor.assignments.end()) {
            over(id, found->second.agent);
            m_touched.contacts.insert(found->second.contact);
            others(found->second.contact);
        }
    }
    void over(const AssignmentId& id, const PersonId& agent) {
        m_touched.assignments.insert(id);
        m_touched.people.insert(agent);
    }
    // Who is at work on it sees it too.
    void contact(const ContactId& id) {
        m_touched.contacts.insert(id);
        const auto around = m_floor.index.contacts.find(id);
        if (around == m_floor.index.contacts.end()) return;
        for (const AssignmentId& each : around->second.assignments) assignment(each);
    }
    // Everybody in it, who listens included: each is shown the whole of it.
    void call(const ContactId& id) {
        m_touched.contacts.insert(id);
        const auto found = m_floor.contacts.find(id);
        if (found != m_floor.contacts.end() && found->second.call.monitor)
            m_touched.people.insert(found->second.call.monitor->by);
        const ContactIndex& around = indexOf(m_floor, id);
        for (const OfferId& each : around.offers) {
            m_touched.offers.insert(each);
            m_touched.people.insert(m_floor.offers.at(each).agent);
        }
        for (const AssignmentId& each : around.assignments)
            if (const Assignment& work = m_floor.assignments.at(each); work.state != AssignmentState::Done)
                over(each, work.agent);
    }
    // Who else is in that call: what they are shown of it is another, their status is not.
    void others(const ContactId& id) {
        const auto found = m_floor.contacts.find(id);
        if (found != m_floor.contacts.end() && isLive(found->second.channel)) shownOf(id);
    }
    // What is shown of it, where nobody's status is another.
    void shownOf(const ContactId& id) {
        const auto around = m_floor.index.contacts.find(id);
        if (around == m_floor.index.contacts.end()) return;
        m_touched.offers.insert(around->second.offers.begin(), around->second.offers.end());
        m_touched.assignments.insert(around->second.assignments.begin(), around->second.assignments.end());
    }

    Touched& m_touched;
    const Floor& m_floor;
};

} // namespace

void touch(Touched& touched, const Floor& floor, const Event& event) { std::visit(Touching(touched, floor), event); }

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

} // namespace readyline::floor
