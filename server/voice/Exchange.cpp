// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Exchange.h"

#include "core/base/Overloaded.h"

#include <algorithm>
#include <utility>

namespace readyline::voice {

namespace {

// What is gone stays so, whatever is told late; and no telephone that was lifted rings again.
void advance(Line& line, const std::string& state) {
    if (line.stage != LineStage::Gone) line.stage = std::max(line.stage, stageOf(state));
}

void arrived(Exchange& exchange, const ari::StasisStart& event) {
    Line& line = exchange.lines[event.channel.id];
    if (line.stage == LineStage::Gone) return;
    line.name = event.channel.name;
    line.seen = line.inApp = true;
    advance(line, event.channel.state);
}

void entered(Exchange& exchange, const ari::BridgeEntered& event) {
    const auto found = exchange.lines.find(event.channel);
    if (found != exchange.lines.end()) found->second.bridge = event.bridge;
}

// It may be in another one already: told in the order in which it happened, but asked for meanwhile.
void left(Exchange& exchange, const ari::BridgeLeft& event) {
    const auto found = exchange.lines.find(event.channel);
    if (found != exchange.lines.end() && found->second.bridge == event.bridge) found->second.bridge.clear();
}

void recorded(Exchange& exchange, const ari::RecordingChanged& event) {
    if (!exchange.tapes.contains(event.name)) return;
    switch (event.step) {
    case ari::RecordingStep::Started:
        if (exchange.tapes[event.name].stage != TapeStage::Paused) setTape(exchange, event.name, TapeStage::On);
        break;
    case ari::RecordingStep::Finished: setTape(exchange, event.name, TapeStage::Off); break;
    case ari::RecordingStep::Failed: setTape(exchange, event.name, TapeStage::Failed); break;
    }
}

void dissolved(Exchange& exchange, const std::string& bridge) {
    exchange.bridges.erase(bridge);
    for (auto& [id, line] : exchange.lines)
        if (line.bridge == bridge) line.bridge.clear();
}

} // namespace

LineStage stageOf(const std::string& channelState) {
    if (channelState == "Up") return LineStage::Up;
    return channelState == "Ringing" ? LineStage::Ringing : LineStage::Calling;
}

void setGone(Exchange& exchange, const std::string& id, int cause, int techCause, std::string words) {
    const auto found = exchange.lines.find(id);
    if (found == exchange.lines.end() || found->second.stage == LineStage::Gone) return;
    Line& line = found->second;
    line.stage = LineStage::Gone;
    line.inApp = false;
    line.bridge.clear();
    line.cause = cause;
    line.techCause = techCause;
    line.words = std::move(words);
}

void setTape(Exchange& exchange, const std::string& name, TapeStage stage) {
    Tape& tape = exchange.tapes[name];
    if (tape.stage == stage) return;
    tape.stage = stage;
    ++tape.turns;
}

void note(Exchange& exchange, const ari::Event& event) {
    std::visit(
        Overloaded{
            [&](const ari::StasisStart& e) { arrived(exchange, e); },
            // The cause comes after it, if it comes: of a line that we call or follow.
            [&](const ari::StasisEnd& e) { setGone(exchange, e.channel.id, 16, 0, "Normal Clearing"); },
            [&](const ari::ChannelChanged& e) {
                const auto found = exchange.lines.find(e.channel.id);
                if (found == exchange.lines.end()) return;
                found->second.name = e.channel.name;
                found->second.seen = true;
                advance(found->second, e.channel.state);
            },
            [&](const ari::ChannelDestroyed& e) { setGone(exchange, e.channel.id, e.cause, e.techCause, e.words); },
            [&](const ari::BridgeEntered& e) { entered(exchange, e); },
            [&](const ari::BridgeLeft& e) { left(exchange, e); },
            [&](const ari::BridgeGone& e) { dissolved(exchange, e.bridge); },
            [&](const ari::RecordingChanged& e) { recorded(exchange, e); },
            [](const ari::BridgeMade&) {},
            [](const ari::PhoneHeld&) {},
            [](const ari::PhoneTransfers&) {},
            [](const ari::DeviceChanged&) {},
            [](const ari::EndpointChanged&) {},
            [](const ari::PlaybackDone&) {},
            [](const ari::Replaced&) {},
            [](const ari::Other&) {},
        },
        event);
}

const Line* find(const Exchange& exchange, const std::string& line) {
    const auto found = exchange.lines.find(line);
    return found == exchange.lines.end() ? nullptr : &found->second;
}

bool isThere(const Exchange& exchange, const std::string& line) {
    const Line* found = find(exchange, line);
    return found && isThere(*found);
}

} // namespace readyline::voice
