// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/ClientRig.h"

#include "core/wire/Rest.h"

namespace readyline::kit {

void ClientRig::signIn() {
    session.signIn({QUrl{QStringLiteral("http://desk.example:8080")}, "ilse", "secret"});
    http.answer(200, serialize(wire::SignedIn{"token-1", at(3600), sampleOpened().me}));
}

void ClientRig::open(const wire::SessionOpened& opened) {
    m_n = 0;
    transport.accept();
    answer(wire::Result{opened});
}

void ClientRig::goLive(const wire::SessionOpened& opened) {
    signIn();
    open(opened);
    take();
}

void ClientRig::waitForRetry() {
    const Duration step{100};
    for (Duration passed{0}; passed < session::BackOff::kLongest && !transport.isConnecting(); passed += step)
        time.advance(step);
}

void ClientRig::dropAndRetry() {
    transport.drop();
    waitForRetry();
}

std::vector<wire::RequestFrame> ClientRig::take() {
    std::vector<wire::RequestFrame> frames;
    for (const std::string& sent : transport.takeSent()) {
        const auto items = wire::parseClientFrame(sent);
        for (const wire::ClientItem& item : items.value()) {
            frames.push_back(std::get<wire::RequestFrame>(item));
            m_lastId = frames.back().id;
        }
    }
    return frames;
}

void ClientRig::answer(decltype(wire::Answer::outcome) outcome) {
    take();
    answer(m_lastId, std::move(outcome));
}

void ClientRig::answer(std::int64_t id, decltype(wire::Answer::outcome) outcome) {
    transport.say(text(id, std::move(outcome)));
}

void ClientRig::event(wire::Event event, std::int64_t seq, std::optional<CommandId> cause) {
    transport.say(text(std::move(event), seq, std::move(cause)));
}

void ClientRig::batch(const std::vector<std::string>& items) {
    std::string frame = "[";
    for (const std::string& each : items) frame += (frame.size() > 1 ? "," : "") + each;
    transport.say(frame + "]");
}

std::string ClientRig::text(std::int64_t id, decltype(wire::Answer::outcome) outcome) const {
    return serialize(wire::Answer{id, std::move(outcome)});
}

std::string ClientRig::text(wire::Event event, std::int64_t seq, std::optional<CommandId> cause) {
    wire::Envelope envelope = sampleEvent(std::move(event), seq, std::move(cause));
    envelope.n = ++m_n;
    envelope.at = time.wallNow();
    return serialize(envelope);
}

} // namespace readyline::kit
