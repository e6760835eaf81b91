// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Overloaded.h"
#include "server/voice/AriFrames.h"
#include "server/voice/Connector.h"

#include <algorithm>

namespace readyline::voice {

namespace {

using config::LogLevel;
using domain::ContactId;

constexpr int kMostDoublings = 3;
constexpr int kConflict = 409;
const std::string kTapeFailed = "recording failed", kTape = "tape "; // keys of what was said
constexpr Duration kPause{1000};                                     // after a failure, doubled for each further one

// What a report says, in a word: the same is not said twice.
std::string keyOf(const Report& report) {
    return std::visit(
        Overloaded{[](const LegIs& e) { return "leg " + e.leg + ' ' + std::to_string(static_cast<int>(e.state)); },
            [](const Settled& e) { return "ask " + e.ask.value; },
            [](const MonitorIs& e) { return "monitor " + e.leg + ' ' + std::to_string(static_cast<int>(e.mode)); },
            [](const TapeIs& e) { return kTape + std::to_string(e.turn); },
            [](const CallIsOver&) { return std::string{"over"}; }},
        report);
}

floor::Command commandOf(const ContactId& contact, const Report& report) {
    return std::visit(Overloaded{[&](const LegIs& e) -> floor::Command {
                                     return floor::ReportLeg{contact, e.leg, e.state, e.fault, e.cause};
                                 },
                          [&](const Settled& e) -> floor::Command {
                              return floor::SettleCall{contact, e.ask};
                          },
                          [&](const MonitorIs& e) -> floor::Command {
                              return floor::SettleMonitor{contact, e.mode};
                          },
                          [&](const TapeIs& e) -> floor::Command {
                              return floor::ReportRecording{contact, e.on};
                          },
                          [&](const CallIsOver&) -> floor::Command { return floor::EndCall{contact}; }},
        report);
}

// A supervisor may go from one way to another and back: each settles anew.
void forgetOtherModes(std::set<std::string>& told, const Report& report) {
    if (!std::holds_alternative<MonitorIs>(report)) return;
    std::erase_if(told, [](const std::string& each) { return each.starts_with("monitor "); });
}

} // namespace

void Connector::ask(const ari::Request& request, Requests::Answered answered) {
    m_requests.ask(request, [this, answered = std::move(answered)](const ari::Answer& answer) {
        if (!isDone(answer)) ++m_figures.failures;
        if (answered) answered(answer);
    });
}

void Connector::mendAll() {
    std::vector<ContactId> all;
    all.reserve(m_calls.size());
    for (const auto& [id, call] : m_calls) all.push_back(id);
    for (const ContactId& id : all) mend(id); // which may end it
}

// One round at a time: what was asked is answered before the next is thought of.
void Connector::mend(const ContactId& id) {
    const auto found = m_calls.find(id);
    if (found == m_calls.end() || m_stage != Stage::Up) return;
    Call& call = found->second;
    if (call.underWay > 0 || call.again.isHeld()) return;
    adopt(call.planned, m_exchange, m_names, call.lines);
    const Step step = reconcile(call.planned, m_exchange, m_names, call.lines, m_settings.trunk);
    for (const Report& each : step.reports) tell(id, call, each);
    warnOfTape(id, call);
    if (step.isCleared) return forget(id);
    for (const Action& each : step.actions) {
        ++call.underWay;
        begin(m_exchange, each);
        limitTries(id, call, each);
    }
    adopt(call.planned, m_exchange, m_names, call.lines); // what has just been made is its own from the first event on
    own(id, call);
    for (const Action& each : step.actions) act(id, each);
}

void Connector::act(const ContactId& id, const Action& action) {
    ask(requestOf(action, m_settings.app), [this, id, action](const ari::Answer& answer) {
        const auto found = m_calls.find(id);
        if (found == m_calls.end()) return;
        Call& call = found->second;
        --call.underWay;
        if (isBeside(action) && !isDone(answer)) refusedBeside(id, call, action, answer);
        if (finish(m_exchange, action, answer))
            call.failures = call.underWay == 0 && !call.again.isHeld() ? 0 : call.failures;
        else
            failed(id, call, action, answer);
        mend(id);
    });
}

void Connector::failed(const ContactId& id, Call& call, const Action& action, const ari::Answer& answer) {
    const std::string cause = ari::errorOf(answer.body);
    const bool isNew = call.failures < kMostDoublings; // it is tried on as long as it is wanted
    warnOfRefusal(id, action, answer, isNew ? LogLevel::Warning : LogLevel::Debug);
    const domain::AskId asked = call.planned.plan.ask;
    if (!asked.empty() && call.told.insert("refused " + asked.value).second)
        submit(floor::RefuseCall{id, asked, cause.empty() ? std::to_string(answer.status) : cause});
    call.failures = std::min(call.failures + 1, kMostDoublings);
    call.again = m_uses.time.after(kPause * (1 << call.failures) / 2, [this, id] {
        const auto found = m_calls.find(id);
        if (found == m_calls.end()) return;
        found->second.again.cancel();
        mend(id);
    });
}

void Connector::warnOfRefusal(const ContactId& id, const Action& action, const ari::Answer& answer, LogLevel level) {
    m_uses.log.write(level, "ari.refused",
        {{"contact", id.value}, {"what", std::string{nameOf(action)}}, {"status", std::int64_t{answer.status}},
            {"cause", ari::errorOf(answer.body)}});
}

// Once a call: it goes on, and the same is tried again.
void Connector::refusedBeside(const ContactId& id, Call& call, const Action& action, const ari::Answer& answer) {
    const bool isTape = std::holds_alternative<Record>(action);
    const std::string key = isTape ? kTapeFailed : "refused " + std::string{nameOf(action)};
    if (call.told.insert(key).second) warnOfRefusal(id, action, answer, LogLevel::Warning);
    if (isTape && answer.status == kConflict) readTape(id, call); // it runs already: a second one never does
}

void Connector::warnOfTape(const ContactId& id, Call& call) {
    const auto tape = m_exchange.tapes.find(m_names.recording(id));
    const bool hasFailed = tape != m_exchange.tapes.end() && tape->second.stage == TapeStage::Failed;
    if (hasFailed && call.told.insert(kTapeFailed).second)
        m_uses.log.write(LogLevel::Warning, "ari.recording-failed", {{"contact", id.value}});
}

// What fails, or ends at once whenever it is begun, is not begun without end. What we end ourselves has not failed.
void Connector::limitTries(const ContactId& id, Call& call, const Action& action) {
    if (std::holds_alternative<Record>(action)) restAfter(id, &Call::recording, &CallLines::recording, "record");
    if (std::holds_alternative<StopTape>(action)) {
        call.recording = {};
        call.lines.recording = Trial::Free;
    }
    if (const auto* snoop = std::get_if<Snoop>(&action)) {
        call.lines.spied = snoop->whispers ? domain::MonitorMode::Whisper : domain::MonitorMode::Listen;
        restAfter(id, &Call::spying, &CallLines::spying, snoop->whispers ? "whisper" : "listen");
    }
    const auto* hangUp = std::get_if<HangUp>(&action);
    if (hangUp && m_names.spyOf(hangUp->line)) {
        call.spying = {};
        call.lines.spying = Trial::Free;
    }
}

void Connector::restAfter(const ContactId& id, Attempts Call::*of, Trial CallLines::*trial, const std::string& what) {
    Call& call = m_calls.at(id);
    Attempts& attempts = call.*of;
    const auto pause = attempts.tries.begun(what, m_uses.time.now());
    call.lines.*trial = pause ? Trial::Rests : Trial::GivenUp;
    attempts.again.cancel();
    if (!pause) return;
    attempts.again = m_uses.time.after(*pause, [this, id, of, trial] {
        const auto found = m_calls.find(id);
        if (found == m_calls.end()) return;
        (found->second.*of).again.cancel();
        found->second.lines.*trial = Trial::Free;
        if (of == &Call::recording && isTapeStill(id)) return readTape(id, found->second); // that it is so, first
        mend(id);
    });
}

// A recording of it was begun, and does not run as far as we know.
bool Connector::isTapeStill(const ContactId& id) const {
    const auto tape = m_exchange.tapes.find(m_names.recording(id));
    return tape != m_exchange.tapes.end()
        && (tape->second.stage == TapeStage::Off || tape->second.stage == TapeStage::Failed);
}

void Connector::tell(const ContactId& id, Call& call, const Report& report) {
    const std::string key = keyOf(report);
    if (call.told.contains(key)) return;
    forgetOtherModes(call.told, report);
    // What was said of the recording before is taken over by what was asked for: how it is, is said once more.
    if (std::holds_alternative<Settled>(report))
        std::erase_if(call.told, [](const std::string& each) { return each.starts_with(kTape); });
    call.told.insert(key);
    submit(commandOf(id, report), [this, id, key](const engine::Outcome& outcome) {
        if (outcome || !row(outcome.error().refusal).retryHelps) return;
        const auto found = m_calls.find(id); // as when the disk is full: said again when it is looked at next
        if (found == m_calls.end()) return;
        found->second.told.erase(key);
        found->second.again = m_uses.time.after(kPause, [this, id] {
            const auto later = m_calls.find(id);
            if (later == m_calls.end()) return;
            later->second.again.cancel();
            mend(id);
        });
    });
}

void Connector::own(const ContactId& id, const Call& call) {
    for (const auto& [line, person] : call.lines.people) m_owners[line] = id;
    if (!call.planned.plan.external.empty()) m_owners[call.planned.plan.external] = id;
    for (const domain::PlannedLeg& leg : call.planned.plan.legs)
        m_owners[lineOf(call.planned.plan, leg, m_names, call.lines)] = id;
}

// Nothing is left of it, here and there.
void Connector::forget(const ContactId& id) {
    std::erase_if(m_owners, [&](const auto& each) {
        if (each.second != id) return false;
        m_exchange.lines.erase(each.first);
        m_quality.forget(each.first);
        return true;
    });
    m_exchange.tapes.erase(m_names.recording(id));
    m_calls.erase(id);
    stationsSoon();
}

} // namespace readyline::voice
