// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// AriSocket: the link as we open it to Asterisk, and again when it is lost, after a pause that grows and differs a
// little each time.
#pragma once

#include "core/base/Random.h"
#include "server/voice/Address.h"
#include "server/voice/Link.h"
#include "server/voice/Patience.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <optional>

namespace readyline::voice {

class Conversation;

struct SocketOptions {
    Address address;
    Login login;
    std::string app;
    std::string caFile{}; // wss: whose certificates are trusted; empty: the system's
    Patience patience{};
};

class AriSocket final : public Link {
public:
    AriSocket(boost::asio::io_context&, Time&, Random&, SocketOptions);
    ~AriSocket() override;

    void start(Events) override;
    void stop() override;
    [[nodiscard]] bool send(std::string frame) override;
    void drop(Duration notBefore) override;

private:
    class Attempt;
    void connect();
    void onOpen(std::shared_ptr<Conversation>);
    void onEnded(const std::string& why);
    void onFailed(const std::string& why, Duration notBefore);
    void retry(Duration notBefore);

    boost::asio::io_context& m_io;
    Time& m_time;
    Random& m_random;
    SocketOptions m_options;
    Events m_events;
    std::shared_ptr<Attempt> m_attempt;
    std::shared_ptr<Conversation> m_open;
    Timer m_retry;
    Timer m_told; // that it was dropped: not from within
    Backoff m_backoff;
};

// What is wrong with the file of certificates, in words.
[[nodiscard]] std::optional<std::string> checkCertificates(const std::string& caFile);

} // namespace readyline::voice
