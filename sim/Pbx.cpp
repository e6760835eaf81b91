// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the exchange makes of the plans, and what it says of it. (Who answers which telephone: PbxPhones.cpp.)
#include "sim/Pbx.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

namespace {

constexpr Duration kHearsEvery{5000};

} // namespace

Pbx::Pbx(World world, std::string token, std::vector<PersonId> phones, PhoneManner manner)
    : m_world(world),
      m_manner(std::move(manner)),
      m_link(world.io, world.time, world.chance, world.endpoint,
          {std::move(token), {"simulated-pbx"}, "Simulated PBX", false},
          {[this](const wire::SessionOpened&) { onOpened(); },
              [this](const wire::Envelope& envelope) { onEvent(envelope); }, [this] { ++m_world.report.reconnects; },
              [this](int) { ++m_world.report.endedForGood; }}) {
    for (PersonId& person : phones) m_stations[std::move(person)] = StationState::Idle;
}

void Pbx::start() {
    m_link.start();
    m_listens = m_world.time.after(kHearsEvery, [this] { listen(); });
}

void Pbx::stop() {
    m_listens.cancel();
    m_link.stop();
}

std::size_t Pbx::callsInProgress() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_calls, [](const auto& call) {
        return std::ranges::any_of(call.second.lines.all(),
            [](const auto& line) { return line.second.up && line.second.leg.kind != PartyKind::Customer; });
    }));
}

void Pbx::onOpened() {
    for (const auto& [person, state] : m_stations) command(wire::StationSet{m_link.newCommand(), person, state});
    m_link.request(wire::CallsViewOpen{}, [this](const wire::Answer& answer) {
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* calls = result ? std::get_if<wire::CallsOpened>(result) : nullptr;
        if (!calls) return (void)settled(m_world.report, answer);
        std::erase_if(m_calls, [&](const auto& each) {
            return std::ranges::find(calls->calls, each.first, &wire::CallView::contact) == calls->calls.end();
        });
        // What was said while the server lost its memory is said again: an end, who is gone, what was asked.
        for (auto& [contact, carried] : m_calls) {
            carried.ended = false;
            carried.settling = {};
        }
        for (const wire::CallView& call : calls->calls) {
            const Carried* known = find(call.contact);
            const std::set<std::string> gone = known ? known->lines.gone() : std::set<std::string>{};
            reconcile(call);
            const Carried* carried = find(call.contact);
            if (!carried) continue;
            for (const PlannedLeg& leg : call.plan.legs)
                if (leg.up && gone.contains(leg.id)) sayGone(*carried, leg, OfferFault::StationNoAnswer, {});
        }
    });
}

void Pbx::onEvent(const wire::Envelope& envelope) {
    if (const auto* changed = std::get_if<wire::CallChanged>(&envelope.event)) reconcile(changed->call);
    if (const auto* sent = std::get_if<wire::KeysSent>(&envelope.event)) m_world.report.keys += sent->keys.size();
}

void Pbx::reconcile(const wire::CallView& call) {
    if (call.plan.over || call.state == ContactState::Ended) return goOver(call);
    Carried& carried = m_calls[call.contact];
    carried.call = call;
    const Lines::Mending mending = carried.lines.follow(call.plan);
    for (const PlannedLeg& leg : call.plan.legs)
        if (std::ranges::count(mending.lost, leg.id) > 0) sayGone(carried, leg, OfferFault::StationUnreachable, {});
    for (const std::string& leg : mending.rings) ring(carried, leg);
    for (auto& [leg, line] : carried.lines.all())
        if (line.up && !line.leg.up && !line.saying && !line.leg.phone.empty()) sayUp(carried, line);
    followRecording(carried);
    followMonitor(carried);
    followTalk(carried);
    followAsk(carried);
}

// Everybody is off; that it is so is said where somebody waits for it.
void Pbx::goOver(const wire::CallView& call) {
    if (call.state == ContactState::Ended || !call.hangUp) {
        m_calls.erase(call.contact);
        return;
    }
    Carried& carried = m_calls[call.contact];
    carried.lines.clear();
    carried.talk.cancel();
    carried.settles.cancel();
    if (std::exchange(carried.ended, true)) return;
    ++m_world.report.callsEnded;
    command(wire::LegChanged{m_link.newCommand(), call.contact, call.contact.value, LineState::Gone});
}

