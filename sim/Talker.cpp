// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Talker.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

Talker::Talker(World world, Link& link, TalkManner manner) : m_world(world), m_link(link), m_manner(manner) {}

const std::vector<Talker::Move>& Talker::moves() {
    static const std::vector<Move> all{
        {CallState::Active, Part::Primary, Control::Hold, Step::Hold, 0.45},
        {CallState::Active, Part::Primary, Control::Consult, Step::Consult, 0.4},
        {CallState::Active, Part::Primary, Control::Transfer, Step::HandOver, 0.15},
        {CallState::Held, Part::Primary, Control::Resume, Step::Resume, 1},
        {CallState::ConsultRequested, Part::Primary, Control::Consult, Step::EndConsult, 1},
        {CallState::Consulting, Part::Primary, Control::Consult, Step::EndConsult, 0.5},
        {CallState::Consulting, Part::Primary, Control::Transfer, Step::HandOn, 0.25},
        {CallState::Consulting, Part::Primary, Control::Conference, Step::Conference, 0.25},
        {CallState::Consulting, Part::Consulted, Control::Exit, Step::Exit, 1},
        {CallState::Conference, Part::Primary, Control::Exit, Step::Exit, 1},
        {CallState::Conference, Part::Other, Control::Exit, Step::Exit, 1},
        {CallState::PostCall, Part::Primary, Control::Exit, Step::Exit, 1},
        {CallState::PostCall, Part::Other, Control::Exit, Step::Exit, 1},
    };
    return all;
}

void Talker::onTask(const wire::TaskView& task) {
    if (task.state != AssignmentState::Active || !task.call) return forget(task.assignment);
    Talk& talk = m_talks[task.assignment];
    talk.task = task;
    const auto now = std::pair{task.call->state, task.call->part};
    if (talk.planned == now) return;
    talk.planned = now;
    talk.next.cancel();
    const bool isPlain = task.call->state == CallState::Active;
    if (isPlain && (!m_begun.insert(task.assignment).second || !m_world.chance.happens(m_manner.controls))) return;
    plan(talk);
}

void Talker::forget(const AssignmentId& assignment) {
    m_begun.erase(assignment);
    m_talks.erase(assignment);
}

bool Talker::mayEnd(const AssignmentId& assignment) const {
    const auto found = m_talks.find(assignment);
    if (found == m_talks.end()) return true;
    const wire::CallStand& call = *found->second.task.call;
    return !call.asked
        && allowedControls(call.state, call.part, call.facts).test(static_cast<std::size_t>(Control::End));
}

void Talker::plan(Talk& talk) {
    const wire::CallStand& call = *talk.task.call;
    talk.next = m_world.time.after(
        pause(call.state, call.part), [this, assignment = talk.task.assignment] { act(assignment); });
}

void Talker::act(AssignmentId assignment) {
    const auto found = m_talks.find(assignment);
    if (found == m_talks.end()) return;
    Talk& talk = found->second;
    if (talk.task.call->asked) return plan(talk); // the exchange is at it: later
    const ContactId contact = talk.task.contact;
    if (talk.task.call->state != CallState::Active) plan(talk); // once more, unless it leads to another state
    if (const Move* move = choose(*talk.task.call)) take(move->step, contact);
}

const Talker::Move* Talker::choose(const wire::CallStand& call) {
    const Controls allowed = allowedControls(call.state, call.part, call.facts);
    // A consult is taken back by the button that began it.
    const auto fits = [&](const Move& each) {
        const bool has = each.step == Step::EndConsult || allowed.test(static_cast<std::size_t>(each.by));
        return each.state == call.state && each.part == call.part && has;
    };
    double rest = m_world.chance.unit();
    const Move* last = nullptr;
    for (const Move& each : moves()) {
        if (!fits(each)) continue;
        last = &each;
        rest -= each.share;
        if (rest < 0) break;
    }
    return last;
}

Duration Talker::pause(CallState state, Part part) {
    const auto between = [this](Duration low, Duration high) { return m_world.chance.between(low, high); };
    if (part != Part::Primary) return between(m_manner.assistsMin, m_manner.assistsMax);
    if (state == CallState::Active) return between(m_manner.activeMin, m_manner.activeMax);
    if (state == CallState::Held) return between(m_manner.heldMin, m_manner.heldMax);
    if (state == CallState::ConsultRequested) return between(m_manner.asksMin, m_manner.asksMax);
    return between(m_manner.consultMin, m_manner.consultMax);
}

void Talker::take(Step step, const ContactId& contact) {
    const CommandId id = m_link.newCommand();
    switch (step) {
    case Step::Hold: ++m_world.report.held; return command(wire::CallHold{id, contact});
    case Step::Resume: return command(wire::CallResume{id, contact});
    case Step::EndConsult: return command(wire::CallConsultEnd{id, contact});
    case Step::HandOn: ++m_world.report.handedOn; return command(wire::CallTransfer{id, contact});
    case Step::Conference: return command(wire::CallConference{id, contact});
    case Step::Exit: ++m_world.report.exited; return command(wire::CallExit{id, contact});
    case Step::Consult:
        return askTargets(TargetKind::Agent, [this, id, contact](CallTarget target) {
            ++m_world.report.consulted;
            command(wire::CallConsult{id, contact, std::move(target)});
        });
    case Step::HandOver:
        return askTargets(TargetKind::Queue, [this, id, contact](CallTarget target) {
            ++m_world.report.handedOn;
            command(wire::CallTransfer{id, contact, std::move(target)});
        });
    }
}

// One of those who could take it now.
void Talker::askTargets(TargetKind kind, std::function<void(CallTarget)> use) {
    m_link.request(wire::TargetsRead{kind, {}}, [this, use = std::move(use)](const wire::Answer& answer) {
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* told = result ? std::get_if<wire::Targets>(result) : nullptr;
        if (!told) return (void)settled(m_world.report, answer);
        std::vector<CallTarget> free;
        for (const wire::TargetView& each : told->targets)
            if (each.agent ? each.unreachable.empty() : each.ready > 0) free.push_back(each.target);
        if (!free.empty()) use(free[m_world.chance.below(free.size())]);
    });
}

void Talker::command(wire::Request request) {
    m_link.request(std::move(request), [this](const wire::Answer& answer) { (void)settled(m_world.report, answer); });
}

} // namespace readyline::sim
