// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The telephones of the exchange: they ring, are answered or not, by chance or by hand, and are hung up.
#include "sim/Pbx.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

namespace {

constexpr Duration kRingsBack{500}; // until a telephone outside is known to ring

bool isOutside(const PlannedLeg& leg) { return leg.person.empty(); }

const char* causeOf(OfferFault fault) { return fault == OfferFault::StationDeclined ? "DECLINED" : "NO_ANSWER"; }

} // namespace

StationState Pbx::station(const PersonId& person) const {
    const auto found = m_stations.find(person);
    return found == m_stations.end() ? StationState::Idle : found->second;
}

void Pbx::ring(Carried& carried, const std::string& leg) {
    Line& line = *carried.lines.find(leg);
    const ContactId contact = carried.call.contact;
    Behaviour behaviour = behaviourOf(line.leg, m_manner, m_world.chance);
    if (isOutside(line.leg)) return ringOutside(carried, line, behaviour);
    ++m_world.report.rung;
    OfferFault fault
        = behaviour.reaction == Reaction::Declines ? OfferFault::StationDeclined : OfferFault::StationNoAnswer;
    if (station(line.leg.person) == StationState::Unreachable) {
        behaviour = {Reaction::RingsOut, Duration{0}};
        fault = OfferFault::StationUnreachable;
    }
    if (behaviour.reaction == Reaction::RingsOn) return;
    if (behaviour.reaction == Reaction::Answers)
        line.next = m_world.time.after(behaviour.after, [this, contact, leg] { pickUp(contact, leg); });
    else
        line.next = m_world.time.after(behaviour.after, [this, contact, leg, fault] { giveUp(contact, leg, fault); });
}

// Whoever asked hears soon that it rings (W41), and later who answered.
void Pbx::ringOutside(Carried& carried, Line& line, const Behaviour& behaviour) {
    const auto decide = [this, contact = carried.call.contact, leg = line.leg.id, behaviour] {
        if (behaviour.reaction == Reaction::Answers) return pickUp(contact, leg);
        giveUp(contact, leg, OfferFault::StationNoAnswer);
    };
    const bool endless = behaviour.reaction == Reaction::RingsOn && behaviour.after == Duration{0};
    if (line.leg.kind == PartyKind::Customer) {
        if (!endless) line.next = m_world.time.after(behaviour.after, decide);
        return;
    }
    line.next = m_world.time.after(
        kRingsBack, [this, contact = carried.call.contact, leg = line.leg.id, behaviour, endless, decide] {
            command(wire::LegChanged{m_link.newCommand(), contact, leg, LineState::Ringing});
            Carried* call = find(contact);
            Line* rings = call ? call->lines.find(leg) : nullptr;
            if (rings && !endless) rings->next = m_world.time.after(behaviour.after, decide);
        });
}

void Pbx::pickUp(ContactId contact, std::string leg) {
    Carried* carried = find(contact);
    Line* line = carried ? carried->lines.find(leg) : nullptr;
    if (!line || line->up) return;
    ++(isOutside(line->leg) ? m_world.report.reached : m_world.report.joined);
    line->next.cancel();
    line->up = true;
    sayUp(*carried, *line);
    followMonitor(*carried);
    followTalk(*carried);
}

void Pbx::giveUp(ContactId contact, std::string leg, OfferFault fault) {
    Carried* carried = find(contact);
    Line* line = carried ? carried->lines.find(leg) : nullptr;
    if (!line) return;
    const PlannedLeg was = line->leg;
    carried->lines.drop(leg);
    if (isOutside(was)) {
        ++m_world.report.unreached;
        return sayGone(*carried, was, fault, causeOf(fault));
    }
    ++m_world.report.legFailed;
    sayGone(*carried, was, fault, {});
    if (station(was.person) == StationState::Idle) // put back on the hook
        command(wire::StationSet{m_link.newCommand(), was.person, StationState::Idle});
}

void Pbx::customerLeaves(ContactId contact) { (void)leave(contact); }

// --- by hand ------------------------------------------------------------------------------------------------------

template <class Wanted>
std::pair<Pbx::Carried*, Line*> Pbx::findLine(Wanted wanted) {
    for (auto& [contact, carried] : m_calls)
        for (auto& [leg, line] : carried.lines.all())
            if (wanted(line)) return {&carried, &line};
    return {nullptr, nullptr};
}

std::pair<Pbx::Carried*, Line*> Pbx::lineOf(const PersonId& person, bool up) {
    return findLine(
        [&](const Line& each) { return each.leg.person == person && each.up == up && (up || lifts(each.leg)); });
}

std::pair<Pbx::Carried*, Line*> Pbx::ringingOutside(const std::string& number) {
    for (auto& [contact, carried] : m_calls)
        if (Line* line = carried.lines.ofNumber(number); line && !line->up) return {&carried, line};
    return {nullptr, nullptr};
}

bool Pbx::lift(const PersonId& person) {
    const auto [carried, line] = lineOf(person, false);
    if (line) pickUp(carried->call.contact, line->leg.id);
    return line != nullptr;
}

bool Pbx::decline(const PersonId& person) {
    const auto [carried, line] = lineOf(person, false);
    if (line) giveUp(carried->call.contact, line->leg.id, OfferFault::StationDeclined);
    return line != nullptr;
}

bool Pbx::hangUp(const PersonId& person) {
    const auto [carried, line] = lineOf(person, true);
    if (!line) return false;
    const PlannedLeg was = line->leg;
    carried->lines.drop(was.id);
    followTalk(*carried);
    sayGone(*carried, was, OfferFault::StationNoAnswer, {});
    return true;
}

bool Pbx::hold(const PersonId& person, bool held) {
    const auto [carried, line] = lineOf(person, true);
    if (line) command(wire::PhoneHeld{m_link.newCommand(), carried->call.contact, line->leg.id, held});
    return line != nullptr;
}

bool Pbx::leave(const ContactId& contact) {
    Carried* carried = find(contact);
    Line* line = carried ? carried->lines.find(contact.value) : nullptr;
    if (!line || !line->up) return false;
    const PlannedLeg was = line->leg;
    carried->lines.drop(was.id);
    carried->talk.cancel();
    ++m_world.report.callsEnded;
    sayGone(*carried, was, OfferFault::StationNoAnswer, {});
    return true;
}

bool Pbx::answer(const std::string& number) {
    const auto [carried, line] = ringingOutside(number);
    if (line) pickUp(carried->call.contact, line->leg.id);
    return line != nullptr;
}

bool Pbx::refuse(const std::string& number) {
    const auto [carried, line] = ringingOutside(number);
    if (line) giveUp(carried->call.contact, line->leg.id, OfferFault::StationDeclined);
    return line != nullptr;
}

bool Pbx::setStation(const PersonId& person, StationState state) {
    const auto known = m_stations.find(person);
    if (known == m_stations.end()) return false;
    known->second = state;
    command(wire::StationSet{m_link.newCommand(), person, state});
    return true;
}

bool Pbx::setPoor(const PersonId& person, bool poor) {
    if (poor)
        m_poor.insert(person);
    else
        m_poor.erase(person);
    return m_stations.contains(person);
}

} // namespace readyline::sim