// A pause, and what ends it by hand, are told with what asked for them.
void Pbx::followRecording(Carried& carried) {
    const RecordingState wanted = carried.call.plan.recording;
    if (carried.recording == wanted) return;
    const bool startsOrEnds = carried.recording == RecordingState::Off || wanted == RecordingState::Off;
    carried.recording = wanted;
    if (wanted == RecordingState::Paused || (!startsOrEnds && !carried.call.plan.ask.empty())) return;
    command(wire::RecordingChanged{m_link.newCommand(), carried.call.contact, wanted == RecordingState::On});
}

// What he wants may be another thing by the time that his telephone is lifted: said then, too.
void Pbx::followMonitor(Carried& carried) {
    const auto& planned = carried.call.plan.monitor;
    const Line* line = planned ? carried.lines.find(planned->leg) : nullptr;
    if (!line || !line->up) return carried.monitor.reset();
    if (std::exchange(carried.monitor, planned->mode) == planned->mode) return;
    command(wire::MonitorSettled{m_link.newCommand(), carried.call.contact, planned->mode});
}

// The customer hangs up after a while, wherever he was passed on to; not while he waits for somebody.
void Pbx::followTalk(Carried& carried) {
    if (!carried.lines.customerTalks()) return carried.talk.cancel();
    if (carried.talk.isHeld()) return;
    carried.talk = m_world.time.after(m_world.chance.between(m_manner.talkMin, m_manner.talkMax),
        [this, contact = carried.call.contact] { customerLeaves(contact); });
}

void Pbx::followAsk(Carried& carried) {
    const AskId& ask = carried.call.plan.ask;
    if (ask == carried.settling) return;
    carried.settling = ask;
    carried.settles.cancel();
    if (ask.empty()) return;
    carried.settles = m_world.time.after(m_world.chance.between(m_manner.settleMin, m_manner.settleMax),
        [this, contact = carried.call.contact] { saySettled(contact); });
}

void Pbx::saySettled(ContactId contact) {
    const Carried* carried = find(contact);
    if (!carried || !carried->lines.areAs(carried->call.plan))
        return; // somebody went meanwhile: that ends the question
    if (std::exchange(m_failsNext, false))
        return command(wire::CallRefused{m_link.newCommand(), contact, carried->settling, "SIMULATED"});
    ++m_world.report.settled;
    command(wire::CallSettled{m_link.newCommand(), contact, carried->settling});
}

void Pbx::sayUp(Carried& carried, Line& line) {
    line.saying = true;
    m_link.request(wire::LegChanged{m_link.newCommand(), carried.call.contact, line.leg.id, LineState::Up},
        [this, contact = carried.call.contact, leg = line.leg.id](const wire::Answer& answer) {
            (void)settled(m_world.report, answer);
            Carried* where = find(contact);
            Line* said = where ? where->lines.find(leg) : nullptr;
            if (said) said->saying = false;
        });
}

void Pbx::sayGone(const Carried& carried, const PlannedLeg& leg, OfferFault fault, std::string cause) {
    command(
        wire::LegChanged{m_link.newCommand(), carried.call.contact, leg.id, LineState::Gone, fault, std::move(cause)});
}

void Pbx::listen() {
    m_listens = m_world.time.after(kHearsEvery, [this] { listen(); });
    if (!m_link.isOpen()) return;
    for (const auto& [contact, carried] : m_calls)
        for (const auto& [leg, line] : carried.lines.all())
            if (line.up && !line.leg.person.empty()) hear(carried, line.leg);
}

void Pbx::hear(const Carried& carried, const PlannedLeg& leg) {
    const double loss = m_world.chance.unit(), jitter = m_world.chance.unit();
    const LineQuality quality = m_poor.contains(leg.person) ? LineQuality{6 + 6 * loss, 60 + 40 * jitter}
                                                            : LineQuality{loss / 4, 2 + 6 * jitter};
    command(wire::CallQuality{carried.call.contact, leg.id, quality});
}

Pbx::Carried* Pbx::find(const ContactId& contact) {
    const auto found = m_calls.find(contact);
    return found == m_calls.end() ? nullptr : &found->second;
}

void Pbx::command(wire::Request request) {
    m_link.request(std::move(request), [this](const wire::Answer& answer) { (void)settled(m_world.report, answer); });
}

} // namespace readyline::sim
