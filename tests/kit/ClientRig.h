// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ClientRig: a session whose server, clock and chance are the test's. Speaks in messages, not in text.
#pragma once

#include "core/session/Session.h"
#include "core/wire/Rest.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/FakeHttp.h"
#include "tests/kit/FakeTransport.h"
#include "tests/kit/ManualTime.h"
#include "tests/kit/Samples.h"

namespace readyline::kit {

class ClientRig {
public:
    ManualTime time{kStart};
    CountingRandom random;
    FakeTransport transport;
    FakeHttp http;
    session::Session session{transport, http, time, random, {DeviceId{"device-1"}, "Desk PC", "0.1.0"}};

    void signIn() {
        session.signIn({QUrl{QStringLiteral("http://desk.example:8080")}, "ilse", "secret"});
        http.answer(200, serialize(wire::SignedIn{"token-1", at(3600), sampleOpened().me}));
    }
    // The socket stands and session.open is answered.
    void open(const wire::SessionOpened& opened = sampleOpened()) {
        m_n = 0;
        transport.accept();
        answer(wire::Result{opened});
    }
    void goLive(const wire::SessionOpened& opened = sampleOpened()) {
        signIn();
        open(opened);
        take();
    }
    // Until the pause is over and the socket is on its way again.
    void waitForRetry() {
        const Duration step{100};
        for (Duration passed{0}; passed < session::BackOff::kLongest && !transport.isConnecting(); passed += step)
            time.advance(step);
    }
    void dropAndRetry() {
        transport.drop();
        waitForRetry();
    }

    // Everything sent since it was last asked.
    std::vector<wire::RequestFrame> take() {
        std::vector<wire::RequestFrame> frames;
        for (const std::string& text : transport.takeSent()) {
            const auto items = wire::parseClientFrame(text);
            for (const wire::ClientItem& item : items.value()) {
                frames.push_back(std::get<wire::RequestFrame>(item));
                m_lastId = frames.back().id;
            }
        }
        return frames;
    }
    // Those of one kind among them; the others are forgotten.
    template <class Request>
    std::vector<Request> takeOnly() {
        std::vector<Request> found;
        for (const wire::RequestFrame& each : take())
            if (const auto* request = std::get_if<Request>(&each.request)) {
                found.push_back(*request);
                m_lastId = each.id;
            }
        return found;
    }
    // Of the request that was taken last.
    [[nodiscard]] std::int64_t lastId() const { return m_lastId; }

    // Answers the request that was sent last.
    void answer(decltype(wire::Answer::outcome) outcome) {
        take();
        answer(m_lastId, std::move(outcome));
    }
    void answer(std::int64_t id, decltype(wire::Answer::outcome) outcome) {
        transport.say(text(id, std::move(outcome)));
    }
    void event(wire::Event event, std::int64_t seq, std::optional<CommandId> cause = {}) {
        transport.say(text(std::move(event), seq, std::move(cause)));
    }
    void batch(const std::vector<std::string>& items) {
        std::string frame = "[";
        for (const std::string& each : items) frame += (frame.size() > 1 ? "," : "") + each;
        transport.say(frame + "]");
    }
    [[nodiscard]] std::string text(std::int64_t id, decltype(wire::Answer::outcome) outcome) const {
        return serialize(wire::Answer{id, std::move(outcome)});
    }
    [[nodiscard]] std::string text(wire::Event event, std::int64_t seq, std::optional<CommandId> cause = {}) {
        wire::Envelope envelope = sampleEvent(std::move(event), seq, std::move(cause));
        envelope.n = ++m_n;
        envelope.at = time.wallNow();
        return serialize(envelope);
    }
    void skipEvent() { ++m_n; } // one that never arrives

private:
    std::int64_t m_n = 0;
    std::int64_t m_lastId = 0;
};

} // namespace readyline::kit
