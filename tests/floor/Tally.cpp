// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Tally.h"

#include <utility>

namespace readyline::floor::test {

Tally::Tally(const Stage& stage) {
    for (const Recorded& each : stage.log) {
        on(each.event);
        onCode(each.event);
        onCallback(each);
    }
    compare(stage.floor);
}

void Tally::on(const Event& event) {
    if (const auto* posted = std::get_if<ContactPosted>(&event)) {
        if (!m_contactEnds.emplace(posted->contact.id, 0).second) say(posted->contact.id.value, "came in twice");
    } else if (const auto* opened = std::get_if<OfferOpened>(&event)) {
        m_offerEnds[opened->offer.id];
        alive(opened->offer.contact, "is offered");
        if (opened->offer.kind == OfferKind::Consult) return; // the contact stays with who asks
        if (!m_asked.emplace(opened->offer.contact, opened->offer.id).second)
            say(opened->offer.contact.value, "is offered to two at once");
        if (m_inHand.contains(opened->offer.contact)) say(opened->offer.contact.value, "is offered while in hand");
    } else if (const auto* over = std::get_if<OfferOver>(&event)) {
        ++m_offerEnds[over->offer];
        if (const auto asked = m_asked.find(over->contact); asked != m_asked.end() && asked->second == over->offer)
            m_asked.erase(asked);
    } else if (const auto* made = std::get_if<AssignmentMade>(&event)) {
        m_work[made->assignment.id].contact = made->assignment.contact;
        if (made->assignment.role == WorkRole::Primary) begin(made->assignment.id, made->assignment.contact);
    } else if (const auto* given = std::get_if<RoleGiven>(&event)) {
        if (given->role == WorkRole::Primary) begin(given->assignment, m_work[given->assignment].contact);
    } else if (const auto* resumed = std::get_if<AssignmentResumed>(&event)) {
        begin(resumed->assignment, m_work[resumed->assignment].contact);
    } else if (const auto* parked = std::get_if<ContactParked>(&event)) {
        leave(parked->assignment);
    } else if (const auto* wraps = std::get_if<WrapUpStarted>(&event)) {
        ++m_work[wraps->assignment].wrapUps;
        leave(wraps->assignment);
    } else if (const auto* done = std::get_if<AssignmentOver>(&event)) {
        finish(*done);
    } else if (const auto* sent = std::get_if<ContactOverflowed>(&event)) {
        alive(sent->contact, "overflows");
    } else if (const auto* again = std::get_if<ContactRequeued>(&event)) {
        alive(again->contact, "is requeued");
    } else if (const auto* ended = std::get_if<ContactOver>(&event)) {
        ++m_contactEnds[ended->contact];
    }
}

// Wrap-up codes are written exactly once, at the end; what comes after is a correction, of what is not yet forgotten.
void Tally::onCode(const Event& event) {
    if (const auto* gone = std::get_if<AssignmentForgotten>(&event)) {
        Work& work = m_work[gone->assignment];
        if (work.overs != 1) say(gone->assignment.value, "is forgotten before its end");
        work.forgotten = true;
    } else if (const auto* corrected = std::get_if<WrapUpCorrected>(&event)) {
        if (m_work[corrected->assignment].forgotten) say(corrected->assignment.value, "is corrected too late");
    }
}

// A callback is called not before its time, one call after the other, and ends once.
void Tally::onCallback(const Recorded& each) {
    if (const auto* planned = std::get_if<CallbackPlanned>(&each.event)) {
        m_promises[planned->callback.id].due = planned->callback.start.value_or(each.at);
    } else if (const auto* edited = std::get_if<CallbackEdited>(&each.event)) {
        m_promises[edited->callback.id].due = edited->callback.start.value_or(each.at);
    } else if (const auto* paused = std::get_if<CallbackPaused>(&each.event)) {
        m_promises[paused->callback].due = paused->until;
        m_promises[paused->callback].call = {};
    } else if (const auto* queued = std::get_if<CallbackQueued>(&each.event)) {
        Promise& promise = m_promises[queued->callback];
        if (each.at < promise.due) say(queued->callback.value, "is called before its time");
        if (!promise.call.empty()) say(queued->callback.value, "is called twice");
        if (promise.over) say(queued->callback.value, "is called after its end");
        promise.call = queued->contact;
    } else if (const auto* over = std::get_if<CallbackOver>(&each.event)) {
        if (std::exchange(m_promises[over->callback].over, true)) say(over->callback.value, "ends twice");
    }
}

void Tally::begin(const AssignmentId& id, const ContactId& contact) {
    alive(contact, "is taken up");
    if (!m_inHand.emplace(contact, id).second) say(contact.value, "is with two agents");
}

void Tally::leave(const AssignmentId& id) {
    const ContactId& contact = m_work[id].contact;
    if (const auto found = m_inHand.find(contact); found != m_inHand.end() && found->second == id)
        m_inHand.erase(found);
}

void Tally::finish(const AssignmentOver& over) {
    Work& work = m_work[over.assignment];
    if (++work.overs > 1) say(over.assignment.value, "ends twice");
    const bool isHis = !m_contactEnds[work.contact] && work.wrapUps == 0; // others may go on with a call
    if (over.code && isHis) say(over.assignment.value, "has a code before its contact is over");
    leave(over.assignment);
}

void Tally::alive(const ContactId& id, const char* what) {
    if (m_contactEnds[id] > 0) say(id.value, std::string{what} + " after its end");
}

void Tally::compare(const Floor& floor) {
    for (const auto& [id, ends] : m_offerEnds)
        if (ends != (floor.offers.contains(id) ? 0 : 1)) say(id.value, "ended " + std::to_string(ends) + " times");
    for (const auto& [id, ends] : m_contactEnds) {
        const auto found = floor.contacts.find(id);
        const bool goesOn = found != floor.contacts.end() && found->second.state != ContactState::Ended;
        if (ends != (goesOn ? 0 : 1)) say(id.value, "ended " + std::to_string(ends) + " times");
    }
    for (const auto& [id, work] : m_work) {
        const auto found = floor.assignments.find(id);
        const bool goesOn = found != floor.assignments.end() && found->second.state != AssignmentState::Done;
        if (work.overs != (goesOn ? 0 : 1)) say(id.value, "is over " + std::to_string(work.overs) + " times");
        if (work.wrapUps > 1) say(id.value, "is wrapped up twice");
    }
}

} // namespace readyline::floor::test
