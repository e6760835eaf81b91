// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Link: one signed-in session over WebSocket, kept alive and opened again by itself, as a good client does: heartbeat,
// back-off with jitter, and unanswered commands said again with their own ids.
#pragma once

#include "core/base/Random.h"
#include "core/base/Time.h"
#include "core/wire/Answers.h"
#include "sim/Endpoint.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>

namespace readyline::sim {

struct LinkIdentity {
    std::string token;
    domain::DeviceId device;
    std::string label;
    bool canShow = true;
};

class Link {
public:
    // All called on the io_context's thread, while the Link lives.
    struct Events {
        std::function<void(const wire::SessionOpened&)> opened; // first time and after each reconnect
        std::function<void(const wire::Envelope&)> event;
        std::function<void()> lost;
        std::function<void(int closeCode)> ended; // for good: the close code says not to come back
    };
    using Answered = std::function<void(const wire::Answer&)>;

    Link(boost::asio::io_context&, Time&, Random&, Endpoint, LinkIdentity, Events);
    ~Link();

    void start();
    void stop();
    // Commands (those that have an id) survive a lost connection; other requests die with it, unanswered.
    void request(wire::Request, Answered = {});
    [[nodiscard]] domain::CommandId newCommand();
    [[nodiscard]] bool isOpen() const { return m_open; }

private:
    class Socket;
    struct Asked {
        wire::Request request;
        Answered answered;
    };

    void connect();
    void onConnected();
    void onFrame(std::string_view);
    void onClosed(int code);
    void retryLater();
    void heartbeat();
    void say(std::int64_t id, const Asked&);
    void take(const wire::Answer&);

    boost::asio::io_context& m_io;
    Time& m_time;
    Random& m_random;
    Endpoint m_endpoint;
    LinkIdentity m_identity;
    Events m_events;
    std::shared_ptr<Socket> m_socket;
    std::map<std::int64_t, Asked> m_asked;
    std::optional<wire::ResumePoint> m_resume;
    std::int64_t m_nextId = 1;
    int m_tries = 0;
    bool m_open = false;
    bool m_stopped = true;
    Instant m_heard;
    Timer m_retry;
    Timer m_beat;
};

} // namespace readyline::sim
