// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ClientRig: a session whose server, clock and chance are the test's. Speaks in messages, not in text.
#pragma once

#include "core/session/Session.h"
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

    void signIn();
    // The socket stands and session.open is answered.
    void open(const wire::SessionOpened& = sampleOpened());
    void goLive(const wire::SessionOpened& = sampleOpened());
    void waitForRetry(); // until the pause is over and the socket is on its way again
    void dropAndRetry();

    // Everything sent since it was last asked.
    std::vector<wire::RequestFrame> take();
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
    void answer(decltype(wire::Answer::outcome));
    void answer(std::int64_t id, decltype(wire::Answer::outcome));
    void event(wire::Event, std::int64_t seq, std::optional<CommandId> cause = {});
    void batch(const std::vector<std::string>& items);
    [[nodiscard]] std::string text(std::int64_t id, decltype(wire::Answer::outcome)) const;
    [[nodiscard]] std::string text(wire::Event, std::int64_t seq, std::optional<CommandId> cause = {});
    void skipEvent() { ++m_n; } // one that never arrives

private:
    std::int64_t m_n = 0;
    std::int64_t m_lastId = 0;
};

} // namespace readyline::kit
